import { fromMarkdown } from '@/lib/domain/article/from-markdown';
import { wordsOfText, written } from '@/lib/domain/source/words-of-copy/from-text';
import {
  type CaptureWords,
  orNull,
  piecesIn,
  titled,
} from '@/lib/domain/source/words-of-copy/words-of-copy';

/** All words of a text in Markdown, as they read once its marks have done their work. */
export function wordsOfMarkdown(input: string): CaptureWords {
  const article = orNull(() => fromMarkdown(input));
  if (!article) return wordsOfText(input);
  return written(titled(article.title, piecesIn(article)), article);
}
