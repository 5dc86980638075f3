import { expect, test } from 'vitest';
import { compareTexts } from '@/lib/domain/claim/quantity/compare-texts';
import { guessLanguage } from '@/lib/domain/claim/quantity/guess-language';

test.each([
  ['More than 13,000 servicemen were said to have been there.', 'en'],
  ['An der Übung nahmen mehr als 13.000 Soldaten teil.', 'de'],
  ['plus de 13 000 militaires dans les exercices', 'fr'],
  ['más de 13.000 soldados en el desierto', 'es'],
  ['более 13 тыс. военнослужащих', 'ru'],
  ['13,000', null],
  ['13.000 Soldaten', null],
  ['', null],
])('%j is written as in %s', (text, language) => expect(guessLanguage(text)).toBe(language));

const claim = { text: 'About 10,000 troops took part.', language: 'en' };

test.each([
  ['more than 13,000 servicemen', null],
  ['mehr als 13.000 Soldaten', null],
  ['mehr als 13.000 Soldaten', 'en'],
  ['13.000 Soldaten', 'de'],
  ['plus de 13 000 militaires', 'fr-FR'],
  ['более 13 тыс. военнослужащих', null],
])('a passage is read as its own language writes figures: %s', (text, language) => {
  expect(compareTexts(claim, { text, language })).toMatchObject([
    { outcome: 'differ', ratio: 1.3 },
  ]);
});

test('a claim is read in the language of its article', () => {
  const german = { text: 'Rund 10.000 Soldaten nahmen teil.', language: 'de' };
  expect(compareTexts(german, { text: '10.000 Soldaten', language: null })).toMatchObject([
    { outcome: 'agree' },
  ]);
  const unsaid = { text: 'Rund 10.000 Soldaten waren bei der Übung.', language: null };
  expect(compareTexts(unsaid, { text: '10,000 soldiers', language: 'en' })).toMatchObject([
    { outcome: 'agree' },
  ]);
});

test('nothing is compared with an empty text or one without figures', () => {
  expect(compareTexts(claim, { text: '', language: null })).toEqual([]);
  expect(compareTexts({ text: 'No figure.', language: 'en' }, claim)).toEqual([]);
  expect(compareTexts(claim, { text: 'No figure.', language: 'en' })).toEqual([]);
});
