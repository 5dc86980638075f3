import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClaimdeskError } from '@/lib/domain/errors';
import { CONTEXT_LENGTH } from '@/lib/domain/passage/passage';
import { passageAt } from '@/lib/domain/passage/select';

describe('a passage between two offsets', () => {
  test('has its words, its context and its place', () => {
    expect(passageAt('It rained. Nobody came.', 3, 9)).toEqual({
      exact: 'rained',
      prefix: 'It ',
      suffix: '. Nobody came.',
      start: 3,
      end: 9,
    });
  });

  test('leaves the space at its ends out', () => {
    expect(passageAt('It  rained \n today', 2, 13)).toMatchObject({
      exact: 'rained',
      start: 4,
      end: 10,
    });
  });

  test('takes a character that is half chosen', () => {
    expect(passageAt('a🌉b', 2, 4)).toMatchObject({ exact: '🌉b', start: 1, end: 4, prefix: 'a' });
    expect(passageAt('a🌉b', 0, 2)).toMatchObject({ exact: 'a🌉', start: 0, end: 3, suffix: 'b' });
  });

  test('cuts no character of its context in two', () => {
    const around = `🌉${'x'.repeat(CONTEXT_LENGTH - 1)}`;
    const passage = passageAt(
      `${around}yes${[...around].reverse().join('')}`,
      around.length,
      around.length + 3,
    );
    expect(passage.prefix).toBe('x'.repeat(CONTEXT_LENGTH - 1));
    expect(passage.suffix).toBe(passage.prefix);
  });

  test.each([
    [0, 0],
    [3, 2],
    [-1, 2],
    [0, 99],
    [2, 3],
    [0.5, 2],
    [Number.NaN, 2],
  ])('is refused from %d to %d', (start, end) => {
    expect(() => passageAt('It rained', start, end)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        issues: [expect.objectContaining({ path: 'passages' })],
      }),
    );
  });

  test('says what the text says, in whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), fc.nat(60), (text, start, end) => {
        try {
          const passage = passageAt(text, start, end);
          expect(text.slice(passage.start, passage.end)).toBe(passage.exact);
          expect(text.slice(0, passage.start).endsWith(passage.prefix)).toBe(true);
          expect(text.slice(passage.end).startsWith(passage.suffix)).toBe(true);
          expect(passage.exact).toMatch(/^\S(?:[\s\S]*\S)?$/);
          const { prefix, exact, suffix } = passage;
          expect(`${prefix}${exact}${suffix}`.isWellFormed() && exact.isWellFormed()).toBe(true);
          expect(prefix.isWellFormed() && prefix.length <= CONTEXT_LENGTH).toBe(true);
          expect(suffix.isWellFormed() && suffix.length <= CONTEXT_LENGTH).toBe(true);
        } catch (error) {
          if (!isClaimdeskError(error)) throw error;
        }
      }),
    );
  });
});
