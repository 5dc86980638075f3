import { describe, expect, it } from 'vitest';
import { type CarryOutcome, standingOf } from '@/lib/domain/claim/standing';

describe('how a claim stands in a revised text', () => {
  it.each<[outcomes: CarryOutcome[], placed: number, standing: string]>([
    [[], 1, 'current'],
    [[], 0, 'current'],
    [['same', 'same'], 2, 'current'],
    [['changed'], 1, 'changed'],
    [['same', 'changed'], 2, 'changed'],
    [['gone'], 0, 'gone'],
    [['gone', 'gone'], 0, 'gone'],
    [['gone'], 1, 'changed'],
    [['gone', 'changed'], 1, 'changed'],
    [['gone', 'ambiguous'], 0, 'ambiguous'],
    [['changed', 'ambiguous', 'gone'], 1, 'ambiguous'],
  ])('%j with %i passages left is %s', (outcomes, placed, standing) => {
    expect(standingOf(outcomes, placed)).toBe(standing);
  });
});
