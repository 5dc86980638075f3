import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readKnownClaims } from '@/scripts/train/known-claims';
import { measured } from '@/tests/bench/match';

/** Files as CheckThat! 2020, task 2, has them, by hand. */
function checkThatFiles(files: Record<'claims' | 'posts' | 'pairs', string[]>) {
  const directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-check-that-'));
  const names = {
    claims: 'verified_claims.docs.tsv',
    posts: 'tweets.queries.tsv',
    pairs: 'tweet-vclaim-pairs.qrels',
  };
  const write = (one: keyof typeof names) => {
    const file = path.join(directory, names[one]);
    writeFileSync(file, `${files[one].join('\n')}\n`);
    return file;
  };
  return {
    paths: { claims: write('claims'), posts: write('posts'), pairs: write('pairs') },
    remove: () => rmSync(directory, { recursive: true }),
  };
}

it('reads CheckThat! 2020 and works MAP@5 out as by hand', () => {
  const { paths, remove } = checkThatFiles({
    claims: [
      'vclaim_id\tvclaim\ttitle',
      ...['A whale sings.', 'A "blue" whale sings.', 'Rain fell.', 'Snow fell.', 'Hail fell.'].map(
        (claim, at) => `${100 + at}\t${claim}\tHeadline ${at}`,
      ),
      '105\t"Quoted ""twice"" here."\tHeadline 5',
    ],
    posts: [
      'tweet_id\ttweet_content',
      '7\tOne: of two right ones, found first and third',
      '8\tTwo: found fourth',
      '9\tThree: found sixth, which is too late',
      '10\tFour: nobody says what is right',
    ],
    // The third is between spaces; what is said to be wrong is not right.
    pairs: ['7\t0\t100\t1', '7\t0\t102\t1', '8 0 103 1', '9\t0\t105\t1', '9\t0\t100\t0'],
  });
  try {
    const known = readKnownClaims(paths);
    expect(known.texts[1]).toEqual({ title: 'Headline 1', text: 'A "blue" whale sings.' });
    expect(known.texts[5]?.text).toBe('Quoted "twice" here.');
    expect(known.posts.map(({ right }) => [...right])).toEqual([[0, 2], [3], [5]]);
    const inOrder = () => [0, 1, 2, 3, 4, 5];
    // (1/1 + 2/3) / 2 = 5/6; 1/4; 0: their mean is 13/36. The first right one is at 1, 4 and 6.
    expect(measured(known, { inOrder }).inOrder).toMatchObject({
      map5: expect.closeTo(13 / 36, 12),
      mrr: expect.closeTo((1 + 1 / 4 + 1 / 6) / 3, 12),
      hit1: 1 / 3,
      hit5: 2 / 3,
    });
  } finally {
    remove();
  }
});

it('says which row of which file it cannot read', () => {
  const { paths, remove } = checkThatFiles({
    claims: ['vclaim_id\tvclaim\ttitle', '1\tA whale sings.\tHeadline'],
    posts: ['tweet_id\ttweet_content', '7\tA post'],
    pairs: ['7\t0\t2\t1'],
  });
  try {
    expect(() => readKnownClaims(paths)).toThrow(/qrels, row 1: there is no such claim/);
  } finally {
    remove();
  }
});
