import { expect, it } from 'vitest';
import { readArticleFile } from '@/lib/domain/article/article-file';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['page.html', 'html'],
  ['PAGE.HTM', 'html'],
  ['notes.md', 'markdown'],
  ['notes.txt', 'text'],
  ['notes', 'text'],
])('takes %s for %s', (name, format) => {
  expect(readArticleFile(name, bytes('The café opened.'))).toEqual({
    text: 'The café opened.',
    format,
  });
});

it('reads a page in the characters that it declares', () => {
  const page = '<meta charset="windows-1252"><p>The caf\xe9 opened.</p>';
  const latin = Uint8Array.from(page, (unit) => unit.charCodeAt(0));
  expect(readArticleFile('page.html', latin).text).toContain('café');
});
