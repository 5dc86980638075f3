import { fromHtml, MAX_HTML_LENGTH } from '@/lib/domain/article/from-html';
import { blocksOf } from '@/lib/domain/article/html/blocks';
import { metadataOf } from '@/lib/domain/article/html/metadata';
import { parsePage } from '@/lib/domain/article/html/tree';
import type { Piece } from '@/lib/domain/article/lay-out';
import { isUnseen } from '@/lib/domain/source/unseen';
import {
  type CaptureWords,
  layOutCapture,
  orNull,
  piecesIn,
  withoutWords,
} from '@/lib/domain/source/words-of-copy/words-of-copy';

/**
 * All the words that a reader of the page sees, in its order. `url` is where it was read from. What
 * the page gives to machines and does not show is added where it is more than all that it shows: a
 * page whose scripts would have written the article.
 */
export function wordsOfHtml(html: string, url: string | null): CaptureWords {
  if (html.length > MAX_HTML_LENGTH) {
    return withoutWords(
      `This page is too long to be read: ${html.length.toLocaleString('en')} characters.`,
    );
  }
  const page = parsePage(html);
  const { title, language, url: canonicalUrl } = metadataOf(page, url);
  const shown = blocksOf(page.root, () => false, isUnseen).map(
    ({ kind, level, text }): Piece => (level ? { kind, level, text } : { kind, text }),
  );
  const article = orNull(() => fromHtml(html, url === null ? {} : { url }));
  const unshown = article && article.text.length > lengthOf(shown) ? piecesIn(article) : [];
  const { text, blocks, note } = layOutCapture([...shown, ...unshown]);
  return {
    text,
    blocks,
    title,
    language,
    pageStarts: null,
    mainText: article?.text ?? text,
    canonicalUrl,
    note: note ?? (text === '' ? 'This page has no words: it may write them with scripts.' : null),
  };
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length + 2, 0);
