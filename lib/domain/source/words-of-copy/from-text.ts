import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import { unwrap } from '@/lib/domain/article/hard-wrap';
import { asOneLine, type Piece } from '@/lib/domain/article/lay-out';
import { cleanText } from '@/lib/domain/article/normalise';
import {
  type CaptureWords,
  layOutCapture,
  orNull,
  seen,
} from '@/lib/domain/source/words-of-copy/words-of-copy';

/**
 * All words of a text without markup, its title, bullets and ornaments too. Lines that were wrapped
 * to a width are one.
 */
export function wordsOfText(input: string): CaptureWords {
  const pieces = seen(
    cleanText(input)
      .split(/\n{2,}/)
      .flatMap((group) => unwrap(group.split('\n').map(asOneLine)))
      .map((text): Piece => ({ kind: 'paragraph', text })),
  );
  return written(
    pieces,
    orNull(() => fromPlainText(input)),
  );
}

/** The pieces as a copy, with what the article's reader found in the same text. */
export function written(
  pieces: readonly Piece[],
  article: { title: string | null; language: string | null; text: string } | null,
): CaptureWords {
  const { text, blocks, note } = layOutCapture(pieces);
  return {
    text,
    blocks,
    title: article?.title ?? null,
    language: article?.language ?? null,
    pageStarts: null,
    mainText: article?.text ?? text,
    canonicalUrl: null,
    note: note ?? (text === '' ? 'This file is empty.' : null),
  };
}
