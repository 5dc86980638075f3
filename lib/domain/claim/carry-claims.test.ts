import { describe, expect, it } from 'vitest';
import {
  carryStrands,
  countCarried,
  needsTelling,
  type Strand,
} from '@/lib/domain/claim/carry-claims';
import { passageAt } from '@/lib/domain/passage/select';

const first =
  'The bridge was closed in 1998 after an inspection. Repairs will cost 3.4 million euros, the council says.';
const second = first.replace('3.4', '5.1');

const passage = (text: string, exact: string, id: string) => {
  const start = text.indexOf(exact);
  return { ...passageAt(text, start, start + exact.length), id };
};
const base = passage(first, 'Repairs will cost 3.4 million euros', 'a');
const edited = passage(second, 'Repairs will cost 5.1 million euros', 'b');
const strand = (current: Strand['current']): Strand => ({
  claimId: 'one',
  open: 'changed',
  base,
  current,
});
const became = (strands: Strand[], text: string) =>
  carryStrands(strands, text).map(({ became }) => became);

describe('a passage carried through several revisions', () => {
  it('is compared with the words that somebody last stood by', () => {
    expect(became([strand(edited)], `Updated. ${second}`)).toMatchObject([
      {
        outcome: 'changed',
        now: { exact: edited.exact, start: edited.start + 9 },
        diff: [
          { text: 'Repairs will cost ' },
          { kind: 'removed', text: '3.4 ' },
          { kind: 'added', text: '5.1 ' },
          { text: 'million euros' },
        ],
      },
    ]);
  });

  it('is the same again when its words are put back', () => {
    expect(became([strand(edited)], first)).toMatchObject([
      { outcome: 'same', now: { exact: base.exact } },
    ]);
  });

  it('comes back after it was gone', () => {
    const [gone] = became([strand(base)], 'Nothing of it is left.');
    expect(gone).toEqual({ outcome: 'gone' });
    expect(became([strand(null)], `Once more: ${first}`)).toMatchObject([{ outcome: 'same' }]);
  });
});

it('counts claims by the worst that became of their passages', () => {
  const bridge = passage(first, 'closed in 1998', 'c');
  const strands: Strand[] = [
    { claimId: 'one', open: null, base, current: base },
    { claimId: 'one', open: null, base: bridge, current: bridge },
    { claimId: 'two', open: null, base: bridge, current: bridge },
    { claimId: 'three', open: null, base, current: base },
  ];
  const without = first.replace(/Repairs.*/, '');
  expect(countCarried(carryStrands(strands, without))).toEqual({
    same: 1,
    changed: 1,
    ambiguous: 0,
    gone: 1,
  });
});

it('tells of what is other than it was, and only then', () => {
  const tells = (strand: Strand, text: string) => needsTelling(carryStrands([strand], text));
  const untouched: Strand = { claimId: 'one', open: null, base, current: base };
  expect(tells(untouched, `Updated. ${first}`)).toBe(false);
  expect(tells(untouched, second)).toBe(true);
  expect(tells(strand(edited), `Updated. ${second}`)).toBe(false);
  expect(tells(strand(edited), second.replace('5.1', '6.2'))).toBe(true);
  expect(tells(strand(edited), first)).toBe(true);
  const gone: Strand = { claimId: 'one', open: 'gone', base, current: null };
  expect(tells(gone, 'Nothing of it is left.')).toBe(false);
  expect(tells(gone, first)).toBe(true);
});
