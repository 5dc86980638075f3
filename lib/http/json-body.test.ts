import { describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES, parseJson, readJsonBytes } from '@/lib/http/json-body';

const sent = (body: BodyInit, contentType = 'application/json') =>
  new Request('http://desk.example', {
    method: 'POST',
    body,
    headers: { 'content-type': contentType },
    duplex: 'half',
  } as RequestInit);
const bytes = (text: string) => new TextEncoder().encode(text);
const code = (code: string) => expect.objectContaining({ code });

describe('a body', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/vnd.citationstyles.csl+json',
  ])('is taken as %s', async (type) => {
    expect(parseJson(await readJsonBytes(sent('{"a":1}', type)))).toEqual({ a: 1 });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'is refused as %s',
    (type) => {
      expect(() => readJsonBytes(sent('{}', type))).toThrow(code('unsupported_media_type'));
    },
  );

  it('is read no further than its limit, whatever it says of its length', async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(chunk);
      },
    });
    await expect(readJsonBytes(sent(endless))).rejects.toThrow(code('too_large'));
    expect(pulled).toBeLessThan(12);
    await expect(readJsonBytes(sent('x'.repeat(MAX_BODY_BYTES + 1)))).rejects.toThrow(
      code('too_large'),
    );
  });

  it.each(['', '{', 'null,', '{"a":}', '[1,2'])('is refused when it is not JSON: %j', (text) => {
    expect(() => parseJson(bytes(text))).toThrow(code('invalid_input'));
  });

  it('is refused when it is not UTF-8', () => {
    expect(() => parseJson(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).toThrow(/UTF-8/);
  });

  it('is refused when it holds what PostgreSQL cannot keep', () => {
    for (const text of ['{"a":["\\u0000"]}', '{"a":["\\ud800"]}']) {
      expect(() => parseJson(bytes(text))).toThrow(
        expect.objectContaining({ issues: [expect.objectContaining({ path: 'a.0' })] }),
      );
    }
  });

  it('is refused when it is nested without end', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(() => parseJson(bytes(deep))).toThrow(/nested/);
  });
});
