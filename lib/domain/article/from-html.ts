import { MAX_TEXT_LENGTH, type ReadArticle } from '@/lib/domain/article/article';
import type { HtmlBlock } from '@/lib/domain/article/html/blocks';
import { bodyOf } from '@/lib/domain/article/html/body';
import { metadataOf } from '@/lib/domain/article/html/metadata';
import { parsePage } from '@/lib/domain/article/html/tree';
import { asOneLine, layOut, type Piece } from '@/lib/domain/article/lay-out';
import { assertTextFits, cleanText, emptyText } from '@/lib/domain/article/normalise';
import { ClaimdeskError } from '@/lib/domain/errors';

/** What a web page gives beside the article; the reviewer may correct each. */
export type ReadPage = ReadArticle & {
  publisher: string | null;
  /** YYYY-MM-DD. */
  publishedAt: string | null;
  /** The canonical address where the page gives one, else the one it was read from. */
  url: string | null;
  description: string | null;
};

/** The longest page that is read, in UTF-16 code units: markup outweighs an article's words. */
export const MAX_HTML_LENGTH = MAX_TEXT_LENGTH * 5;

/** Shorter paragraphs may well be said twice; a longer one that is, is a copy for another screen. */
const COPY_LENGTH = 60;

/** A published text this much longer than what the page shows is the article; the rest is a teaser. */
const FULLER = 3;

/**
 * The article of a web page: headings, paragraphs, list items, quotations and rows of tables, without
 * the page around them. `url` is where the page was read from, and makes its addresses whole. Any
 * string is read as HTML; nothing in it is run or fetched. docs/extraction.md says how.
 *
 * Throws `invalid_input` on `text` where no words remain, and `too_large` beyond MAX_HTML_LENGTH or,
 * of the article, MAX_TEXT_LENGTH.
 */
export function fromHtml(html: string, options: { url?: string } = {}): ReadPage {
  if (html.length > MAX_HTML_LENGTH) throw pageTooLarge(html.length);
  const page = parsePage(html);
  const { articleBody, ...metadata } = metadataOf(page, options.url ?? null);
  const shown = withoutCopies(bodyOf(page.root, articleBody), metadata.title);
  const published = piecesOfText(articleBody);
  const pieces = lengthOf(published) > FULLER * lengthOf(shown) ? published : shown;
  if (pieces.length === 0) throw emptyText();
  const article = layOut(pieces);
  assertTextFits(article.text);
  return { ...article, ...metadata };
}

/** Without paragraphs that stand twice, and without the title, which is not part of the text. */
function withoutCopies(blocks: readonly HtmlBlock[], title: string | null): Piece[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ kind, level, text }) => {
    if (kind === 'heading' && text === title) return [];
    if (text.length >= COPY_LENGTH && seen.has(text)) return [];
    seen.add(text);
    return [level === undefined ? { kind, text } : { kind, level, text }];
  });
}

const piecesOfText = (text: string): Piece[] =>
  cleanText(text)
    .split('\n')
    .map(asOneLine)
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => ({ kind: 'paragraph', text: line }));

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

function pageTooLarge(length: number): ClaimdeskError {
  const [written, limit] = [length, MAX_HTML_LENGTH].map((n) => n.toLocaleString('en'));
  const message = `This page has ${written} characters; Claimdesk reads up to ${limit}. Paste the article's text instead.`;
  return new ClaimdeskError('too_large', message, [{ path: 'text', message }], {
    length,
    limit: MAX_HTML_LENGTH,
  });
}
