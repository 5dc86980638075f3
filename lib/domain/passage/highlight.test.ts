import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '@/lib/domain/passage/highlight';

const span = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));

describe('a block is cut where passages begin and end', () => {
  test.each([
    ['without passages', [], [{ start: 10, end: 20, ids: [] }]],
    [
      'that overlap',
      [
        { id: 'a', start: 12, end: 16 },
        { id: 'b', start: 14, end: 20 },
      ],
      [
        { start: 10, end: 12, ids: [] },
        { start: 12, end: 14, ids: ['a'] },
        { start: 14, end: 16, ids: ['a', 'b'] },
        { start: 16, end: 20, ids: ['b'] },
      ],
    ],
    [
      'that nest, reach beyond the block or lie outside it',
      [
        { id: 'a', start: 0, end: 40 },
        { id: 'b', start: 18, end: 30 },
        { id: 'c', start: 30, end: 31 },
        { id: 'd', start: 12, end: 12 },
      ],
      [
        { start: 10, end: 18, ids: ['a'] },
        { start: 18, end: 20, ids: ['a', 'b'] },
      ],
    ],
    [
      'of one claim that overlap',
      [
        { id: 'a', start: 10, end: 15 },
        { id: 'a', start: 12, end: 20 },
      ],
      [
        { start: 10, end: 12, ids: ['a'] },
        { start: 12, end: 15, ids: ['a'] },
        { start: 15, end: 20, ids: ['a'] },
      ],
    ],
  ])('%s', (_, passages, segments) => {
    expect(segmentsOf({ start: 10, end: 20 }, passages)).toEqual(segments);
  });

  test('exactly: every character is in one run, with the passages that cover it', () => {
    fc.assert(
      fc.property(span(0, 30), fc.array(span(0, 40)), (block, spans) => {
        const passages = spans.map((one, index) => ({ id: `${index}`, ...one }));
        let at = block.start;
        for (const { start, end, ids } of segmentsOf(block, passages)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          for (at = start; at < end; at++) {
            const covering = passages.filter((one) => one.start <= at && at < one.end);
            expect(ids).toEqual(covering.map(({ id }) => id));
          }
        }
        expect(at).toBe(block.end);
      }),
    );
  });
});
