import { credited } from '@/lib/domain/article/credited';
import { type FileProperties, propertiesOf } from '@/lib/domain/article/file-properties';
import { blocksOf } from '@/lib/domain/article/html/blocks';
import { type HtmlElement, parsePage } from '@/lib/domain/article/html/tree';
import { layOut, type Piece } from '@/lib/domain/article/lay-out';
import { assertTextFits } from '@/lib/domain/article/normalise';
import { raised } from '@/lib/domain/article/raised';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import { invalidField } from '@/lib/domain/errors';

/** Longer first headings are no title. */
const MAX_TITLE_LENGTH = 500;

/**
 * An article from the HTML that mammoth makes of a Word document: all of its headings, paragraphs,
 * list items, quotations and rows of tables. Notes are left out, with their numbers. The title is
 * the paragraph that is styled as one, else the only heading of level 1 where it stands first, else
 * what the file says; it is not part of the text.
 *
 * Throws `invalid_input` on `file` where no words are found, `too_large` beyond MAX_TEXT_LENGTH.
 */
export function fromWord(html: string, given: FileProperties): ReadDraft {
  const { root } = parsePage(withoutMarks(html));
  const blocks = blocksOf(root, isNote);
  const titleAt = titleIn(blocks);
  const [title] = titleAt < 0 ? [] : blocks.splice(titleAt, 1);
  if (blocks.length === 0) throw withoutWords();
  const { pieces, authors } = credited(
    blocks.map(({ kind, level, text }): Piece => (level ? { kind, level, text } : { kind, text })),
  );
  const article = layOut(pieces);
  assertTextFits(article.text);
  const properties = propertiesOf(given);
  return {
    ...properties,
    ...article,
    title: title?.text ?? properties.title,
    authors: authors.length > 0 ? authors : properties.authors,
    publisher: null,
    url: null,
  };
}

/**
 * Raised figures as characters of their own, and a cell that is one paragraph as just its words.
 */
export const withoutMarks = (html: string): string =>
  html
    .replace(/<sup>(\d+)<\/sup>/g, (_, digits: string) => raised(digits))
    .replace(/<(t[dh])([^>]*)><p>([^<]*)<\/p><\/\1>/g, '<$1$2>$3</$1>');

/** A note at the end, or the number that leads to it: mammoth names both by what they are. */
const isNote = ({ attributes: { id = '' } }: HtmlElement): boolean => /^(?:foot|end)note-/.test(id);

function titleIn(blocks: ReturnType<typeof blocksOf>): number {
  const styled = blocks.findIndex(({ element }) => element.attributes.class === 'title');
  if (styled >= 0) return styled;
  const first = blocks[0];
  const tops = blocks.filter(({ level }) => level === 1);
  return blocks.length > 1 &&
    tops.length === 1 &&
    first?.level === 1 &&
    first.text.length <= MAX_TITLE_LENGTH
    ? 0
    : -1;
}

const withoutWords = () =>
  invalidField('file', 'This document has no words: its pages are pictures, or it is empty.');
