import { describe, expect, it } from 'vitest';
import { readPdf } from '@/lib/adapters/article-reader/read-pdf';
import { pdfOfAnyScript, pixel, printedPdf } from '@/tests/support/pdf';

const bridge =
  'The financial office of the city says that the bridge, which opened in 1932, carries forty thousand cars a day, more than any other in the region.';
const painting =
  'It was painted twice since then, both times in green, and each coat took the workmen of the city more than eleven months to put on.';
const blocksIn = ({ text, blocks }: Awaited<ReturnType<typeof readPdf>>) =>
  blocks.map(({ kind, level, start, end }) => [
    level ? `${kind} ${level}` : kind,
    text.slice(start, end),
  ]);

describe('an article printed to a PDF', () => {
  it.each([
    ['1.3', 'in its dictionary'],
    ['1.7', 'in XMP too'],
  ] as const)(
    'of version %s has its paragraphs whole, its headings by their size, and what it says of itself %s',
    async (pdfVersion, _) => {
      const read = await readPdf(
        await printedPdf(
          (page) =>
            page
              .fontSize(22)
              .text('The bridge')
              .fontSize(11)
              .text(`${bridge} ${bridge}`)
              .moveDown()
              .fontSize(15)
              .text('Paint')
              .fontSize(11)
              .text(`${painting} ${painting}`),
          {
            pdfVersion,
            lang: 'en-GB',
            info: {
              Title: 'Microsoft Word - bridge.docx',
              Author: 'Ana Lee; Bo Ek',
              CreationDate: new Date('2021-08-30T10:00:00Z'),
            },
          },
        ),
      );
      expect(read).toMatchObject({
        title: 'The bridge',
        authors: ['Ana Lee', 'Bo Ek'],
        publishedAt: '2021-08-30',
        language: 'en-GB',
      });
      expect(blocksIn(read)).toEqual([
        ['paragraph', `${bridge} ${bridge}`],
        ['heading 2', 'Paint'],
        ['paragraph', `${painting} ${painting}`],
      ]);
    },
  );

  it('is read column by column', async () => {
    const read = await readPdf(
      await printedPdf((page) =>
        page
          .fontSize(10)
          .text(`${bridge} ${bridge} ${bridge}\n${painting} ${painting} ${painting}`, {
            columns: 2,
            columnGap: 24,
            height: 130,
            align: 'justify',
          }),
      ),
    );
    expect(blocksIn(read)).toEqual([
      ['paragraph', `${bridge} ${bridge} ${bridge}`],
      ['paragraph', `${painting} ${painting} ${painting}`],
    ]);
  });

  it('leaves running heads and page numbers out, and joins what runs over the end of a page', async () => {
    const words = `${bridge.slice(0, -1)}, and `.repeat(90).trim();
    const read = await readPdf(
      await printedPdf(
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
        { bufferPages: true },
      ),
    );
    expect(read.text).toBe(words);
  });

  it.each([
    [
      'Arabic',
      'افتتح الجسر في عام ويعبره أربعون ألف سيارة',
      (line: string) => [...line].reverse().join(''),
    ],
    [
      'Hebrew',
      'הגשר נפתח בשנת ועוברות בו אלפי מכוניות',
      (line: string) => [...line].reverse().join(''),
    ],
    ['Japanese', 'この橋は一九三二年に開通し、毎日四万台の車が通る。', (line: string) => line],
  ])('is read in %s', async (_, line, drawn) => {
    expect((await readPdf(pdfOfAnyScript([drawn(line)]))).text).toBe(line);
  });

  it('has ligatures as letters and no soft hyphens', async () => {
    const { text } = await readPdf(
      pdfOfAnyScript(['The \ufb01nancial o\ufb03ce of\u00adfers cof\u00adfee.']),
    );
    expect(text).toBe('The financial office offers coffee.');
  });

  it('may need a password to be changed, as long as it needs none to be read', async () => {
    const { text } = await readPdf(
      await printedPdf((page) => page.text(bridge), { ownerPassword: 'secret' }),
    );
    expect(text).toBe(bridge);
  });
});

describe('a PDF that cannot be read says why', () => {
  it.each([
    [
      'locked',
      () => printedPdf((page) => page.text(bridge), { userPassword: 'secret' }),
      'unsupported_media_type',
      'This PDF is locked with a password. Save a copy without a password.',
    ],
    [
      'scanned',
      () => printedPdf((page) => page.image(pixel, { width: 400 })),
      'invalid_input',
      'This PDF has no text: it is a scan, or its pages are pictures. Run text recognition (OCR) on it first.',
    ],
    [
      'damaged',
      () => Promise.resolve(Buffer.from('%PDF-1.7 and nothing that follows')),
      'unsupported_media_type',
      'This PDF is damaged and cannot be read. Save it anew, or paste its text.',
    ],
  ])('%s', async (_, make, code, message) => {
    await expect(readPdf(new Uint8Array(await make()))).rejects.toMatchObject({
      code,
      message,
      issues: [{ path: 'file', message }],
    });
  });
});
