import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '@/lib/domain/article/decode';
import { isClaimdeskError } from '@/lib/domain/errors';

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)],
    ),
  );

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [...`\ufeff${text}`.split('')].forEach((unit, index) => {
    view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
};

const codeOf = (file: Uint8Array) => {
  try {
    return `text: ${decodeText(file)}`;
  } catch (error) {
    return isClaimdeskError(error) ? error.code : error;
  }
};

describe('a text file is read', () => {
  test('as UTF-8, with or without its mark', () => {
    expect(decodeText(bytes('“Zürich” 北京'))).toBe('“Zürich” 北京');
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 'Zürich'))).toBe('Zürich');
    expect(decodeText(bytes())).toBe('');
  });

  test('as UTF-16 of either order, by its mark', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, ' ')),
        fc.boolean(),
        (text, littleEndian) => {
          expect(decodeText(utf16(text, littleEndian))).toBe(text);
        },
      ),
    );
  });

  test('as windows-1252 when it is not UTF-8 but looks written', () => {
    // “Café” – 5 €, from a Windows editor
    const file = bytes(0x93, 'Caf', 0xe9, 0x94, ' ', 0x96, ' 5 ', 0x80, ', from an editor');
    expect(codeOf(file)).toMatch('text: “Café” – 5 €');
  });
});

describe('a file is refused', () => {
  test.each([
    ['with a NUL', bytes('PK', 3, 4, 0, 'word')],
    ['with many control characters', bytes('a', 1, 'b', 2, 'c', 3, 'd', 4)],
    ['that is an image', bytes(0x89, 'PNG', 13, 10, 26, 10, 0, 0, 0, 13, 'IHDR')],
    ['in another old encoding', Uint8Array.from('Ìîñêâà è Ïåêèí', (c) => c.charCodeAt(0))],
    ['that breaks the encoding it declares', bytes(0xef, 0xbb, 0xbf, 'ab', 0xff)],
    ['with half a UTF-16 character at its end', bytes(0xff, 0xfe, 0x41)],
  ])('%s', (_, file) => {
    expect(codeOf(file)).toBe('unsupported_media_type');
  });

  test('but not for a stray control character', () => {
    expect(codeOf(bytes('one', 12, 'two', 7))).toMatch('text: one');
  });

  test('with what to do about it, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
        expect(codeOf(file)).toMatch(/^(text: [\s\S]*|unsupported_media_type)$/);
      }),
    );
    expect(() => decodeText(bytes(0))).toThrow('Save it as plain text in UTF-8.');
  });
});
