import { describe, expect, it } from 'vitest';
import { assertLaidOut } from '@/lib/domain/article/laid-out';

const text = 'Paint\n\nIt was green.';
const heading = { kind: 'heading', level: 2, start: 0, end: 5 } as const;
const paragraph = { kind: 'paragraph', start: 7, end: 20 } as const;

describe('a text with its blocks', () => {
  it('is taken as reading an article gives it', () => {
    expect(() => assertLaidOut(text, [heading, paragraph])).not.toThrow();
  });

  it.each([
    ['blocks.1', [heading, { ...paragraph, start: 6 }]],
    ['blocks.1', [heading, { ...paragraph, end: 7 }]],
    ['blocks.0', [{ ...heading, start: 1 }, paragraph]],
    ['blocks.0', [{ ...paragraph, start: 0 }]],
    ['blocks.0.level', [{ ...heading, level: undefined }, paragraph]],
    ['blocks.1.level', [heading, { ...paragraph, level: 1 }]],
    ['blocks', [heading]],
    ['blocks', [heading, { ...paragraph, end: 21 }]],
    ['blocks', []],
  ])('is refused on %s where they do not fit', (path, blocks) => {
    expect(() => assertLaidOut(text, blocks)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        issues: [expect.objectContaining({ path })],
      }),
    );
  });

  it('is refused when it is not as Claimdesk keeps it', () => {
    const loose = 'It was\u00a0green.';
    expect(() => assertLaidOut(loose, [{ ...paragraph, start: 0, end: loose.length }])).toThrow(
      'not as Claimdesk keeps it',
    );
  });
});
