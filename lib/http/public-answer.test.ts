import { expect, it } from 'vitest';
import { HTML, publicAnswer } from '@/lib/http/public-answer';

const asked = (known?: string) =>
  new Request('http://desk.example/', { headers: known ? { 'if-none-match': known } : {} });
const answer = (known?: string, body = '<p>Words</p>') =>
  publicAnswer(asked(known), { mediaType: HTML, body });

it('has a tag of its bytes, and is kept only to be asked about', () => {
  const { headers, status } = answer();
  expect(status).toBe(200);
  expect(headers.get('etag')).toMatch(/^W\/"[\w-]{43}"$/);
  expect(headers.get('cache-control')).toBe('public, no-cache');
  expect(answer(undefined, 'Other').headers.get('etag')).not.toBe(headers.get('etag'));
});

it('says that nothing changed to whoever has it, however they write the tag', async () => {
  const tag = answer().headers.get('etag') ?? '';
  for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
    const again = answer(known);
    expect(again.status, known).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(tag);
  }
  for (const known of ['"other"', tag.slice(0, -2)]) expect(answer(known).status).toBe(200);
});

it('answers an error in full', () => {
  const gone = publicAnswer(asked('*'), { mediaType: HTML, body: 'Not found', status: 404 });
  expect(gone.status).toBe(404);
});
