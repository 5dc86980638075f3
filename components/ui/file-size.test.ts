import { expect, it } from 'vitest';
import { byteWords } from '@/components/ui/file-size';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [3450, '3.5 kB'],
  [12_345, '12 kB'],
  [25_000_000, '25 MB'],
  [7_000_000_000_000, '7000 GB'],
])('%d is %s', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words);
});
