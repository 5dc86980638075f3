import { describe, expect, it } from 'vitest';
import { CheckReader } from '@/lib/domain/prior-check/check-reader';
import { JsonElements } from '@/lib/domain/prior-check/json-elements';

const review = (claim: string, url = 'https://checks.example/bridge') => ({
  '@type': 'ClaimReview',
  url,
  claimReviewed: claim,
  author: [{ '@type': 'Organization', name: 'Checks' }],
});

/** What is read of a text that comes so many bytes at a time. */
function read(text: string, step: number) {
  const reader = new CheckReader();
  const bytes = new TextEncoder().encode(text);
  const checks = [];
  for (let at = 0; at < bytes.length; at += step) {
    checks.push(...reader.push(bytes.subarray(at, at + step)));
  }
  checks.push(...reader.end());
  return { checks, leftOut: reader.leftOut };
}

const claimsOf = (text: string, step: number) => read(text, step).checks.map(({ claim }) => claim);

describe.each([1, 7, 1_000_000])('fact-checks that come %i bytes at a time', (step) => {
  it.each([
    ['a list', JSON.stringify([review('“One” \\ ["]'), review('Two')])],
    [
      'a value a line',
      [review('“One” \\ ["]'), review('Two')].map((one) => JSON.stringify(one)).join('\n'),
    ],
    [
      'the Data Commons feed',
      JSON.stringify({
        '@type': 'DataFeed',
        dataFeedElement: [{ item: [review('“One” \\ ["]')] }, { item: [review('Two')] }],
      }),
    ],
  ])('are read of %s', (_, text) => {
    expect(claimsOf(`\ufeff ${text} `, step)).toEqual(['“One” \\ ["]', 'Two']);
  });

  it('are read of AVeriTeC, by whom the page was published that an archive kept', () => {
    const claim = {
      claim: 'The bridge is closed.',
      label: 'Refuted',
      speaker: 'Ada Okoro',
      claim_date: '25-8-2020',
      fact_checking_article: 'https://web.archive.org/web/20210611/https://www.checks.example/a',
      questions: [],
    };
    expect(read(JSON.stringify([claim, { ...claim, fact_checking_article: null }]), step)).toEqual({
      checks: [
        {
          url: 'https://web.archive.org/web/20210611/https://www.checks.example/a',
          claim: 'The bridge is closed.',
          claimant: 'Ada Okoro',
          publisher: 'checks.example',
          title: null,
          reviewedOn: null,
          rating: 'Refuted',
          language: null,
        },
      ],
      leftOut: 1,
    });
  });

  it('are read of a table, whose fields may hold ends of lines and lone quotation marks', () => {
    const table = [
      'Review URL\tClaim reviewed\tverdict\tDate',
      'https://checks.example/1\t"Dry"\tFalse\t2026-05-03',
      'https://checks.example/2\tOf two\tTrue\t"2026-05-04\nor later"',
      'https://checks.example/3\t"Wet" they say\tTrue\t"unclosed',
      'no address\tLost\t\t',
      '',
      'https://checks.example/4\tLängst\tHalb',
    ].join('\r\n');
    const { checks, leftOut } = read(table, step);
    expect(leftOut).toBe(1);
    expect(checks.map(({ claim, rating, reviewedOn }) => [claim, rating, reviewedOn])).toEqual([
      ['Dry', 'False', '2026-05-03'],
      ['Of two', 'True', '2026-05-04 or later'],
      ['"Wet" they say', 'True', null],
      ['Längst', 'Halb', null],
    ]);
  });

  it.each([
    ['[{"a":1},{"b":2]', /not valid JSON after entry 1/],
    ['[{"a":1},{"b":2', /cut off/],
    ['[{"a":}]', /Entry 1 is not valid JSON/],
    ['<html>', /no feed/],
    ['  ', /empty/],
    ['claim\trating\nDry\tFalse', /names no column “url”/],
  ])('say what is wrong with %s', (text, words) => {
    expect(() => read(text, step)).toThrow(words);
  });
});

describe('JSON of any length', () => {
  const text = new TextEncoder().encode(
    JSON.stringify({
      about: { name: 'A feed' },
      data: { items: [{ a: [1] }, { b: 2 }, 3] },
      c: [[4]],
    }),
  );

  it('is one value while it is small, and else the elements of its outermost lists', () => {
    expect(new JsonElements().push(text)).toHaveLength(1);
    const small = new JsonElements(40);
    const found = [...text].flatMap((byte) => small.push(new Uint8Array([byte])));
    small.end();
    expect(found).toEqual([{ a: [1] }, { b: 2 }, [4]]);
  });

  it('holds no element that is larger than is kept', () => {
    const small = new JsonElements(10);
    expect(() => small.push(new TextEncoder().encode('[{"a":"long enough'))).toThrow(/Entry 1/);
  });
});
