import type { Block } from '@/lib/domain/article/article';
import { prose } from '@/tests/bench/anchor/prose';
import { Random } from '@/tests/bench/random';

export type MarkedArticle = {
  text: string;
  blocks: Block[];
  /** In UTF-16 code units of the text; neither nested nor overlapping. */
  passages: { id: string; start: number; end: number }[];
};

const SENTENCES_OF_PARAGRAPH = 8;

/** An article whose every second sentence is a passage; the same each time. */
export function markedArticle(passages: number): MarkedArticle {
  const random = new Random(11);
  const { sentence } = prose(random);
  const article: MarkedArticle = { text: '', blocks: [], passages: [] };
  while (article.passages.length < passages) {
    const start = article.text.length;
    for (let at = 0; at < SENTENCES_OF_PARAGRAPH; at++) {
      const words = sentence();
      const from = article.text.length;
      if (at % 2 === 1 && article.passages.length < passages) {
        const id = `00000000-0000-7000-8000-${String(article.passages.length).padStart(12, '0')}`;
        article.passages.push({ id, start: from, end: from + words.length });
      }
      article.text += at + 1 < SENTENCES_OF_PARAGRAPH ? `${words} ` : words;
    }
    article.blocks.push({ kind: 'paragraph', start, end: article.text.length });
    article.text += '\n\n';
  }
  return article;
}
