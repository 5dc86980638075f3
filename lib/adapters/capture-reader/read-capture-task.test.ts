import { FootnoteReferenceRun, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readCaptureTask } from '@/lib/adapters/capture-reader/read-capture-task';
import { partsOfWord, wordDocument, zipOf } from '@/tests/support/docx';
import { pdfOfAnyScript, printedPdf } from '@/tests/support/pdf';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, told: { name?: string; mediaType?: string; url?: string } = {}) =>
  readCaptureTask(
    { kind: 'capture', bytes, name: '', mediaType: '', charset: null, url: null, ...told },
    () => {},
  );

const article =
  'The bridge opened in 1932, the city says, and it carries forty thousand cars a day, more than any other bridge in the region. ';

describe('all the words of a web page are read', () => {
  const page = `<!doctype html><html lang="en-GB"><head><title>The bridge | Daily</title>
    <link rel="canonical" href="/bridge"><script>let unseen</script><style>p{}</style></head><body>
    <nav><a href="/">Home page</a></nav><h1>The bridge</h1>
    <article><p>${article.repeat(3)}</p><figure><img src="a.png" alt=""><figcaption>Painted green in 1990.</figcaption></figure>
    <table><tr><th>Year</th><th>Cars</th></tr><tr><td>1932</td><td>4,000</td></tr></table>
    <p aria-hidden="true">Seen by eyes only.</p><p hidden>Unseen.</p><p style="display:none">Unseen.</p></article>
    <aside class="sidebar"><p>It cost six million crowns.</p></aside><footer>© Daily</footer></body></html>`;

  it('captions, tables, side boxes, menus and the foot too, and none that it hides', async () => {
    const { text, blocks, note } = await read(utf8(page));
    expect(text.split('\n\n')).toEqual([
      'Home page',
      'The bridge',
      article.repeat(3).trim(),
      'Painted green in 1990.',
      'Year | Cars',
      '1932 | 4,000',
      'Seen by eyes only.',
      'It cost six million crowns.',
      '© Daily',
    ]);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n\n'));
    expect(blocks[1]).toMatchObject({ kind: 'heading', level: 1 });
    expect(note).toBeNull();
  });

  it('and what it says of itself, with the article apart', async () => {
    const url = 'https://daily.example/news?id=4';
    expect(await read(utf8(page), { url })).toMatchObject({
      title: 'The bridge',
      language: 'en-GB',
      canonicalUrl: 'https://daily.example/bridge',
      pageStarts: null,
      mainText: expect.not.stringContaining('Home page'),
    });
  });

  it('with the article that it gives to machines alone', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: article.repeat(9) });
    const shell = `<html><body><script type="application/ld+json">${data}</script><p>Enable scripts.</p></body></html>`;
    const { text } = await read(utf8(shell));
    expect(text).toMatch(/^Enable scripts\.\n\nThe bridge opened in 1932/);
  });

  it('or it has none, and says so', async () => {
    expect(
      await read(utf8('<!doctype html><html><body><div id="app"></div></body></html>')),
    ).toEqual(
      expect.objectContaining({
        text: '',
        blocks: [],
        mainText: '',
        note: 'This page has no words: it may write them with scripts.',
      }),
    );
  });
});

