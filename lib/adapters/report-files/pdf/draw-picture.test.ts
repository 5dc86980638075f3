import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawPicture } from '@/lib/adapters/report-files/pdf/draw-picture';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { pictureOf } from '@/lib/domain/report/public/picture';

const report = sampleReport();
const titled = (title: string, language = 'en') => ({
  ...report,
  article: { ...report.article, title, language },
});

/** The first and the last row and column of a picture that anything is drawn on. */
async function inkOf(png: Uint8Array) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ink = { top: info.height, bottom: 0, left: info.width, right: 0 };
  for (const [at, shade] of data.entries()) {
    if (shade > 200) continue;
    const [row, column] = [Math.floor(at / info.width), at % info.width];
    ink.top = Math.min(ink.top, row);
    ink.bottom = Math.max(ink.bottom, row);
    ink.left = Math.min(ink.left, column);
    ink.right = Math.max(ink.right, column);
  }
  return { size: [info.width, info.height], ...ink };
}

it.each([
  ['a title', report],
  ['a title from right to left', rightToLeftReport()],
  ['a long title', titled('The council of Nordvik voted to buy an electric ferry. '.repeat(9))],
  ['one word without end', titled('Ferry'.repeat(60))],
  ['a Japanese title', titled('市議会は電気フェリーを購入することを決定した', 'ja')],
  ['characters that no font has', titled('Ferry \u{10ffff}\u{e000}')],
])('draws %s within its margins', async (_what, shown) => {
  const { size, top, bottom, left, right } = await inkOf(await drawPicture(pictureOf(shown)));
  expect(size).toEqual([1200, 630]);
  expect(left).toBeGreaterThanOrEqual(68);
  expect(right).toBeLessThanOrEqual(1132);
  expect(top).toBeGreaterThanOrEqual(58);
  expect(bottom).toBeLessThanOrEqual(575);
});

it('draws the same picture of the same report', async () => {
  const picture = pictureOf(report);
  expect(await drawPicture(picture)).toEqual(await drawPicture(picture));
});
