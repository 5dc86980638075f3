import type { ReadArticle } from '@/lib/domain/article/article';
import { authorsOf, HEAD_BLOCKS, isByline, isPictureCredit } from '@/lib/domain/article/credits';
import { unwrap } from '@/lib/domain/article/hard-wrap';
import { asOneLine, layOut, type Piece } from '@/lib/domain/article/lay-out';
import { normaliseText } from '@/lib/domain/article/normalise';

const MAX_TITLE_LENGTH = 150;
const MAX_HEADING_LENGTH = 80;

const QUOTED = /^>[> ]*/;
const BULLET = /^[-*•‣◦▪–] +/;
const NUMBER = /^\d{1,3}[.)] +/;
const ORNAMENT = /^[\s*\-_=~#•·—–]+$/;

type Line = { kind: Piece['kind'] | 'ornament'; text: string; isByline?: boolean };

/**
 * An article from text without markup, as pasted from a page or a message. Blank lines part its
 * blocks; without any, each line is a block. The first line is the title when it is short and does
 * not end as a sentence does; it is not part of the text. A short line of its own between body
 * paragraphs is a heading of level 2. Bylines above the body give the authors; they and picture
 * credits are `credit` blocks. Markers of lists and quotations are dropped, as are lines of
 * ornament; a run of spaces becomes one. Every other word stays: a trailing fragment of the page
 * around the article (“Share this”) is a paragraph and never a heading, since nothing follows it.
 *
 * Throws as `normaliseText` does.
 */
export function fromPlainText(input: string): ReadArticle {
  const groups = classified(lineGroups(normaliseText(input)));
  const pieces = groups.flatMap(piecesOf);
  const title = looksLikeTitle(pieces) ? (pieces.shift()?.text ?? null) : null;
  const authors = groups.flat().flatMap((line) => (line.isByline ? authorsOf(line.text) : []));
  return { ...layOut(withHeadings(pieces)), title, authors: [...new Set(authors)], language: null };
}

/** The lines between blank lines; where no line is blank, each line for itself. */
function lineGroups(text: string): string[][] {
  const groups = text.split(/\n{2,}/).map((group) => group.split('\n').map(asOneLine));
  const [only] = groups;
  return groups.length === 1 && only ? unwrap(only).map((line) => [line]) : groups;
}

function classified(groups: readonly string[][]): Line[][] {
  const all = groups.flat();
  const isNumbered = (index: number) => NUMBER.test(all[index] ?? '');
  let position = -1;
  return groups.map((lines) =>
    lines.map((text, index): Line => {
      position++;
      const unquoted = text.replace(QUOTED, '');
      if (unquoted === '' || ORNAMENT.test(text)) return { kind: 'ornament', text };
      if (unquoted !== text) return { kind: 'quotation', text: unquoted };
      if (BULLET.test(text) && standsInList(lines, index)) {
        return { kind: 'listItem', text: text.replace(BULLET, '') };
      }
      if (isNumbered(position) && (isNumbered(position - 1) || isNumbered(position + 1))) {
        return { kind: 'listItem', text: text.replace(NUMBER, '') };
      }
      if (isPictureCredit(text)) return { kind: 'credit', text };
      if (position < HEAD_BLOCKS && isByline(text)) return { kind: 'credit', text, isByline: true };
      return { kind: 'paragraph', text };
    }),
  );
}

/** A dash that opens a line within a paragraph is a dash; at its head or beside another, a bullet. */
const standsInList = (lines: readonly string[], index: number): boolean =>
  index === 0 || [index - 1, index + 1].some((other) => BULLET.test(lines[other] ?? ''));

/** `isLone`: no other line between the same two blank ones, so that it may be a heading. */
type Candidate = Piece & { isLone: boolean };

function piecesOf(group: readonly Line[]): Candidate[] {
  const runs: [Line, ...Line[]][] = [];
  for (const line of group) {
    const run = runs.at(-1);
    if (run && mayContinue(run[0], line)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => {
    const { kind } = run[0];
    if (kind === 'ornament') return [];
    const [first = '', ...others] = unwrap(run.map(({ text }) => text));
    const following = kind === 'listItem' ? 'paragraph' : kind;
    const isLone = group.length === 1;
    return [
      { kind, text: first, isLone },
      ...others.map((text) => ({ kind: following, text, isLone })),
    ];
  });
}

/** Whether a line could be the wrapped rest of what the run began. */
function mayContinue(first: Line, line: Line): boolean {
  if (line.kind === 'quotation') return first.kind === 'quotation';
  return line.kind === 'paragraph' && ['paragraph', 'listItem'].includes(first.kind);
}

function looksLikeTitle([first, second]: readonly Candidate[]): boolean {
  return (
    first?.kind === 'paragraph' &&
    second !== undefined &&
    first.text.length <= MAX_TITLE_LENGTH &&
    (!/[.,;:。，；：]$/.test(first.text) || /(?:\p{Lu}\.){2}$/u.test(first.text))
  );
}

function withHeadings(candidates: readonly Candidate[]): Piece[] {
  let isAfterBody = false;
  return candidates.map((candidate, index): Piece => {
    const { isLone: _, ...piece } = candidate;
    const previous = candidates[index - 1];
    const next = candidates.slice(index + 1, index + 3).find(({ kind }) => kind !== 'credit');
    const isHeading =
      isAfterBody &&
      isHeadingShaped(candidate) &&
      previous !== undefined &&
      !isHeadingShaped(previous) &&
      next !== undefined &&
      !isHeadingShaped(next);
    if (piece.kind !== 'credit') isAfterBody = true;
    return isHeading ? { ...piece, kind: 'heading', level: 2 } : piece;
  });
}

/** Short, on its own, and neither the end nor the middle of a sentence. */
function isHeadingShaped({ kind, text, isLone }: Candidate): boolean {
  return (
    kind === 'paragraph' &&
    isLone &&
    text.length <= MAX_HEADING_LENGTH &&
    /[\p{L}\p{N}]/u.test(text) &&
    !/^[\p{Ll}—–-]/u.test(text) &&
    !/[.!?:;,…。！？：；，、؟؛،।۔][\p{Pf}\p{Pe}"']*$/u.test(text)
  );
}
