import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '@/lib/domain/article/article';
import { normaliseText } from '@/lib/domain/article/normalise';
import { isClaimdeskError } from '@/lib/domain/errors';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'a \t\r\n\f\v\u0085\u2028\u2029\u00a0\u00ad\ufeff\ud800\u0301é'),
  }),
);

const normalised = (text: string) => {
  try {
    return normaliseText(text);
  } catch (error) {
    if (isClaimdeskError(error)) return null;
    throw error;
  }
};

describe('a text is kept in one way of writing it', () => {
  test.each([
    ['line ends', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\n\ne'],
    ['the break between two pages', 'one\n\ftwo\fthree', 'one\ntwo\nthree'],
    ['ligatures', 'o\ufb03ce, \ufb01rst, \ufb00', 'office, first, ff'],
    ['composed characters', 'Zu\u0308rich', 'Zürich'],
    ['the byte order mark and soft hyphens', '\ufeffco\u00adop\u2060erate', 'cooperate'],
    ['control characters', 'a\u0000b\u001bc\u0090d', 'abcd'],
    ['no-break, wide and thin spaces, and tabs', 'a\u00a0b\u3000c\u2009d\te', 'a b c d e'],
    ['spaces at the ends of lines', 'a \t\nb  \n\n', 'a\nb'],
    ['half a character', 'a\ud83db', 'a\ufffdb'],
  ])('%s', (_, given, kept) => {
    expect(normaliseText(given)).toBe(kept);
  });

  test('what joins letters and sets their direction stays', () => {
    const persian = '\u200fمی\u200cخواهم \u2067(abc)\u2069 \u200e👩\u200d🚀';
    expect(normaliseText(persian)).toBe(persian);
  });

  test('once is enough, and no lone surrogate or odd space is left', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalised(text);
        if (once === null) return;
        expect(normaliseText(once)).toBe(once);
        expect(once).not.toMatch(/[^\S \n]|\p{Cs}|(?!\n)\p{Cc}| $/mu);
      }),
    );
  });
});

describe('a text is refused', () => {
  test.each(['', ' \n\t', '\u00ad\ufeff', '\u200e \u200d'])('when it shows nothing: %j', (text) => {
    expect(() => normaliseText(text)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        issues: [{ path: 'text', message: expect.any(String) }],
      }),
    );
  });

  test('when it is too long, and told the limit', () => {
    expect(normaliseText('x'.repeat(MAX_TEXT_LENGTH))).toHaveLength(MAX_TEXT_LENGTH);
    expect(() => normaliseText('x'.repeat(MAX_TEXT_LENGTH + 1))).toThrow(
      expect.objectContaining({ code: 'too_large', message: expect.stringContaining('2,000,000') }),
    );
  });
});
