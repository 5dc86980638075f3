import { expect, it } from 'vitest';
import { downloadFor } from '@/lib/http/download';
import { hasTag } from '@/lib/http/entity-tag';
import { publicAnswer } from '@/lib/http/public-answer';

const asking = (known?: string) =>
  new Request('http://desk.example/', { headers: known ? { 'if-none-match': known } : {} });

it.each([
  ['"a"', true],
  ['W/"a"', true],
  ['*', true],
  [' * ', true],
  ['"b", W/"a"', true],
  ['"b","a"', true],
  ['"b,a"', false],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('whoever sends If-None-Match %s has "a": %s', (known, expected) => {
  expect(hasTag(asking(known), '"a"')).toBe(expected);
  expect(hasTag(asking(known), 'W/"a"')).toBe(expected);
});

it('is asked by downloads and by what is open to all alike', () => {
  const file = { mediaType: 'text/csv', fileName: 'a.csv', body: 'a', etag: '"a"' };
  for (const answer of [downloadFor, publicAnswer]) {
    expect(answer(asking('"b", "a"'), file).status).toBe(304);
    expect(answer(asking('*'), file).status).toBe(304);
    expect(answer(asking('"b"'), file).status).toBe(200);
  }
});
