import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx';
import { MARKER, MONO, MUTED, SANS, tones } from '@/lib/adapters/report-files/docx/styles';
import {
  type Badge,
  type Block,
  directionOfText,
  type Span,
  type Words,
} from '@/lib/domain/report/document/document';

/** What is gathered while a document is written. */
export type Gathered = {
  /** The notes at the foot of the page, in order: each citation has one. */
  footnotes: string[];
  /** The notes of the margin, in order: Word’s comments. */
  comments: readonly { id: number; blocks: readonly Block[] }[];
  /** How many of them hang on words that were written. */
  commentsBegun: number;
  /** Those of the block being written: by the number of the claim, that of the comment. */
  beside: ReadonlyMap<number, number>;
  /** Places that have a bookmark already. */
  bookmarks: Set<string>;
  /** A comment holds no notes and no links of its own. */
  isComment?: true;
};

const LEFT_TO_RIGHT = '\u200e';

/** Word knows names of letters, digits and low lines. */
export const bookmarkName = (anchor: string) => anchor.replaceAll('-', '_');

export const anchored = (anchor: string | undefined, children: ParagraphChild[]) =>
  anchor ? [new Bookmark({ id: bookmarkName(anchor), children })] : children;

/** With the comments that hang on its words, each from the first of them to the last. */
export function runsOf(spans: readonly Span[], gathered: Gathered): ParagraphChild[] {
  const ends = [...gathered.beside].map(([number, id]) => {
    const isOf = (span: Span) => span.kind === 'words' && span.claims?.includes(number) === true;
    return { id, first: spans.findIndex(isOf), last: spans.findLastIndex(isOf) };
  });
  return spans.flatMap((span, index) => [
    ...ends.filter(({ first }) => first === index).map(({ id }) => new CommentRangeStart(id)),
    runOf(span, gathered),
    ...ends
      .filter(({ last }) => last === index)
      .flatMap(({ id }) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
  ]);
}

/** Of a heading, which links too but looks like one. */
export const headingRuns = (spans: readonly Span[], gathered: Gathered): ParagraphChild[] =>
  gathered.beside.size > 0
    ? runsOf(spans, gathered)
    : spans.flatMap((span) => (span.kind === 'words' ? [wordsRun(span, {})] : []));

function runOf(span: Span, gathered: Gathered): ParagraphChild {
  switch (span.kind) {
    case 'words':
      return placedRun(span, gathered);
    case 'badge':
      return badgeRun(span);
    case 'cited':
      if (gathered.isComment) return new TextRun(` [${span.reference}]`);
      gathered.footnotes.push(span.note);
      return new FootnoteReferenceRun(gathered.footnotes.length);
    case 'break':
      return new TextRun({ break: 1 });
  }
}

/** The number of a claim in the text is the place that leads to its note. */
function placedRun(span: Words, { bookmarks, isComment }: Gathered): ParagraphChild {
  const { href, ...plain } = span;
  if (isComment) return wordsRun(plain, {});
  if (!span.raised || !href?.startsWith('#')) return wordsRun(span, { style: 'Hyperlink' });
  const run = wordsRun(plain, {});
  if (bookmarks.has(href)) return run;
  bookmarks.add(href);
  return new Bookmark({ id: bookmarkName(href.slice(1)), children: [run] });
}

function wordsRun({ text, href, ...style }: Words, link: IRunOptions): ParagraphChild {
  // Words of ours and dots do not take the way of a right-to-left name before them.
  const mark = style.language === 'en' || text === ' · ' ? LEFT_TO_RIGHT : '';
  const options = { text: mark + text, ...styleOf(text, style) };
  if (!href) return new TextRun(options);
  const children = [new TextRun({ ...options, ...link })];
  return href.startsWith('#')
    ? new InternalHyperlink({ anchor: bookmarkName(href.slice(1)), children })
    : new ExternalHyperlink({ link: new URL(href).href, children });
}

function styleOf(text: string, style: Omit<Words, 'kind' | 'text' | 'href'>): IRunOptions {
  const { bold, italic, code, muted, small, struck, raised, claims, language } = style;
  const isRightToLeft = directionOfText(text) === 'rtl';
  return {
    ...(bold && { bold, boldComplexScript: true }),
    ...(italic && { italics: italic }),
    ...(code && { font: MONO }),
    ...(muted && { color: MUTED }),
    ...(small && { font: SANS, size: 16 }),
    ...(struck && { strike: struck }),
    ...(raised && { superScript: raised, bold: true, font: SANS }),
    ...(claims && { shading: { type: ShadingType.CLEAR, fill: MARKER } }),
    ...(language && { language: { value: language } }),
    ...(isRightToLeft && { rightToLeft: true }),
  };
}

function badgeRun({ tone, label, language }: Badge): TextRun {
  const { colour, ground, sign } = tones[tone];
  return new TextRun({
    text: ` ${sign} ${label} `,
    bold: true,
    font: SANS,
    size: 17,
    color: colour,
    shading: { type: ShadingType.CLEAR, fill: ground },
    ...(language && { language: { value: language } }),
    ...(directionOfText(label) === 'rtl' && { rightToLeft: true }),
  });
}
