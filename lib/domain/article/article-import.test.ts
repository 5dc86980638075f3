import { describe, expect, it } from 'vitest';
import { ArticleImport, importOf, readImport } from '@/lib/domain/article/article-import';

const read = (input: object) => readImport(ArticleImport.parse(input));

const page = `<!doctype html><html lang="en"><head><title>The bridge | The Daily Example</title>
<meta property="og:title" content="The bridge"><meta property="og:site_name" content="The Daily Example">
<meta name="author" content="Ana Lee"><meta property="article:published_time" content="2021-08-30T10:00:00Z">
<link rel="canonical" href="https://daily.example/bridge"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>The bridge</h1>
<p>The bridge carries forty thousand cars a day, the city says, more than any other in the region.</p>
<p>It was opened in 1964, and it has been painted twice since then, both times in green.</p>
</article><footer>All rights reserved</footer></body></html>`;

describe('an import', () => {
  it('is completed by what a page says of itself, and leaves its menus out', () => {
    const { metadata, body } = read({ text: page, format: 'html' });
    expect(metadata).toMatchObject({
      title: 'The bridge',
      authors: ['Ana Lee'],
      publisher: 'The Daily Example',
      publishedAt: '2021-08-30',
      url: 'https://daily.example/bridge',
      language: 'en',
    });
    expect(body.text).toContain('forty thousand cars');
    expect(body.text).not.toContain('Sport');
  });

  it('goes by what the caller says first', () => {
    const { metadata } = read({ text: page, format: 'html', title: 'Mine', publisher: 'Another' });
    expect(metadata).toMatchObject({ title: 'Mine', publisher: 'Another', authors: ['Ana Lee'] });
  });

  it('needs a title from the one or the other', () => {
    expect(() => read({ text: 'It rained all day, and the day after that too.' })).toThrow(
      'Give the article a title.',
    );
  });

  it('of an article that was read keeps its blocks, and leaves out what an article cannot have', () => {
    const blocks = [{ kind: 'quotation' as const, start: 0, end: 13 }];
    const draft = {
      title: 'The bridge',
      authors: ['Ana Lee', ''],
      publisher: null,
      publishedAt: 'last year',
      url: null,
      language: null,
      text: 'It was green.',
      blocks,
    };
    expect(read(importOf(draft))).toEqual({
      metadata: {
        title: 'The bridge',
        authors: [],
        publisher: null,
        publishedAt: null,
        url: null,
        dueOn: null,
        language: 'en',
        isBasedOn: null,
        note: null,
      },
      body: { text: 'It was green.', blocks },
    });
  });
});
