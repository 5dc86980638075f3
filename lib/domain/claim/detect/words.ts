import { matchesOf } from '@/lib/domain/claim/detect/matches';

/** A word, figure or mark of a sentence; contractions are parted (“do”, “n't”). */
export type Word = {
  /** In lower case, apostrophes straight. */
  text: string;
  /** UTF-16 offset of the word, or of the contraction it belongs to, within the sentence. */
  start: number;
  isCapitalised: boolean;
};

const WORD =
  /[$€£]?\d(?:[\d,.]*\d)?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?(?:-\p{L}+)*|[%?!.,;:"“”()…—-]/gu;
const CONTRACTION = /^(.+?)(n't|'(?:s|re|ve|ll|d|m))$/;

export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index: start } of matchesOf(WORD, sentence)) {
    const text = word.toLowerCase().replace('’', "'");
    const isCapitalised = text[0] !== word[0];
    const parts = text.includes("'") ? CONTRACTION.exec(text) : null;
    if (parts?.[1] && parts[2]) {
      words.push({ text: parts[1], start, isCapitalised });
      words.push({ text: parts[2], start, isCapitalised: false });
    } else {
      words.push({ text, start, isCapitalised });
    }
  }
  return words;
}

/** Figures as what they look like, so that what is learned of one amount holds for another. */
export function withoutFigure(word: string): string {
  const first = word.charCodeAt(0);
  if (first > 57 && first < 163) return word;
  if (/^[$€£]/.test(word)) return '<money>';
  if (!/^\d/.test(word)) return word;
  if (/^(?:1[6-9]|20)\d\d$/.test(word)) return '<year>';
  if (/^\d+\.\d+$/.test(word)) return '<decimal>';
  if (/^\d{1,3}(?:,\d{3})+/.test(word)) return '<thousands>';
  return word.length < 3 ? '<small>' : '<figure>';
}
