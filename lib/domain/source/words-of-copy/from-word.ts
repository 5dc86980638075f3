import type { FileProperties } from '@/lib/domain/article/file-properties';
import { propertiesOf } from '@/lib/domain/article/file-properties';
import { fromWord, withoutMarks } from '@/lib/domain/article/from-word';
import { blocksOf } from '@/lib/domain/article/html/blocks';
import { type HtmlElement, parsePage } from '@/lib/domain/article/html/tree';
import type { Piece } from '@/lib/domain/article/lay-out';
import {
  type CaptureWords,
  layOutCapture,
  orNull,
} from '@/lib/domain/source/words-of-copy/words-of-copy';

/** All words of a Word document, given as the HTML that mammoth makes of it; its notes at the end. */
export function wordsOfWord(html: string, given: FileProperties): CaptureWords {
  const { root } = parsePage(withoutMarks(html));
  const article = orNull(() => fromWord(html, given));
  const properties = propertiesOf(given);
  const { text, blocks, note } = layOutCapture(
    blocksOf(root, leadsToNote).map(
      ({ kind, level, text }): Piece => (level ? { kind, level, text } : { kind, text }),
    ),
  );
  return {
    text,
    blocks,
    title: article?.title ?? properties.title,
    language: properties.language,
    pageStarts: null,
    mainText: article?.text ?? text,
    canonicalUrl: null,
    note: note ?? (text === '' ? 'This document has no words: its pages may be pictures.' : null),
  };
}

/** A note's number within a sentence, and the arrow that leads from the note back to it. */
const leadsToNote = ({ attributes: { id = '', href = '' } }: HtmlElement): boolean =>
  /^(?:foot|end)note-ref-/.test(id) || /^#(?:foot|end)note-ref-/.test(href);
