import type { Term } from '@/lib/domain/match/match';
import { stem } from '@/lib/domain/match/stem';

/** English words that say nothing of what a text is about. */
const COMMON = new Set(
  `a about after all also an and any are as at be been being but by can could did do does for from
  had has have he her him his how i if in into is it its just me more my no not of on only or our out
  over she should so some than that the their them then there these they this to up us was we were
  what when which who will with would you your`.split(/\s+/),
);

/** A word, a number with its marks, or either after `#` or `@`. */
const WORD = /[#@]?[\p{L}\p{N}][\p{L}\p{M}\p{N}'_]*(?:[.,]\d+)*/gu;
/** Scripts that set no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** With one way of writing what means the same. */
export const normalised = (text: string): string => text.normalize('NFKC').replace(/[’‘]/g, "'");

/** The words of a text that can tell it from others, in their order. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  let place = 0;
  for (const { 0: word, index } of normalised(text).matchAll(WORD)) {
    for (const part of partsOf(word)) {
      const term = termOf(part);
      if (term) terms.push({ term, word: part, start: index, place, isNumber: /^\d/.test(term) });
    }
    place += 1;
  }
  return terms;
}

function termOf(word: string): string | null {
  const lower = word.toLowerCase();
  if (COMMON.has(lower)) return null;
  const bare = lower.replace(/'s?$/, '').replace(/[',]/g, '');
  return bare.length > 1 || /^\p{N}$/u.test(bare) || UNSPACED.test(bare) ? stem(bare) : null;
}

function partsOf(word: string): string[] {
  if (/^[#@]/.test(word)) return partsOfHandle(word.slice(1));
  return UNSPACED.test(word) ? pairsOf(word) : [word];
}

/** Of a hashtag or a handle: its words, and all of them as one, as others may write it. */
function partsOfHandle(handle: string): string[] {
  const words = handle
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .split(/[\s_]+/);
  return words.length > 1 ? [words.join(''), ...words] : words;
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
