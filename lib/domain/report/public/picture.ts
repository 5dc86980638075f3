import { lightColour } from '@/lib/domain/report/formats/html-palette';
import { sharesOf, type Tone } from '@/lib/domain/report/formats/html-verdict';
import type { Report } from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { directionOf } from '@/lib/domain/report/words';

/** Width and height in pixels, as those who show a shared page ask for. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** Three bytes a pixel, red, green and blue, row by row. */
export type Picture = { width: number; height: number; pixels: Uint8Array };

const MARGIN = 70;
const BAR_TOP = 175;
const BAR_BOTTOM = 475;
/** A shape's side, and the least width of a share in which it fits. */
const SHAPE = 144;
const ROOM = 56;
const GAP = 4;

/**
 * How the verdicts are shared out: the report's bar with a shape and a number in each share. It holds no
 * letters, so that it needs no font and is the same on every machine.
 */
export function pictureOf(report: Report): Picture {
  const picture: Picture = {
    width: PICTURE_WIDTH,
    height: PICTURE_HEIGHT,
    pixels: new Uint8Array(PICTURE_WIDTH * PICTURE_HEIGHT * 3),
  };
  const right = PICTURE_WIDTH - MARGIN;
  const ink = rgb(lightColour('ink'));
  fill(picture, [0, 0, PICTURE_WIDTH, PICTURE_HEIGHT], rgb(lightColour('paper')));
  fill(picture, [MARGIN, 70, right, 78], ink);
  fill(picture, [MARGIN, 86, right, 89], ink);
  fill(picture, [MARGIN, 553, right, 556], ink);
  const summary = summaryOf(report);
  const shares = sharesOf(summary);
  if (directionOf(report.article.language) === 'rtl') shares.reverse();
  let before = 0;
  for (const { tone, count } of shares) {
    const at = (claims: number) =>
      Math.round(MARGIN + ((right - MARGIN) * claims) / summary.claims);
    const start = at(before);
    before += count;
    share(picture, tone, count, start, at(before) - (before < summary.claims ? GAP : 0));
  }
  return picture;
}

type Colour = readonly [red: number, green: number, blue: number];
type Box = readonly [left: number, top: number, right: number, bottom: number];

function share(picture: Picture, tone: Tone, count: number, left: number, right: number): void {
  fill(picture, [left, BAR_TOP, right, BAR_BOTTOM], rgb(lightColour(nameOf(tone))));
  const width = right - left;
  if (width < ROOM) return;
  const middle = (left + right) / 2;
  const side = Math.min(SHAPE, width - 12);
  const isInk = (x: number, y: number) => isOfShape[tone](x * 16 - 8, y * 16 - 8);
  const sheet = rgb(lightColour('sheet'));
  draw(
    picture,
    isInk,
    [middle - side / 2, 250 - side / 2, middle + side / 2, 250 + side / 2],
    sheet,
  );
  const digits = String(count);
  const dot = Math.min(14, (width - 12) / (digits.length * 4 - 1));
  [...digits].forEach((digit, index) => {
    const x = middle + (index * 4 - (digits.length * 4 - 1) / 2) * dot;
    const rows = shapesOfDigits[Number(digit)] ?? '';
    const isDot = (column: number, row: number) =>
      rows[Math.floor(row * 5) * 3 + Math.floor(column * 3)] === '#';
    draw(picture, isDot, [x, 365, x + 3 * dot, 365 + 5 * dot], sheet);
  });
}

const names = { mostly_true: 'mostly-true', mostly_false: 'mostly-false' } as const;
const nameOf = (tone: Tone) =>
  tone === 'mostly_true' || tone === 'mostly_false' ? names[tone] : tone;

/** Three columns of five rows, row by row. */
const shapesOfDigits = [
  '####.##.##.####',
  '.#.##..#..#.###',
  '###..#####..###',
  '###..#.##..####',
  '#.##.####..#..#',
  '####..###..####',
  '####..####.####',
  '###..#.#..#..#.',
  '####.#####.####',
  '####.####..####',
];

const ring = (x: number, y: number) => Math.abs(Math.hypot(x, y) - 6) <= 0.75;
const disc = (x: number, y: number) => Math.hypot(x, y) <= 6.75;
const inRing =
  (isFull: (x: number, y: number) => boolean) =>
  (x: number, y: number): boolean =>
    ring(x, y) || (disc(x, y) && isFull(x, y));

/** The shapes of `html-verdict`, from the middle of a square of 16. */
const isOfShape: Record<Tone, (x: number, y: number) => boolean> = {
  true: disc,
  mostly_true: inRing((x, y) => x >= 0 || y >= 0),
  mixed: inRing((x) => x >= 0),
  mostly_false: inRing((x, y) => x >= 0 && y <= 0),
  false: inRing((x, y) => Math.abs(x) <= 3 && Math.abs(Math.abs(x) - Math.abs(y)) <= 1.2),
  unproven: (x, y) => ring(x, y) && Math.floor((Math.atan2(y, x) / Math.PI + 1) * 10) % 2 === 0,
  neutral: (x, y) => Math.abs(Math.max(Math.abs(x), Math.abs(y)) - 5) <= 0.75,
  unsettled: (x, y) => Math.abs(x) <= 5.5 && Math.abs(y) <= 1,
};

const rgb = (colour: string): Colour => {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

/** A box whose edges lie between pixels. */
function fill({ width, pixels }: Picture, [left, top, right, bottom]: Box, colour: Colour): void {
  const row = Uint8Array.from({ length: (right - left) * 3 }, (_, at) => colour[at % 3] ?? 0);
  for (let line = top; line < bottom; line += 1) pixels.set(row, (line * width + left) * 3);
}

/** Points a pixel and direction at which it is asked whether there is ink: edges come out smooth. */
const POINTS = 4;

/** @param isInk of a place in the box, from 0 to 1 each way */
function draw(
  { width, pixels }: Picture,
  isInk: (x: number, y: number) => boolean,
  [left, top, right, bottom]: Box,
  colour: Colour,
): void {
  for (let row = Math.floor(top); row < Math.ceil(bottom); row += 1) {
    for (let column = Math.floor(left); column < Math.ceil(right); column += 1) {
      let covered = 0;
      for (let point = 0; point < POINTS * POINTS; point += 1) {
        const x = column + ((point % POINTS) + 0.5) / POINTS;
        const y = row + (Math.floor(point / POINTS) + 0.5) / POINTS;
        if (x < left || x >= right || y < top || y >= bottom) continue;
        if (isInk((x - left) / (right - left), (y - top) / (bottom - top))) covered += 1;
      }
      if (covered === 0) continue;
      const part = covered / (POINTS * POINTS);
      colour.forEach((value, channel) => {
        const at = (row * width + column) * 3 + channel;
        pixels[at] = Math.round((pixels[at] ?? 0) * (1 - part) + value * part);
      });
    }
  }
}
