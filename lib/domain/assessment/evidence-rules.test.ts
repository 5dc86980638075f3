import { describe, expect, it } from 'vitest';
import {
  defaultEvidenceRules,
  missingEvidence,
  needsReason,
} from '@/lib/domain/assessment/evidence-rules';

type Cited = Parameters<typeof missingEvidence>[2][number];

const cited = (change: Partial<Cited> & { tier?: 'primary' | 'secondary'; csl?: object } = {}) => {
  const { tier = 'secondary', csl, ...rest } = change;
  return {
    stance: 'supports',
    withoutQuote: null,
    personCheck: null,
    source: { tier, csl: { type: 'report', title: 'A count', ...csl } },
    ...rest,
  } as Cited;
};
const confirmed = {
  who: 'The speaker’s office',
  on: '2026-11-02',
  how: 'phone',
  asked: 'Whether she said it',
  outcome: 'confirmed',
  resolution: null,
  protected: false,
} as const;

const missing = (
  ...args: Parameters<typeof missingEvidence> extends [unknown, ...infer R] ? R : never
) => missingEvidence(defaultEvidenceRules, ...args).map(({ demand }) => demand);

describe('the rules of evidence', () => {
  it('want a primary source of a quantity', () => {
    expect(missing('quantity', [cited()], 1)).toEqual(['primary_source']);
    expect(missing('quantity', [cited(), cited({ tier: 'primary' })], 1)).toEqual([]);
  });

  it('do not count what only gives context', () => {
    expect(missing('quantity', [cited({ tier: 'primary', stance: 'context' })], 1)).toEqual([
      'primary_source',
    ]);
  });

  it.each([
    ['a recording', cited({ csl: { type: 'broadcast' } })],
    ['a transcript', cited({ csl: { genre: 'Official transcript' } })],
    ['an interview', cited({ withoutQuote: { reason: 'interview', words: null } })],
    ['the substance confirmed with the speaker', cited({ personCheck: confirmed })],
  ])('take as the words of a quotation %s', (_what, citation) => {
    expect(missing('quotation', [cited()], 1)).toEqual(['speakers_words']);
    expect(missing('quotation', [cited(), citation], 1)).toEqual([]);
  });

  it('want two independent lines of an event', () => {
    expect(missing('event', [cited(), cited()], 1)).toEqual(['two_lines']);
    expect(missing('event', [cited(), cited()], 2)).toEqual([]);
  });

  it('ask for a reason only where the desk says so', () => {
    const rules = structuredClone(defaultEvidenceRules);
    expect(needsReason(missingEvidence(rules, 'quantity', [], 0))).toBe(false);
    rules.quantity.primary_source = 'needs_reason';
    expect(needsReason(missingEvidence(rules, 'quantity', [], 0))).toBe(true);
    rules.quantity.primary_source = 'off';
    expect(missingEvidence(rules, 'quantity', [], 0)).toEqual([]);
  });
});
