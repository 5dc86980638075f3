/** Longest first; what is left has at least four letters. */
const ENDINGS = [
  'ation',
  'ition',
  'ment',
  'ness',
  'ity',
  'ive',
  'ion',
  'er',
  'or',
  'ly',
  'al',
  'e',
];
const LEAST = 4;

/**
 * What the forms of an English word have in common, roughly: “shooting” and “shooter” meet, and few
 * words do that should not. Not a word of the language. In lower case, without apostrophes.
 */
export function stem(word: string): string {
  if (word.length < LEAST || !/^[a-z]+$/.test(word)) return word;
  const bare = withoutTense(singular(word));
  const ending = ENDINGS.find((one) => bare.length - one.length >= LEAST && bare.endsWith(one));
  const cut = ending ? bare.slice(0, -ending.length) : bare;
  return cut.endsWith('i') ? `${cut.slice(0, -1)}y` : cut;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is|^news)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return undoubled(word, 3);
  if (word.length > 4 && word.endsWith('ed')) return undoubled(word, 2);
  return word;
}

/** “stopping” is of “stop”, “string” is no form of “str”. */
function undoubled(word: string, cut: number): string {
  const bare = word.slice(0, -cut);
  if (!/[aeiouy]/.test(bare)) return word;
  return /([bdfgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}
