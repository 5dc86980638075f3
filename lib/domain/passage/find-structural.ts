import type { ArticleText } from '@/lib/domain/article/article';
import { sectionsOf } from '@/lib/domain/article/sections';
import { sentencesOf } from '@/lib/domain/article/sentences';
import type { Place, Search } from '@/lib/domain/passage/find-quote';
import { fold } from '@/lib/domain/passage/fold';
import type { StructuralSelector } from '@/lib/domain/passage/passage';

/**
 * Finds a sentence counted by section, body paragraph and sentence. The count is right (`position`)
 * when all terms stand in that sentence as whole words, case and typography aside; without terms it
 * is taken at its word. Otherwise the only sentence of the body that holds all terms is taken
 * (`exact`). Offsets are UTF-16 code units of the article's text; `language` is a BCP 47 tag.
 */
export function findStructural(
  { text, blocks }: ArticleText,
  { section, paragraph, sentence, terms }: StructuralSelector,
  language: string,
): Search {
  const wanted = terms.map(foldedCase);
  const holdsAll = ({ start, end }: Place) => {
    const words = foldedCase(text.slice(start, end));
    return wanted.every((term) => holds(words, term));
  };

  const sections = sectionsOf(blocks);
  const block = sections[section - 1]?.paragraphs[paragraph - 1];
  const counted = block && sentencesOf(text, block, language)[sentence - 1];
  if (counted && holdsAll(counted)) return { outcome: 'found', how: 'position', ...counted };
  if (terms.length === 0) return { outcome: 'missing' };

  const places = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(holdsAll)
    .flatMap((one) => sentencesOf(text, one, language).filter(holdsAll));
  const [only, ...others] = places;
  if (!only) return { outcome: 'missing' };
  if (others.length > 0) return { outcome: 'ambiguous', places };
  return { outcome: 'found', how: 'exact', ...only };
}

const foldedCase = (text: string): string => fold(text).text.trim().toLowerCase();

/** Letters of scripts that put no spaces between words, so that a term may stand anywhere. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/** Whether the term stands in the words as a whole: “Iran” is not in “Iranian”, nor 10 in 10,000. */
function holds(words: string, term: string): boolean {
  let at = words.indexOf(term);
  while (at !== -1) {
    const end = at + term.length;
    const before = words.slice(Math.max(0, at - 2), at);
    if (!runsOn(before, term) && !runsOn(term, words.slice(end, end + 2))) return true;
    at = words.indexOf(term, at + 1);
  }
  return false;
}

/** Whether a word or a figure goes on across the border between two strings. */
function runsOn(before: string, after: string): boolean {
  const [last = '', first = ''] = [/.$/su.exec(before)?.[0], /^./su.exec(after)?.[0]];
  if (UNSPACED.test(last) || UNSPACED.test(first)) return false;
  if (/[\p{L}\p{M}\p{N}]/u.test(last) && /[\p{L}\p{M}\p{N}]/u.test(first)) return true;
  return /\p{N}[.,]?$/u.test(before) && /^[.,]?\p{N}/u.test(after);
}
