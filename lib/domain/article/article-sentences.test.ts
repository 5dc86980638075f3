import { expect, it } from 'vitest';
import { sentencesOfArticle } from '@/lib/domain/article/article-sentences';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';

it('gives the sentences of all that a reader reads, with the section each stands in', () => {
  const { text, blocks } = fromMarkdown(
    [
      '# The bridge',
      'It opened in 1964. It is long.',
      '## The river',
      '> “It is clean,” she said.',
      '- Nobody swims. Few fish.',
      '* * *',
      'It flows.',
    ].join('\n\n'),
  );
  const sentences = sentencesOfArticle(blocks, text, 'en');
  expect(sentences.map(({ start, end, section }) => [section, text.slice(start, end)])).toEqual([
    [0, 'It opened in 1964.'],
    [0, 'It is long.'],
    [1, 'The river'],
    [1, '“It is clean,” she said.'],
    [1, 'Nobody swims.'],
    [1, 'Few fish.'],
    [1, 'It flows.'],
  ]);
});

it('leaves out credits, and what holds no word', () => {
  const text = 'Photo: Ann Lee\n\n***\n\nIt flows.';
  const blocks = [
    { kind: 'credit', start: 0, end: 14 },
    { kind: 'paragraph', start: 16, end: 19 },
    { kind: 'paragraph', start: 21, end: 30 },
  ] as const;
  expect(sentencesOfArticle(blocks, text, 'en')).toEqual([{ start: 21, end: 30, section: 0 }]);
});
