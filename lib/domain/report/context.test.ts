import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/domain/article/article';
import { contextOf, isCutShort } from '@/lib/domain/report/context';

const text = 'One came first. Two came next. Three came last.\n\nA new paragraph. It ends here.';
const blocks: Block[] = [
  { kind: 'paragraph', start: 0, end: 47 },
  { kind: 'paragraph', start: 49, end: text.length },
];
const around = (exact: string) => {
  const start = text.indexOf(exact);
  const span = { start, end: start + exact.length };
  const context = contextOf(text, blocks, 'en', span);
  return { ...context, cut: isCutShort(blocks, span, context) };
};

describe('the context of a passage', () => {
  it('is the rest of its sentence', () => {
    expect(around('came')).toMatchObject({ before: 'One ', after: ' first.' });
    expect(around('came next.').before).toBe('Two ');
  });

  it('is the sentences beside it where it is a sentence itself', () => {
    expect(around('Two came next.')).toMatchObject({
      before: 'One came first. ',
      after: ' Three came last.',
    });
  });

  it('counts a full stop that the passage leaves out as nothing more to come', () => {
    expect(around('came last').after).toBe('.');
    expect(around('Two came next').after).toBe('. Three came last.');
  });

  it('does not go beyond its paragraph', () => {
    expect(around('A new paragraph.')).toMatchObject({ before: '', after: ' It ends here.' });
  });

  it('goes on where the passage runs over into the next paragraph', () => {
    expect(around('Three came last.\n\nA new')).toMatchObject({
      before: 'Two came next. ',
      after: ' paragraph.',
    });
  });

  it('knows whether the paragraph says more than is shown', () => {
    expect(around('next').cut).toEqual({ before: true, after: false });
    expect(around('first').cut).toEqual({ before: false, after: true });
    expect(around('Two came next.').cut).toEqual({ before: false, after: false });
  });

  it('is cut between words where a sentence is very long', () => {
    const long = `${'word '.repeat(200)}here${' word'.repeat(200)}.`;
    const start = long.indexOf('here');
    const span = { start, end: start + 4 };
    const whole: Block[] = [{ kind: 'paragraph', start: 0, end: long.length }];
    const { before, after } = contextOf(long, whole, 'en', span);
    expect(before).toMatch(/^word (word )+$/);
    expect(after).toMatch(/^( word)+$/);
    expect(before.length).toBeLessThanOrEqual(320);
    expect(after.length).toBeLessThanOrEqual(320);
  });

  it('adjoins the passage and splits no character, whatever the text', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('. ', '😀'.repeat(200), '\n\n', ' '),
      ),
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const whole = `${parts.join('')}x`;
        const characters = [...whole];
        const from = characters.slice(0, a % characters.length).join('').length;
        const to =
          from +
          characters
            .slice(a % characters.length)
            .slice(0, 1 + (b % 50))
            .join('').length;
        let at = 0;
        const all: Block[] = whole.split('\n\n').flatMap((part) => {
          const start = at;
          at += part.length + 2;
          return part ? [{ kind: 'paragraph' as const, start, end: start + part.length }] : [];
        });
        const { before, after } = contextOf(whole, all, 'en', { start: from, end: to });
        expect(whole.slice(from - before.length, from)).toBe(before);
        expect(whole.slice(to, to + after.length)).toBe(after);
        expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(320);
      }),
    );
  });
});
