import { describe, expect, it } from 'vitest';
import { markArticle, markBlocks } from '@/components/article/marked-blocks';
import type { ClaimSummary } from '@/lib/domain/claim/claim';

const claim = (number: number, ...spans: [start: number, end: number][]): ClaimSummary => ({
  id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  version: 1,
  number,
  wording: `Claim ${number}`,
  claimant: null,
  kind: 'event',
  priority: 'normal',
  state: 'open',
  standing: 'current',
  assignee: null,
  dueOn: null,
  verdict: null,
  citationCount: 0,
  citesDeprecated: false,
  gravestDoubt: null,
  assessmentCount: 0,
  passages: spans.map(([start, end], index) => ({
    id: `00000000-0000-7000-9000-${String(number * 100 + index).padStart(12, '0')}`,
    exact: '',
    prefix: '',
    suffix: '',
    start,
    end,
  })),
});
const paragraph = { kind: 'paragraph', start: 0, end: 100 } as const;
const marked = (...claims: ClaimSummary[]) =>
  (markBlocks([paragraph], claims)[0]?.runs ?? []).map((run) => [
    run.start,
    run.end,
    run.claims.map(({ number }) => number),
    run.beginning.map(({ number }) => number),
    run.endsOverlap,
  ]);

describe('markBlocks', () => {
  it('lets the smallest passage win where several lie on the same words', () => {
    expect(marked(claim(1, [0, 100]), claim(2, [20, 40]))).toEqual([
      [0, 20, [1], [1], false],
      [20, 40, [2, 1], [2], true],
      [40, 100, [1], [], false],
    ]);
  });

  it('shows the way to the other claims once, behind the words that most of them share', () => {
    const runs = marked(claim(1, [0, 60]), claim(2, [10, 60]), claim(3, [20, 60]));
    expect(runs.map((run) => run[4])).toEqual([false, false, true, false]);
  });

  it('names a claim once where two of its passages overlap', () => {
    expect(marked(claim(1, [0, 30], [10, 40]))).toEqual([
      [0, 10, [1], [1], false],
      [10, 30, [1], [1], false],
      [30, 40, [1], [], false],
      [40, 100, [], [], false],
    ]);
  });

  it('cuts the words at sentences that are shown, each in its own block', () => {
    const sentence = (start: number, end: number) => ({
      start,
      end,
      section: 0,
      status: 'open' as const,
      mark: null,
      isSuggested: true,
    });
    const next = { kind: 'paragraph', start: 102, end: 140 } as const;
    const sentences = [sentence(0, 20), sentence(40, 60), sentence(102, 140)];
    const blocks = markBlocks([paragraph, next], [claim(1, [20, 39])], sentences);
    const runs = blocks.map(({ runs }) =>
      runs.map((run) => [run.start, run.claims.length, run.sentence?.start ?? null]),
    );
    expect(runs).toEqual([
      [
        [0, 0, 0],
        [20, 1, null],
        [39, 0, null],
        [40, 0, 40],
        [60, 0, null],
      ],
      [[102, 0, 102]],
    ]);
  });

  it('gives claims that begin together in the order of their numbers', () => {
    expect(marked(claim(7, [0, 10]), claim(3, [0, 90]))[0]).toEqual([0, 10, [7, 3], [3, 7], true]);
  });
});

describe('markArticle', () => {
  const blocks = [paragraph, { kind: 'paragraph', start: 102, end: 200 } as const];
  const of = (...claims: ClaimSummary[]) => ({ blocks, claims, sentences: [] });
  const [one, other] = [claim(1, [0, 10]), claim(2, [110, 120])];

  it('marks only the block anew that has the claim which changed', () => {
    const before = markArticle(of(one, other));
    const settled = { ...other, state: 'settled' as const, verdict: 'false' };
    const after = markArticle(of(structuredClone(one), settled), before);
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[1]?.runs.flatMap(({ claims }) => claims)).toEqual([settled]);
    expect(after.blocks).toEqual(markArticle(of(one, settled)).blocks);
  });

  it('marks all of it anew when a claim comes or its words are others', () => {
    const before = markArticle(of(one));
    for (const now of [of(one, other), of(claim(1, [5, 10]))]) {
      expect(markArticle(now, before).blocks).toEqual(markArticle(now).blocks);
    }
  });

  it('finds again what changes a second time', () => {
    const settled = { ...other, state: 'settled' as const, verdict: 'false' };
    const first = markArticle(of(one, settled), markArticle(of(one, other)));
    const again = { ...settled, verdict: 'true' };
    expect(markArticle(of(one, again), first).blocks).toEqual(markArticle(of(one, again)).blocks);
  });

  it('marks a passage that reaches over several blocks in each of them', () => {
    const [first, second] = markArticle(of(claim(1, [90, 130]))).blocks;
    expect([first?.runs.at(-1)?.start, second?.runs[0]?.end]).toEqual([90, 130]);
  });
});
