import type { Nodes } from 'mdast';
import { type Extension, fromMarkdown as parse } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import type { ReadArticle } from '@/lib/domain/article/article';
import { authorsOf, HEAD_BLOCKS, isByline, isPictureCredit } from '@/lib/domain/article/credits';
import { withoutFrontMatter } from '@/lib/domain/article/front-matter';
import { asOneLine, layOut, type Piece } from '@/lib/domain/article/lay-out';
import { assertReadableMarkdown } from '@/lib/domain/article/markdown-guard';
import { assertTextFits, cleanText, emptyText } from '@/lib/domain/article/normalise';

/**
 * An article from CommonMark with the tables of GitHub's dialect. The first heading of level 1 is
 * the title and not part of the text. Marks give way to the words they mark: a link to its text,
 * an image to nothing, a footnote's number to nothing; code stays. Each paragraph of a list item is
 * a `listItem`, everything in a block quote a `quotation`, each row of a table a paragraph with `|`
 * between its cells. Bylines and picture credits are told as in plain text. Front matter gives
 * title, authors and language where the text does not.
 *
 * Throws `too_large` beyond MAX_TEXT_LENGTH, and `invalid_input` on `text` where no words remain or
 * `assertReadableMarkdown` refuses.
 */
export function fromMarkdown(input: string): ReadArticle {
  assertTextFits(input);
  const { body, title: givenTitle, authors: givenAuthors, language } = withoutFrontMatter(input);
  assertReadableMarkdown(body);
  const pieces = piecesOf(tree(body), 'paragraph');
  const titleAt = pieces.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const [title] = titleAt < 0 ? [] : pieces.splice(titleAt, 1);
  if (pieces.length === 0) throw emptyText();

  const authors: string[] = [];
  const credited = pieces.map((piece, index): Piece => {
    if (piece.kind !== 'paragraph') return piece;
    if (isPictureCredit(piece.text)) return { ...piece, kind: 'credit' };
    if (index >= HEAD_BLOCKS || !isByline(piece.text)) return piece;
    authors.push(...authorsOf(piece.text));
    return { ...piece, kind: 'credit' };
  });
  const article = layOut(credited);
  assertTextFits(article.text);
  return {
    ...article,
    title: title?.text ?? givenTitle,
    authors: authors.length > 0 ? [...new Set(authors)] : givenAuthors,
    language,
  };
}

/** A row is a paragraph, and `|` stands between its cells. */
const tableRows: Extension = {
  enter: {
    tableRow(token) {
      this.enter({ type: 'paragraph', children: [] }, token);
    },
    tableHeader: beginCell,
    tableData: beginCell,
  },
  exit: {
    tableRow(token) {
      this.exit(token);
    },
  },
};
