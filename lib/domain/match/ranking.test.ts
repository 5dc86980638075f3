import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MatchIndex } from '@/lib/domain/match/match-index';
import { findMatches, RankingModel } from '@/lib/domain/match/ranking';

const model = RankingModel.parse(JSON.parse(readFileSync('data/reference/match.json', 'utf8')));

const checks = [
  ['Did a Mayor Sell the Old Ferry?', 'The mayor of Nordvik sold the diesel ferry to his brother.'],
  ['Whale Jail', 'More than 100 whales are trapped in an underwater jail.'],
  ['Ferry Price', 'In May 2021, the council of Nordvik bought a ferry for 84 million crowns.'],
  ['Ferry Price', 'In May 2019, the council of Nordvik bought a ferry for 60 million crowns.'],
  ['Bridge Walkers', 'Walking over a bridge at night is against the law in Selja.'],
  ['Chairman’s Words', 'Ida Holm, who chairs the port, called fishermen “a dying breed”.'],
] as const;

let index: MatchIndex;
beforeAll(() => {
  index = new MatchIndex();
  for (const [title, text] of checks) index.add({ title, text });
});

const best = (post: string) => checks[findMatches(index, model, post, 3)[0]?.at ?? -1]?.[1];

describe('finding what has been checked before', () => {
  it.each([
    ['other words in another order', 'Our mayor is selling ferries to a brother of his!', 0],
    ['a hashtag', '#WhaleJail discovered by drone', 1],
    ['a figure', 'Nordvik’s council paid 60 million for its ferry', 3],
    ['the year of a post', 'Nordvik bought a ferry?! — Bo (@bo) May 3, 2021', 2],
    ['who signed it', 'A dying breed, all of them. — Ida Holm (@idaholm) July 4, 2020', 5],
  ])('goes by %s', (_what, post, expected) => {
    expect(best(post)).toBe(checks[expected]?.[1]);
  });

  it('finds nothing where no word is shared, and nothing in nothing', () => {
    expect(findMatches(index, model, 'Completely unrelated', 5)).toEqual([]);
    expect(findMatches(index, model, '', 5)).toEqual([]);
    expect(findMatches(new MatchIndex(), model, 'A ferry', 5)).toEqual([]);
  });

  it('refuses weights that were learned for other features', () => {
    const others = { ...model, features: model.features.toReversed() };
    expect(RankingModel.safeParse(others).error?.issues).toMatchObject([{ path: ['features'] }]);
  });
});
