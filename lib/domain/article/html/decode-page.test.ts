import { describe, expect, it } from 'vitest';
import { decodePage } from '@/lib/domain/article/html/decode-page';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

describe('the encoding of a page', () => {
  it('is the one that it declares', () => {
    const page = bytes('<meta charset="windows-1251"><p>', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decodePage(page)).toContain('Привет');
  });

  it('is the one of the HTTP header before that', () => {
    const page = bytes('<meta charset="windows-1252"><p>', [0xcf, 0xf0]);
    expect(decodePage(page, 'text/html; charset=windows-1251')).toContain('Пр');
  });

  it('is told by a byte order mark before both', () => {
    const page = bytes([0xef, 0xbb, 0xbf], '<meta charset="windows-1251">', [0xc3, 0xa9]);
    expect(decodePage(page, 'text/html; charset=koi8-r')).toBe('<meta charset="windows-1251">é');
  });

  it('is UTF-8 where none is declared and the bytes bear it out, else windows-1252', () => {
    expect(decodePage(bytes('<p>', [0xc3, 0xa9]))).toBe('<p>é');
    expect(decodePage(bytes('<p>caf', [0xe9], ' au lait, un peu de texte'))).toContain('café');
  });

  it('is UTF-8 although one byte of a long page is broken', () => {
    const page = bytes('<meta charset=utf-8><p>', 'a'.repeat(3_000), [0xc3, 0xa9, 0xff]);
    expect(decodePage(page)).toContain('é\ufffd');
  });

  it('passes over a name that no encoding has', () => {
    expect(decodePage(bytes('<meta charset="none-such"><p>', [0xc3, 0xa9]))).toContain('é');
  });
});
