import { describe, expect, it } from 'vitest';
import { findSentence, refuseOtherWords } from '@/lib/domain/claim/galley/find-sentence';
import { withKeys } from '@/lib/domain/claim/galley/galley';

const text = 'Is it “safe”? It is old. Is it safe?';
const sentences = withKeys(
  [
    { start: 0, end: 13, section: 0 },
    { start: 14, end: 24, section: 0 },
    { start: 25, end: 36, section: 0 },
  ],
  text,
);
const startOf = (exact: string, start?: number) =>
  findSentence(sentences, { exact, start }, 'suggestions.0.exact').start;

describe('a sentence is found by its words', () => {
  it('whatever their typography, and wherever it was thought to stand', () => {
    expect(startOf('It is  old')).toBe(14);
    expect(startOf('It is old.', 900)).toBe(14);
  });

  it('at the place named where several have the words', () => {
    expect(startOf('Is it safe?', 25)).toBe(25);
    expect(() => startOf('Is it safe?')).toThrow(
      expect.objectContaining({
        code: 'passage_ambiguous',
        issues: [{ path: 'suggestions.0.exact', message: expect.stringContaining('start') }],
      }),
    );
  });

  it('or not at all', () => {
    for (const exact of ['It is', 'It is new.', '***']) {
      expect(() => startOf(exact)).toThrow(expect.objectContaining({ code: 'passage_not_found' }));
    }
  });
});

it('names the first words that no sentence has', () => {
  const check = (...words: string[]) =>
    refuseOtherWords(sentences, words, (index) => `sentences.${index}`);
  expect(() => check('It is old.', 'Is it safe?')).not.toThrow();
  expect(() => check('It is old.', 'It is new.', 'No.')).toThrow(
    expect.objectContaining({
      issues: [{ path: 'sentences.1', message: expect.stringContaining('“It is new.”') }],
    }),
  );
});
