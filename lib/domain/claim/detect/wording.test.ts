import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributionOf } from '@/lib/domain/claim/detect/attribution';
import { suggestWording } from '@/lib/domain/claim/detect/wording';

const wordingOf = (sentence: string) => suggestWording(sentence, attributionOf(sentence));

test.each([
  ['The bridge was opened in 1964.', 'The bridge was opened in 1964.'],
  ['The mayor said that the bridge is safe.', 'The bridge is safe.'],
  ['The bridge is safe, the mayor said.', 'The bridge is safe.'],
  ['“The bridge is safe,” said Ann Lee, the mayor of Ashby.', 'The bridge is safe.'],
  ['“The bridge,” she added, “is safe.”', 'The bridge is safe.'],
  ['According to Ann Lee, the bridge is safe.', 'The bridge is safe.'],
  ['“They will test the bridge next year.”', 'They will test the bridge next year.'],
  ['“[Engineers] will test it too!', 'Engineers will test it too.'],
  ['However, the bridge is safe.', 'The bridge is safe.'],
  ['And the bridge is safe!', 'The bridge is safe.'],
  ['I think the bridge is safe.', 'The bridge is safe.'],
  ['“I think the bridge is safe,” Lee said.', 'The bridge is safe.'],
  ['The mayor called the bridge “a marvel.”', 'The mayor called the bridge “a marvel”.'],
  ['the bridge is safe', 'The bridge is safe.'],
])('%s', (sentence, wording) => {
  expect(wordingOf(sentence)).toBe(wording);
});

test('is never too long for a claim and always ends with a full stop', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2500 }), (text) => {
      const wording = wordingOf(`The bridge ${text}`);
      expect(wording.length).toBeLessThanOrEqual(1000);
      expect(wording).toMatch(/\.$/);
    }),
  );
});