describe('all the words of a PDF are read', () => {
  const words = `${article.trim().slice(0, -1)}, and `.repeat(90).trim();
  const printed = printedPdf(
    (pdf) => {
      pdf.fontSize(11).text(words);
      const { start, count } = pdf.bufferedPageRange();
      for (let number = start; number < start + count; number++) {
        pdf.switchToPage(number);
        pdf.page.margins.top = pdf.page.margins.bottom = 0;
        pdf.fontSize(11).text('The Daily Example', 72, 30, { lineBreak: false });
        pdf.text(`Page ${number + 1} of ${count}`, 72, 760, { lineBreak: false });
      }
    },
    { bufferPages: true, lang: 'en-GB', info: { Title: 'Yearly report' } },
  );

  it('what runs over the end of a page in one piece, running heads and feet beside it', async () => {
    const { text, title, language, mainText } = await read(await printed);
    expect(text).toContain(words);
    expect(text.match(/The Daily Example/g)?.length).toBeGreaterThan(2);
    expect(text).toContain('Page 2 of');
    expect({ title, language, mainText }).toEqual({
      title: 'Yearly report',
      language: 'en-GB',
      mainText: words,
    });
  });

  it('and where in them each page begins', async () => {
    const { text, pageStarts } = await read(
      await printedPdf((pdf) =>
        pdf.text('The first page.').addPage().addPage().text('The third page.'),
      ),
    );
    expect(pageStarts).toEqual([0, 17, 17]);
    expect(text.slice(17)).toBe('The third page.');
  });

  it('also where a paragraph runs over its end', async () => {
    const { text, pageStarts } = await read(
      await printedPdf((pdf) => pdf.fontSize(11).text(words)),
    );
    expect(pageStarts?.length).toBeGreaterThan(2);
    expect(text).toBe(words);
    for (const start of pageStarts?.slice(1) ?? []) {
      expect(start).toBeGreaterThan(1_000);
      expect(text[start]).not.toBe(' ');
    }
  });

  it('with words that were parted at the end of a line whole', async () => {
    const { text } = await read(pdfOfAnyScript(['The bridge carries thou-', 'sands of cars.']));
    expect(text).toBe('The bridge carries thousands of cars.');
  });
});

describe('all the words of other files are read', () => {
  it('of a Word document, its title and its notes too', async () => {
    const bytes = await wordDocument({
      title: 'The bridge',
      footnotes: { 1: { children: [new Paragraph('Counted in May.')] } },
      children: [
        new Paragraph({ text: 'The bridge', style: 'Title' }),
        new Paragraph({
          children: [
            new TextRun('It carries cars'),
            new FootnoteReferenceRun(1),
            new TextRun(' all day.'),
          ],
        }),
      ],
    });
    const { text, title } = await read(bytes);
    expect(title).toBe('The bridge');
    expect(text.split('\n\n')).toEqual([
      'The bridge',
      'It carries cars all day.',
      'Counted in May.',
    ]);
  });

  it.each([
    ['notes.txt', 'The bridge\n\n- It opened in 1932.\n***\n- It is green.', 'The bridge'],
    ['notes.md', '# The bridge\n\nIt *opened* in 1932.', 'The bridge'],
  ])('of a text, its title too: %s', async (name, written, first) => {
    const { text } = await read(utf8(written), { name });
    expect(text.split('\n\n')[0]).toBe(first);
    expect(text).toContain('opened in 1932.');
  });

  it('of data that is text', async () => {
    const { text } = await read(utf8('{"cars": 40000}'), { mediaType: 'application/json' });
    expect(text).toBe('{"cars": 40000}');
  });

  it('of a picture none, which is no fault', async () => {
    const { text, note } = await read(Uint8Array.of(0xff, 0xd8, 0xff), { mediaType: 'image/jpeg' });
    expect(text).toBe('');
    expect(note).toBe('This copy is no text: look at it for its words.');
  });

  it('no more of them than a report of 1,500 pages has, and it says so', async () => {
    const { text, note } = await read(utf8(`${article.repeat(100)}\n\n`.repeat(500)));
    expect(text.length).toBeLessThanOrEqual(5_000_000);
    expect(text.length).toBeGreaterThan(4_900_000);
    expect(note).toMatch(
      /^Only the first 4,9\d\d,\d{3} characters were read; the copy has more\.$/,
    );
  });

  it('and refuses what is packed and no document', async () => {
    await expect(read(await zipOf({ 'a.txt': 'words' }))).rejects.toMatchObject({
      facts: { reason: 'kind' },
    });
    const { text } = await read(
      await zipOf(partsOfWord('<w:p><w:r><w:t>Words.</w:t></w:r></w:p>')),
    );
    expect(text).toBe('Words.');
  });
});
