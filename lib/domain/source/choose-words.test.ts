import { expect, it } from 'vitest';
import { chooseAt, chooseWords } from '@/lib/domain/source/choose-words';
import { lettersOf } from '@/lib/domain/source/letters';

const id = '0198a000-0000-7000-8000-000000000001';
const text = 'The bridge opened in 1932.\n\nIt carries 40,000 cars a day.';
const letters = lettersOf(text);

it('words that were marked are chosen whole, with what stands around them', () => {
  expect(chooseAt(id, text, { start: 5, end: 15 })).toEqual({
    chosen: {
      captureId: id,
      exact: 'bridge opened',
      prefix: 'The ',
      suffix: ' in 1932.\n\nIt carries 40,000 car',
      start: 4,
    },
  });
});

it('words are chosen as a page sets them, over cells and lines', () => {
  const marked = { exact: 'carries\n40,000   cars', prefix: '', suffix: '' };
  expect(chooseWords(id, letters, marked)).toMatchObject({
    chosen: { exact: 'carries 40,000 cars', start: 31 },
  });
});

it('what is not there, too long or no words is not chosen, and why', () => {
  const words = (exact: string) => chooseWords(id, letters, { exact, prefix: '', suffix: '' });
  expect(words('It carries trains')).toEqual({
    problem: 'These words are not in the text that was read of the copy.',
  });
  expect(chooseAt(id, text, { start: 26, end: 28 })).toEqual({
    problem: 'Choose words, not only the space between them.',
  });
  const long = 'word '.repeat(1_200);
  expect(chooseAt(id, long, { start: 0, end: 5_500 })).toEqual({
    problem: 'These are more words than a quotation holds: choose fewer.',
  });
});
