import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wordingKey } from '@/lib/domain/claim/galley/wording-key';

describe('a sentence keeps its key', () => {
  test.each([
    ['in other quotes', '“It’s safe,” she said.', '"It\'s safe," she said.'],
    ['with other dashes', 'The dam — built in 1931 — holds.', 'The dam - built in 1931 – holds.'],
    ['in another case', 'THE DAM HOLDS.', 'The dam holds.'],
    [
      'with hidden hyphens and spaces',
      'The emb\u00adank\u00adment\u00a0holds.',
      'The embankment holds',
    ],
    [
      'with accents written apart',
      'Le barrage a tenu à Orléans.',
      'Le barrage a tenu a\u0300 Orle\u0301ans.',
    ],
  ])('%s', (_what, one, other) => {
    expect(wordingKey(one)).toBe(wordingKey(other));
  });
});

describe('another sentence has another', () => {
  test.each([
    ['The dam holds 3.5 tons.', 'The dam holds 35 tons.'],
    ['It was -5 degrees.', 'It was 5 degrees.'],
    ['It rose by 5%.', 'It rose by 5.'],
    ['It cost $5.', 'It cost €5.'],
    ['It is safe.', 'It is safe?'],
    ['It is safe.', 'It is not safe.'],
    ['水坝安全。', '水坝不安全。'],
  ])('%s / %s', (one, other) => {
    expect(wordingKey(one)).not.toBe(wordingKey(other));
  });
});

it('is empty only where there are no words', () => {
  expect(wordingKey('* * *')).toBe('');
  expect(wordingKey('الجسر طويل')).not.toBe('');
});

it('is a sentence with itself for a key', () => {
  const sentence = fc.array(fc.constantFrom('It’s', '3.5', '-2', '%', 'ﬁ', 'Äpfel', '?', '—', 'x'));
  fc.assert(
    fc.property(sentence, (words) => {
      const key = wordingKey(words.join(' '));
      expect(wordingKey(key)).toBe(key);
      expect(wordingKey(`“${words.join('  ')}”`)).toBe(key);
    }),
  );
});
