import { expect, it } from 'vitest';
import { asText, fromText } from '@/lib/domain/as-text';

it('says a value as text, and the value again', () => {
  const value = { claims: [{ number: 1, wording: 'Ten “thousand”', dueOn: null }] };
  expect(fromText(asText(value))).toEqual(value);
});

it('has the same value for the same text, so that nothing is drawn anew for it', () => {
  const first = fromText(asText({ claims: [1] }));
  expect(fromText(asText({ claims: [1] }))).toBe(first);
  expect(fromText(asText({ claims: [2] }))).not.toBe(first);
});
