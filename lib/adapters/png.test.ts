import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pngOf } from '@/lib/adapters/png';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { pictureOf } from '@/lib/domain/report/public/picture';

it('holds the pixels, row by row, and is small', () => {
  const picture = pictureOf(sampleReport());
  const png = Buffer.from(pngOf(picture));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([picture.width, picture.height]);
  expect(png.length).toBeLessThan(60_000);
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const row = picture.width * 3;
  const middle = rows.subarray(315 * (row + 1) + 1, 316 * (row + 1));
  expect(middle).toEqual(Buffer.from(picture.pixels.subarray(315 * row, 316 * row)));
});
