import { expect, it } from 'vitest';
import { importedWords, placeWords, titleOfFile } from '@/lib/domain/averitec/averitec-import';

it.each([
  ['3', 'Claim 4'],
  ['0.label', 'Claim 1, label'],
  ['3.questions.0.answers.1.source_url', 'Claim 4, question 1, answer 2, source_url'],
  ['3.questions.0.answers.1', 'Claim 4, question 1, answer 2'],
  ['2.claim_types.1', 'Claim 3, claim_types 2'],
  ['title', null],
  ['', null],
])('says where %s is in the file', (path, words) => {
  expect(placeWords(path)).toBe(words);
});

it('says what was added, and what was not', () => {
  const told = { claims: 12, citations: 1, sourcesAdded: 0, withoutSource: 0 };
  expect(importedWords(told)).toBe('Added with 12 claims, 1 citation and 0 new sources.');
  expect(importedWords({ ...told, withoutSource: 1 })).toMatch(/; 1 answer names no source, /);
  expect(importedWords({ ...told, withoutSource: 3 })).toMatch(/; 3 answers name no source, /);
});

it('calls an article after its file, as long as a title may be', () => {
  expect(titleOfFile('dev.json')).toBe('AVeriTeC: dev.json');
  expect(titleOfFile('x'.repeat(400))).toHaveLength(300);
});
