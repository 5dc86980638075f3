import {
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '@/lib/adapters/article-reader/read-docx';
import { wordBomb } from '@/tests/support/bombs';
import { partsOfWord, wordDocument, zipOf } from '@/tests/support/docx';

const read = (bytes: Uint8Array) => readDocx(bytes, () => {});
const blocksIn = ({ text, blocks }: Awaited<ReturnType<typeof readDocx>>) =>
  blocks.map(({ kind, level, start, end }) => [
    level ? `${kind} ${level}` : kind,
    text.slice(start, end),
  ]);
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('a Word document', () => {
  it('keeps headings, lists, quotations and rows, and leaves its notes out', async () => {
    const bytes = await wordDocument({
      title: 'bridge.docx',
      creator: 'Ana Lee; Bo Ek',
      footnotes: { 1: { children: [new Paragraph('A note at the foot.')] } },
      children: [
        new Paragraph({ text: 'The bridge', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'Opening', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun('It opened in 1932'),
            new FootnoteReferenceRun(1),
            new TextRun(' and cost 10'),
            new TextRun({ text: '6', superScript: true }),
            new TextRun(' crowns.'),
          ],
        }),
        new Paragraph({ text: 'Steel', bullet: { level: 0 } }),
        new Paragraph({ text: 'Rivets', bullet: { level: 0 } }),
        new Paragraph({ text: 'We never closed it.', style: 'Quote' }),
        new Table({ rows: [new TableRow({ children: [cell('Cars'), cell('40,000')] })] }),
      ],
      styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote', basedOn: 'Normal' }] },
    });
    const draft = await read(bytes);
    expect(draft).toMatchObject({
      title: 'The bridge',
      authors: ['Ana Lee', 'Bo Ek'],
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(blocksIn(draft)).toEqual([
      ['heading 1', 'Opening'],
      ['paragraph', 'It opened in 1932 and cost 10⁶ crowns.'],
      ['listItem', 'Steel'],
      ['listItem', 'Rivets'],
      ['quotation', 'We never closed it.'],
      ['paragraph', 'Cars | 40,000'],
    ]);
  });

  it.each([
    ['Arabic', 'افتتح الجسر في عام ١٩٣٢.'],
    ['Hebrew', 'הגשר נפתח בשנת 1932.'],
    ['Japanese', 'この橋は一九三二年に開通した。'],
  ])('is read in %s', async (_, line) => {
    expect((await read(await zipOf(partsOfWord(paragraph(line))))).text).toBe(line);
  });

  it('has ligatures as letters and no soft hyphens', async () => {
    const bytes = await zipOf(partsOfWord(paragraph('The o\ufb03ce of\u00adfers cof\u00adfee.')));
    expect((await read(bytes)).text).toBe('The office offers coffee.');
  });

  it('says of itself what its properties say', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>The bridge &amp; the river</dc:title><dc:creator>Ana Lee</dc:creator><dc:language>sv-SE</dc:language><dcterms:created>2021-08-30T10:00:00Z</dcterms:created></cp:coreProperties>';
    const bytes = await zipOf({
      ...partsOfWord(paragraph('It opened in 1932.')),
      'docProps/core.xml': core,
    });
    expect(await read(bytes)).toMatchObject({
      title: 'The bridge & the river',
      authors: ['Ana Lee'],
      language: 'sv-SE',
      publishedAt: '2021-08-30',
    });
  });
});

describe('a packed file that is refused', () => {
  it.each([
    ['declares it', 4_000_000_000],
    ['declares a little less', 101_000_000],
  ])('unpacks to gigabytes, and %s', async (_, declared) => {
    await expect(read(wordBomb(4_000, declared))).rejects.toMatchObject({
      code: 'too_large',
      message: 'This file unpacks to more than 100 MB. Take its pictures out, or paste its text.',
    });
  });

  it('has a picture that declares gigabytes, though nobody would unpack it', async () => {
    const picture = wordBomb(1, 4_000_000_000, 'word/media/image1.png');
    await expect(read(picture)).rejects.toMatchObject({ code: 'too_large' });
  });

  it.each([1_000, 99_000_000])('unpacks to gigabytes, and declares %i bytes', async (declared) => {
    const before = process.memoryUsage().arrayBuffers;
    await expect(read(wordBomb(4_000, declared))).rejects.toMatchObject({
      code: 'unsupported_media_type',
      facts: { reason: 'damaged' },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000);
  });

  it.each([
    [
      'no Word document',
      () => zipOf({ 'notes.txt': 'Not a word.' }),
      'This file is packed but is no Word document. Save it as .docx, or paste its text.',
    ],
    [
      'cut short',
      async () => (await zipOf(partsOfWord(paragraph('Words.')))).subarray(0, 200),
      'This file is damaged and cannot be read. Save it anew, or paste its text.',
    ],
    [
      'of broken XML',
      () => zipOf({ ...partsOfWord(''), 'word/document.xml': '<w:document><<<' }),
      'This document is damaged and cannot be read. Save it anew, or paste its text.',
    ],
    [
      'without words',
      () => zipOf(partsOfWord('')),
      'This document has no words: its pages are pictures, or it is empty.',
    ],
  ])('is %s', async (_, make, message) => {
    await expect(read(await make())).rejects.toMatchObject({
      message,
      issues: [{ path: 'file', message }],
    });
  });

  it('holds more parts than any document', async () => {
    const parts = Array.from({ length: 5_001 }, (_, index) => [`part${index}`, '']);
    await expect(read(await zipOf(Object.fromEntries(parts)))).rejects.toMatchObject({
      code: 'too_large',
      message: 'This file packs 5,001 parts; a document has no more than 5,000.',
    });
  });
});
