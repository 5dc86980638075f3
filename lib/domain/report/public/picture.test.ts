import { expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { lightColour } from '@/lib/domain/report/formats/html-palette';
import { PICTURE_WIDTH, type Picture, pictureOf } from '@/lib/domain/report/public/picture';

const report = sampleReport();

/** The colours along the bar, below its shapes and numbers, without those of blends and gaps. */
function coloursOf({ pixels, width }: Picture): string[] {
  const row = Array.from({ length: PICTURE_WIDTH }, (_, column) => {
    const at = (470 * width + column) * 3;
    return `#${Buffer.from(pixels.subarray(at, at + 3)).toString('hex')}`;
  });
  return row.filter((colour, at) => colour !== row[at - 1] && colour !== lightColour('paper'));
}

it('shares the bar out among the verdicts, and says the same twice', () => {
  const picture = pictureOf(report);
  expect(pictureOf(report)).toEqual(picture);
  const verdicts = new Set(report.claims.map(({ verdict }) => verdict?.rating));
  expect(coloursOf(picture)).toHaveLength(verdicts.size);
  expect(coloursOf(picture).at(-1)).toBe(lightColour('unsettled'));
});

it('runs from the right where the article does, and shows a report without claims', () => {
  const arabic = { ...report, article: { ...report.article, language: 'ar' } };
  expect(coloursOf(pictureOf(arabic))).toEqual(coloursOf(pictureOf(report)).toReversed());
  expect(coloursOf(pictureOf({ ...report, claims: [] }))).toEqual([]);
});
