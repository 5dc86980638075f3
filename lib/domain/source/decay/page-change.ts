/** The text of a copy: all of it, and the article alone. */
export type PageText = { text: string; mainText: string };

/** Whether another text stands there; `around` where only what surrounds an article is another. */
export type PageChange = 'no' | 'around' | 'article';

/**
 * How two texts of a page differ. White space makes no difference. Menus, headlines of other pages
 * and advertisements change at every visit; they are `around` the article, unless a sentence is among
 * what came or went: a correction may stand outside of what is taken for the article.
 */
export function pageChange(one: PageText, other: PageText): PageChange {
  if (folded(one.text) === folded(other.text)) return 'no';
  const article = folded(one.mainText);
  if (article === '' || article !== folded(other.mainText)) return 'article';
  const [lines, others] = [linesOf(one.text), linesOf(other.text)];
  const cameOrWent = [...lines.symmetricDifference(others)];
  return cameOrWent.some(isSentence) ? 'article' : 'around';
}

const linesOf = (text: string) => new Set(text.split('\n').map(folded));

const folded = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** In UTF-16 code units: “Read more!” is none. */
const SHORTEST_SENTENCE = 25;

const isSentence = (line: string): boolean =>
  line.length >= SHORTEST_SENTENCE && /[.!?…。！？؟।][\p{Pe}\p{Pf}"']*$/u.test(line);
