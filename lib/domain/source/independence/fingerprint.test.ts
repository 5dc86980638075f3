import { describe, expect, it } from 'vitest';
import { Fingerprint, fingerprintOf, sketchIn } from '@/lib/domain/source/independence/fingerprint';
import { corpusOf } from '@/tests/bench/independence/corpus';

const about = { canonicalUrl: null, url: null, language: 'en' };
const printOf = (mainText: string) => fingerprintOf({ ...about, mainText });

const long = Array.from({ length: 40_000 }, (_, at) => `word${at}`).join(' ');

describe('a fingerprint', () => {
  it('is JSON of five kilobytes at most, however long the text', () => {
    const quotations = Array.from(
      { length: 500 },
      (_, at) => `“Sentence ${at} of what was said in the hall.”`,
    );
    const print = printOf(`${long}\n${quotations.join('\n')}`);
    expect(JSON.stringify(print).length).toBeLessThan(5000);
    expect(Fingerprint.parse(JSON.parse(JSON.stringify(print)))).toEqual(print);
  });

  it('stays the same under other quotation marks, dashes, spaces, ligatures and case', () => {
    const [text = ''] = corpusOf(1, 3).texts;
    const reset = text
      .replaceAll(/[“”]/g, '"')
      .replaceAll(', ', ',\u00a0\n')
      .replaceAll('fi', 'ﬁ')
      .toUpperCase();
    expect(printOf(reset)).toEqual(printOf(text));
  });

  it('holds each sentence of a quotation of six words or more', () => {
    const one = printOf(
      'He said: “The old bridge is closed for good. We had no choice.” So it is.',
    );
    const other = printOf(
      '“The old bridge is closed for good,” said the mayor, who has “no choice”.',
    );
    expect(one.quotations).toHaveLength(1);
    expect(other.quotations).toEqual(one.quotations);
  });

  it('holds the addresses as keys to compare, the credits, and the language without its region', () => {
    expect(
      fingerprintOf({
        mainText: 'It is closed, according to Reuters.',
        canonicalUrl: 'http://www.gazette.example/bridge/?utm_source=x',
        url: 'https://gazette.example/amp/bridge',
        language: 'en-GB',
      }),
    ).toMatchObject({
      version: 1,
      canonicalUrl: 'https://gazette.example/bridge',
      url: 'https://gazette.example/amp/bridge',
      credits: ['Reuters'],
      language: 'en',
    });
  });

  it('of a text without words is empty', () => {
    expect(sketchIn(printOf('— … —'))).toEqual({ runs: new Uint32Array(), total: 0 });
  });

  it('is known by its figures: whoever changes them raises the version', () => {
    expect(printOf('The bridge is closed, and it will be for years.')).toMatchInlineSnapshot(`
      {
        "canonicalUrl": null,
        "credits": [],
        "language": "en",
        "quotations": [],
        "runCount": 8,
        "runs": "nmtAFgiiihx0IW4+IOmLUf5X6lpwfTRcIA8hiHgMQ9s=",
        "url": null,
        "version": 1,
      }
    `);
  });
});
