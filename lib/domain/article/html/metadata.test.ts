import { describe, expect, it } from 'vitest';
import { metadataOf } from '@/lib/domain/article/html/metadata';
import { parsePage } from '@/lib/domain/article/html/tree';

const read = (html: string, address: string | null = null) => metadataOf(parsePage(html), address);
const jsonLd = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Wall &amp; harbour',
  author: [{ '@type': 'Person', name: 'Ann Lee' }, { name: 'Jo Reed' }],
  publisher: { '@type': 'Organization', name: 'The Coast Herald' },
  datePublished: '2026-11-18T23:30:00-05:00',
  inLanguage: 'en-gb',
  mainEntityOfPage: { '@id': 'https://coast.example/wall' },
};

describe('the metadata of a page', () => {
  it('comes from JSON-LD', () => {
    expect(read(jsonLd(article))).toMatchObject({
      title: 'Wall & harbour',
      authors: ['Ann Lee', 'Jo Reed'],
      publisher: 'The Coast Herald',
      publishedAt: '2026-11-18',
      language: 'en-GB',
      url: 'https://coast.example/wall',
    });
  });

  it('comes from JSON-LD before Open Graph, and from that before other tags', () => {
    const graph =
      '<meta property="og:title" content="Graph"><meta property="og:site_name" content="Site">';
    const tags = '<title>Tags</title><meta name="author" content="Tag Author">';
    expect(read(jsonLd(article) + graph + tags)).toMatchObject({
      title: 'Wall & harbour',
      publisher: 'The Coast Herald',
      authors: ['Ann Lee', 'Jo Reed'],
    });
    expect(read(graph + tags)).toMatchObject({
      title: 'Graph',
      publisher: 'Site',
      authors: ['Tag Author'],
    });
    expect(read(tags)).toMatchObject({ title: 'Tags', publisher: null });
  });

  it('follows @graph, arrays and references by @id', () => {
    const data = [
      { '@type': 'WebSite', name: 'Elsewhere' },
      {
        '@graph': [
          { '@type': ['Article', 'TechArticle'], headline: 'Found', author: { '@id': '#ann' } },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
        ],
      },
    ];
    expect(read(jsonLd(data))).toMatchObject({ title: 'Found', authors: ['Ann Lee'] });
  });

  it.each([
    ['a stray comma', '{"@type":"Article","headline":"Found",}'],
    ['a raw line end', '{"@type":"Article","headline":"Found","description":"a\nb"}'],
    ['a comment around it', '<!-- {"@type":"Article","headline":"Found"} -->'],
    [
      'a script before it that is no JSON',
      '{"@type":</script><script type="application/ld+json">{"@type":"Article","headline":"Found"}',
    ],
  ])('reads JSON-LD in spite of %s', (_, script) => {
    expect(read(`${jsonLd(script)}<title>Other</title>`).title).toBe('Found');
  });

  it('passes over JSON-LD of the wrong shape', () => {
    const data = {
      '@type': 'Article',
      headline: 7,
      author: [null, 3, {}],
      publisher: [],
      datePublished: {},
    };
    expect(read(`${jsonLd(data)}<title>Page</title>`)).toMatchObject({
      title: 'Page',
      authors: [],
      publisher: null,
      publishedAt: null,
    });
  });

  it.each([
    ['Wall falls - The Herald', 'Wall falls'],
    ['Wall falls | News | The Herald', 'Wall falls | News'],
    ['The Herald: Wall falls', 'The Herald: Wall falls'],
    ['The Herald — Wall falls', 'Wall falls'],
    ['Wall falls – the second this year', 'Wall falls – the second this year'],
    ['The wall falls in the night | Somewhere else', 'The wall falls in the night'],
  ])('cleans the title %s', (written, title) => {
    const page = `<meta property="og:site_name" content="The Herald"><title>${written}</title>`;
    expect(read(page).title).toBe(title);
  });

  it('takes the heading for the title where the title is the heading and more', () => {
    const page =
      '<title>Wall falls in harbour :: News of 18 November</title><h1>Wall falls in harbour</h1>';
    expect(read(page).title).toBe('Wall falls in harbour');
  });

  it.each([
    ['<meta property="article:published_time" content="2026-11-18T09:00Z">', '2026-11-18'],
    ['<meta name="citation_date" content="2026/11/18">', '2026-11-18'],
    ['<time datetime="2026-11-18">yesterday</time>', '2026-11-18'],
    [
      '<time datetime="2026-11-20">x</time><time itemprop="datePublished" datetime="2026-11-18">',
      '2026-11-18',
    ],
    ['<time>18th November 2026</time>', '2026-11-18'],
    ['<time>Nov. 18, 2026</time>', '2026-11-18'],
    ['<meta name="date" content="2026-02-31">', null],
    ['<meta name="date" content="soon">', null],
  ])('reads the date in %s', (html, date) => {
    expect(read(html).publishedAt).toBe(date);
  });

  it('takes the date from the address at last', () => {
    expect(read('<p>x', 'https://coast.example/2026/11/18/wall').publishedAt).toBe('2026-11-18');
  });

  it.each([
    ['<meta name="author" content="By Ann Lee and Jo Reed">', ['Ann Lee', 'Jo Reed']],
    [
      '<meta property="article:author" content="https://social.example/ann"><a rel="author">Ann Lee</a>',
      ['Ann Lee'],
    ],
    ['<div class="byline">By Ann Lee November 20, 2026</div>', ['Ann Lee']],
    ['<p class="by-line">By Ann Lee, Staff Writer</p>', ['Ann Lee']],
    ['<meta name="author" content="admin">', []],
  ])('reads the authors in %s', (html, authors) => {
    expect(read(html).authors).toEqual(authors);
  });

  it('gives the canonical address in full, and no other scheme than the web’s', () => {
    const page = (href: string) => `<link rel="canonical" href="${href}">`;
    const here = 'https://coast.example/wall?from=mail';
    expect(read(page('/wall'), here).url).toBe('https://coast.example/wall');
    expect(read(page('javascript:alert(1)'), here).url).toBe(here);
    expect(read(page('https://coast.example/'), here).url).toBe(here);
    expect(read(page('http://[broken'), null).url).toBeNull();
  });

  it.each([
    ['<html lang="pt-br">', 'pt-BR'],
    ['<html lang="??"><meta property="og:locale" content="de_AT">', 'de-AT'],
    ['<p>', null],
  ])('reads the language in %s', (html, language) => {
    expect(read(html).language).toBe(language);
  });
});
