import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntries } from '@/lib/domain/source/bibtex-entries';

describe('the entries of a BibTeX text', () => {
  it('are found between comments, in braces and in parentheses', () => {
    const text = 'By hand. @book{a, title={A {B} C}} and @article(b, title="(x)")\n@comment{c}';
    expect(bibtexEntries(text)).toEqual([
      { type: 'book', key: 'a', text: '@book{a, title={A {B} C}}', isClosed: true },
      { type: 'article', key: 'b', text: '@article(b, title="(x)")', isClosed: true },
      { type: 'comment', key: '', text: '@comment{c}', isClosed: true },
    ]);
  });

  it('end before the next one where their braces do not close', () => {
    const text = '@book{a, title={A}\n@book{b, title={B}}';
    expect(bibtexEntries(text).map(({ key, isClosed }) => [key, isClosed])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('stand in the text in their order, whatever it is', () => {
    const pieces = fc.constantFrom(
      '@book{',
      '@x(',
      '}',
      ')',
      '{',
      '\\',
      '\n',
      ' ',
      'k,',
      't={',
      '"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const entry of bibtexEntries(text)) {
          const found = text.indexOf(entry.text, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + entry.text.length;
        }
      }),
    );
  });
});
