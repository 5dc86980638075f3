import { describe, expect, it } from 'vitest';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import {
  everyClaim,
  filterClaims,
  filterFromSearch,
  filterToSearch,
  isFiltering,
  NONE,
} from '@/lib/domain/claim/filter';

const claim = (number: number, change: Partial<ClaimSummary> = {}): ClaimSummary => ({
  id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  version: 1,
  number,
  wording: 'Some 10,000 soldiers took part.',
  claimant: null,
  kind: 'quantity',
  priority: 'normal',
  state: 'open',
  standing: 'current',
  assignee: null,
  dueOn: null,
  verdict: null,
  passages: [],
  citationCount: 0,
  citesDeprecated: false,
  gravestDoubt: null,
  assessmentCount: 0,
  ...change,
});
const today = '2026-12-01';
const mira = { id: '00000000-0000-7000-8000-0000000000aa', name: 'Mira Sol' };
const numbers = (claims: readonly ClaimSummary[]) => claims.map(({ number }) => number);

describe('filterClaims', () => {
  const claims = [
    claim(1),
    claim(2, { state: 'settled', verdict: 'false', kind: 'event' }),
    claim(3, { state: 'retired' }),
    claim(4, { state: 'withdrawn', standing: 'gone' }),
    claim(5, { state: 'in_review', standing: 'changed' }),
    claim(12, {
      assignee: mira,
      claimant: 'Reçep Ünal',
      wording: 'Minerals are worth a trillion.',
    }),
  ];

  it('leaves out what was retired, unless that is what is asked for', () => {
    expect(numbers(filterClaims(claims, everyClaim, today))).toEqual([1, 2, 5, 12]);
    expect(numbers(filterClaims(claims, { ...everyClaim, state: 'retired' }, today))).toEqual([3]);
    expect(numbers(filterClaims(claims, { ...everyClaim, state: 'withdrawn' }, today))).toEqual([
      4,
    ]);
  });

  it('finds the claims whose words a revision changed', () => {
    const filter = filterFromSearch(new URLSearchParams('words=changed'));
    expect(numbers(filterClaims(claims, filter, today))).toEqual([5]);
    expect(filterToSearch(filter).toString()).toBe('words=changed');
  });

  it('finds words in any order, without case and accents, in wording and claimant', () => {
    const find = (text: string) => numbers(filterClaims(claims, { ...everyClaim, text }, today));
    expect(find('unal TRILLION')).toEqual([12]);
    expect(find('trillion soldiers')).toEqual([]);
    expect(find('#1')).toEqual([1]);
  });

  it('tells claims with a verdict or a person from those without', () => {
    expect(numbers(filterClaims(claims, { ...everyClaim, verdict: 'false' }, today))).toEqual([2]);
    expect(numbers(filterClaims(claims, { ...everyClaim, verdict: NONE }, today))).toEqual([
      1, 5, 12,
    ]);
    expect(numbers(filterClaims(claims, { ...everyClaim, assignee: mira.id }, today))).toEqual([
      12,
    ]);
    expect(numbers(filterClaims(claims, { ...everyClaim, assignee: NONE }, today))).toEqual([
      1, 2, 5,
    ]);
  });
});

describe('a date that presses', () => {
  const claims = [
    claim(1),
    claim(2, { dueOn: '2026-11-30' }),
    claim(3, { dueOn: '2026-12-03' }),
    claim(4, { dueOn: '2026-12-04' }),
    claim(5, { dueOn: '2026-11-30', state: 'settled' }),
  ];
  it.each([
    ['over', [2]],
    ['near', [2, 3]],
    ['dated', [2, 3, 4]],
    ['none', [1]],
  ] as const)('is asked for among the claims that are being worked on: %s', (due, wanted) => {
    expect(numbers(filterClaims(claims, { ...everyClaim, due }, today))).toEqual(wanted);
  });
});

describe('a filter in an address', () => {
  it('comes back as it went', () => {
    const filter = {
      text: 'mineral wealth',
      state: 'disputed',
      kind: 'event',
      verdict: NONE,
      assignee: mira.id,
      standing: 'ambiguous',
      due: 'near',
    } as const;
    expect(filterFromSearch(filterToSearch(filter))).toEqual(filter);
  });

  it('is nothing when it asks for nothing', () => {
    expect(String(filterToSearch(everyClaim))).toBe('');
    expect(isFiltering(everyClaim)).toBe(false);
    expect(isFiltering({ ...everyClaim, text: ' ' })).toBe(false);
    expect(isFiltering({ ...everyClaim, kind: 'event' })).toBe(true);
  });

  it('shrugs at a state it does not know', () => {
    expect(filterFromSearch(new URLSearchParams('state=lost&kind='))).toEqual(everyClaim);
  });
});
