import { expect, it } from 'vitest';
import { etagOf, expectedVersion } from '@/lib/http/preconditions';

const sending = (ifMatch?: string) =>
  new Request('http://desk.example', {
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  });

it('reads the version that it wrote', () => {
  expect(expectedVersion(sending(etagOf(12)))).toBe(12);
  expect(expectedVersion(sending('12'))).toBe(12);
});

it('requires one', () => {
  expect(() => expectedVersion(sending())).toThrow(
    expect.objectContaining({ code: 'version_required' }),
  );
});

it.each(['*', 'W/"3"', '"3", "4"', '"0"', '"-1"', '"three"', '"3', ''])('refuses %s', (header) => {
  expect(() => expectedVersion(sending(header))).toThrow(
    expect.objectContaining({
      code: 'invalid_input',
      issues: [expect.objectContaining({ path: 'If-Match' })],
    }),
  );
});
