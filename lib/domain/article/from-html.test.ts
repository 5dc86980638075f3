import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHtml, MAX_HTML_LENGTH } from '@/lib/domain/article/from-html';

const fixtures = 'tests/fixtures/html';
const pages = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const asExpected = (html: string): string => {
  const { title, text, blocks } = fromHtml(html);
  const lines = blocks.map(({ kind, level, start, end }) => {
    const role = level === undefined ? kind : `${kind} ${level}`;
    return `${role}: ${text.slice(start, end)}`;
  });
  return `${[`title: ${title}`, ...lines].join('\n')}\n`;
};

describe('the article of a page', () => {
  it.each(pages)('$name', ({ name }) => {
    const read = (file: string) => readFileSync(path.join(fixtures, name, file), 'utf8');
    expect(asExpected(read('page.html'))).toBe(read('expected.txt'));
  });

  it('is read from a fragment as it is pasted', () => {
    const { text, blocks } = fromHtml('<h2>Part</h2><p>Short.</p><pre>let it\n  be</pre>');
    expect(text).toBe('Part\n\nShort.\n\nlet it be');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('keeps a quoted post, whatever its widget is called', () => {
    const { text } = fromHtml(`<article><h1>Reply</h1>
      <p>The minister answered within the hour, on the network that she uses for such things.</p>
      <div class="widget"><blockquote class="twitter-tweet"><p>I have never said so, and never will.</p></blockquote></div>
      <p>Her office would not say whether the letter had been read before it was sent.</p></article>`);
    expect(text).toContain('I have never said so, and never will.');
  });

  it('lets the page’s own data keep what its names would drop', () => {
    const paragraphs = [
      'The first paragraph of an article that is published in full to machines as well as people.',
      'The second, which stands in an element with a name that is usually given to furniture.',
      'And the third, which is there so that the second is not most of what the page holds.',
    ];
    const data = { '@type': 'Article', headline: 'Whole', articleBody: paragraphs.join('\n') };
    const { text } = fromHtml(`<script type="application/ld+json">${JSON.stringify(data)}</script>
      <div class="story"><p>${paragraphs[0]}</p><div class="related"><p>${paragraphs[1]}</p></div><p>${paragraphs[2]}</p></div>`);
    expect(text).toBe(paragraphs.join('\n\n'));
  });
});

describe('a page without an article', () => {
  it.each([
    ['nothing', ''],
    ['no words', '<html><body><div><img src="a.png"> &nbsp; &shy; </div></body></html>'],
    ['only a program', '<script>document.write("words")</script><style>p{}</style>'],
    ['only what is hidden', '<p hidden>Words that nobody sees.</p>'],
  ])('is refused on text: %s', (_, html) => {
    expect(() => fromHtml(html)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        issues: [expect.objectContaining({ path: 'text' })],
      }),
    );
  });

  it('is refused when it is beyond what is read', () => {
    expect(() => fromHtml(' '.repeat(MAX_HTML_LENGTH + 1))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
  });
});

const sentence =
  'A sentence that is long enough to be read as running prose, with a comma and an end.';
const paragraph = `<p>${sentence}</p>`;

/** Processor time, which a busy machine does not change as it does the clock's. */
function processorMs(work: () => void): number {
  const start = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - start) / 1000;
}

describe('a hostile page', () => {
  it.each([
    ['100,000 levels deep', '<div>'.repeat(100_000) + paragraph],
    ['100,000 levels deep and closed', `${'<b>'.repeat(1e5)}${paragraph}${'</b>'.repeat(1e5)}`],
    ['paragraphs in cells in tables', '<table><tr><td><p>'.repeat(50_000) + paragraph],
    ['closing what was never opened', '</div></p></table>'.repeat(200_000) + paragraph],
    ['a million attributes', `<div ${'a=b '.repeat(1_000_000)}>${paragraph}`],
    ['5 MB of links', '<li><a href="/x">Some link here</a>'.repeat(140_000) + paragraph],
    ['5 MB of prose in divisions', `<div class="a b">${paragraph}</div>`.repeat(45_000)],
    ['5 MB of angle brackets', '<'.repeat(5_000_000) + paragraph],
    [
      '50,000 scripts of data',
      '<script type="application/ld+json">{"@type":"Article"}</script>'.repeat(50_000) + paragraph,
    ],
    [
      'data 100,000 levels deep',
      `<script type="application/ld+json">${'['.repeat(1e5)}</script>${paragraph}`,
    ],
    ['a title of 400,000 letters', `<title>${' - a'.repeat(100_000)}</title>${paragraph}`],
  ])('is read in bounded time: %s', (_, html) => {
    let read = '';
    expect(
      processorMs(() => {
        read = fromHtml(html).text;
      }),
    ).toBeLessThan(3_000);
    expect(read).toContain(sentence);
  });

  it('never makes the reader fail in another way than by a clear refusal', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div',
        '>',
        '<table><td>',
        '<!--',
        '-->',
        '<script>',
        '</a>',
        '<a href="',
      ),
      fc.constantFrom(
        '<br>',
        '<li>',
        '&amp;',
        '&#x110000;',
        '&',
        '<![CDATA[',
        '<svg><title>',
        '</br>',
        '\0',
        '"',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        try {
          const { text, blocks } = fromHtml(parts.join(''));
          expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_input' });
        }
      }),
      { numRuns: 500 },
    );
  });
});
