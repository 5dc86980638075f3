import type { Random } from '@/tests/bench/random';
import { type PlainText, stretchOf, wordsOf } from '@/tests/support/quotes/texts';

/** Makes other words of a true quote; null where this quote does not lend itself to it. */
type Alter = (words: string[], random: Random, from: PlainText) => string[] | null;

const LOOK_ALIKE: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'ο',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'Α',
  B: 'В',
  H: 'Н',
  T: 'Т',
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  у: 'y',
  х: 'x',
  М: 'M',
  В: 'B',
  Р: 'P',
  ه: 'ہ',
  ي: 'ی',
  ك: 'ک',
};

const OTHER_WORDS: Record<PlainText['language'], string[]> = {
  en: ['allegedly', 'always', 'hospital', 'refused', 'larger', 'rarely', 'under', 'her', 'some'],
  de: ['angeblich', 'immer', 'Krankenhaus', 'kleiner', 'unter', 'ihre', 'manche', 'wenig'],
  fr: ['toujours', 'hôpital', 'moindre', 'sous', 'leurs', 'quelques', 'rarement', 'refusé'],
  ru: ['якобы', 'всегда', 'больница', 'меньше', 'под', 'редко', 'многие', 'отказался'],
  ar: ['دائما', 'رفض', 'أكبر', 'تحت', 'نادرا', 'بعض', 'المدينة', 'أقل'],
};

const NEGATIONS =
  /^(?:not|never|no|nobody|nicht|kein|keiner|niemand|pas|jamais|aucun|не|ни|никогда|لم|لا)$/u;
const NOT = { en: 'not', de: 'nicht', fr: 'pas', ru: 'не', ar: 'لا' };

const MAGNITUDES: [string, string][] = [
  ['million', 'billion'],
  ['billion', 'million'],
  ['millions', 'milliards'],
  ['milliards', 'millions'],
  ['Millionen', 'Milliarden'],
  ['Milliarden', 'Millionen'],
  ['миллиардов', 'миллионов'],
  ['مليون', 'مليار'],
  ['مليار,', 'مليون,'],
  ['percent', 'percentage points'],
];

const OTHER_NUMBER = /(?<=\d)([.,])(?=\d)/;

/** The index of one of the words that the condition holds for, the first and the last among them. */
function oneOf(words: string[], random: Random, holds: (word: string) => boolean): number | null {
  const fitting = words.flatMap((word, index) => (holds(word) ? [index] : []));
  return fitting.length === 0 ? null : random.pick(fitting);
}

/** With one word that the condition holds for put into another form. */
const changing =
  (holds: RegExp, form: (word: string, random: Random, from: PlainText) => string): Alter =>
  (words, random, from) => {
    const index = oneOf(words, random, (word) => holds.test(word));
    return index === null ? null : words.with(index, form(words[index] ?? '', random, from));
  };

const inserted = (words: string[], random: Random, word: string) =>
  words.toSpliced(random.between(1, words.length - 1), 0, word);

const replaceAt = (word: string, index: number, length: number, by: string) =>
  word.slice(0, index) + by + word.slice(index + length);

/** The offset of one match of the pattern in a word that has one. */
const offsetOf = (word: string, pattern: RegExp, random: Random): number =>
  random.pick(Array.from(word.matchAll(new RegExp(pattern.source, 'gu')), ({ index }) => index));

export const alterations: Record<string, Alter> = {
  'one word for another': changing(/^\p{L}{3,}$/u, (_, random, { language }) =>
    random.pick(OTHER_WORDS[language]),
  ),
  'one word for another of the text': changing(/^\p{L}{3,}$/u, (word, random, { text }) =>
    random.pick(
      wordsOf(text)
        .map((other) => other.word)
        .filter((other) => other !== word && /\p{L}/u.test(other)),
    ),
  ),
  'a letter that looks alike': changing(/[aceiopxyABHTасеорухМВРهيك]/u, (word, random) => {
    const at = offsetOf(word, /[aceiopxyABHTасеорухМВРهيك]/u, random);
    return replaceAt(word, at, 1, LOOK_ALIKE[word.charAt(at)] ?? '');
  }),
  'a negation dropped': (words, random) => {
    const index = oneOf(words, random, (word) => NEGATIONS.test(word));
    return index === null || words.length < 3 ? null : words.toSpliced(index, 1);
  },
  'a contracted negation dropped': changing(/n't$|^n'/u, (word) => word.replace(/n't$|^n'/u, '')),
  'a negation added': (words, random, { language }) => inserted(words, random, NOT[language]),
  'a digit changed': changing(/\d/u, (word, random) => {
    const at = offsetOf(word, /\d/u, random);
    return replaceAt(word, at, 1, String((Number(word[at]) + random.between(1, 9)) % 10));
  }),
  'a digit dropped': changing(/\d{2}/u, (word, random) =>
    replaceAt(word, offsetOf(word, /\d/u, random), 1, ''),
  ),
  'a digit added': changing(/\d/u, (word, random) =>
    replaceAt(word, offsetOf(word, /\d/u, random), 0, String(random.between(0, 9))),
  ),
  'a separator changed': changing(OTHER_NUMBER, (word, random) =>
    word.replace(OTHER_NUMBER, (mark) => random.pick(mark === '.' ? [',', ''] : ['.', ''])),
  ),
  'a full-width digit': changing(/\d/u, (word, random) => {
    const at = offsetOf(word, /\d/u, random);
    return replaceAt(word, at, 1, String.fromCharCode(word.charCodeAt(at) + 0xfee0));
  }),
  'a sign or a unit dropped': changing(/^[$-]\d|\d ?%/u, (word) => word.replace(/^[$-]| ?%/u, '')),
  'another magnitude': (words, random) => {
    const index = oneOf(words, random, (word) => MAGNITUDES.some(([one]) => one === word));
    const other = MAGNITUDES.find(([one]) => one === words[index ?? -1])?.[1];
    return index === null || !other ? null : words.with(index, other);
  },
  'neighbours swapped': (words, random) => {
    const index = random.between(0, words.length - 2);
    const [one = '', other = ''] = words.slice(index, index + 2);
    return one === other ? null : words.toSpliced(index, 2, other, one);
  },
  'a word dropped': (words, random) =>
    words.length < 4 ? null : words.toSpliced(random.between(1, words.length - 2), 1),
  'a word said twice': (words, random) => {
    const index = random.between(0, words.length - 1);
    return words.toSpliced(index, 0, words[index] ?? '');
  },
  'another ending': changing(/^\p{Script=Latin}{4,}$/u, (word, random) =>
    /(?:ed|s|t|en)$/.test(word)
      ? word.replace(/(?:ed|s|t|en)$/, random.pick(['ing', '', 'er']))
      : word + random.pick(['s', 'ed', 'e']),
  ),
  'merged from two places': (words, random, from) => {
    const { start, end } = stretchOf(random, from);
    const tail = wordsOf(from.text.slice(start, end)).map(({ word }) => word);
    const head = words.slice(0, random.between(1, words.length - 1));
    return [...head, ...random.pick([[], ['…'], ['[…]']]), ...tail.slice(-random.between(1, 3))];
  },
  'an omission': (words, random) =>
    words.length < 4
      ? null
      : words.toSpliced(random.between(1, words.length - 2), 1, random.pick(['…', '[...]'])),
  'the first word cut': (words) => cut(words, 0, (word, at) => word.slice(at)),
  'the last word cut': (words) => cut(words, words.length - 1, (word, at) => word.slice(0, -at)),
  'two letters swapped': changing(/\p{L}{4}/u, (word, random) => {
    const at = offsetOf(word, /(?<=\p{L})\p{L}(?=\p{L})/u, random);
    return replaceAt(
      word,
      at,
      2,
      word
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join(''),
    );
  }),
  'another case': changing(/\p{Ll}/u, (word, random) => {
    const at = offsetOf(word, /\p{Ll}/u, random);
    return replaceAt(word, at, 1, word.charAt(at).toUpperCase());
  }),
  'an accent dropped': changing(/[äöüéèôàçйё]/u, (word) =>
    word.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  ),
  'two words joined': (words, random) => {
    const index = random.between(0, words.length - 2);
    const [one = '', other = ''] = words.slice(index, index + 2);
    return /\p{L}$/u.test(one) && /^\p{L}/u.test(other)
      ? words.toSpliced(index, 2, one + other)
      : null;
  },
  'a word parted': changing(/^\p{L}{5,}$/u, (word) => `${word.slice(0, 2)} ${word.slice(2)}`),
  'a hyphen dropped': changing(/\p{L}-\p{L}/u, (word) => word.replace('-', '')),
  'a hyphen added': changing(/^\p{L}{5,}$/u, (word) => `${word.slice(0, 2)}-${word.slice(2)}`),
};

function cut(words: string[], index: number, by: (word: string, letters: number) => string) {
  const word = words[index] ?? '';
  return /^\p{L}{4,}$/u.test(word) ? words.with(index, by(word, 2)) : null;
}

/** Whether the words stand in a plain text, by a look at its words without the marks around them. */
export function standPlainly(quote: string, text: string): boolean {
  const plain = (of: string) =>
    ` ${of
      .split(/\s+/)
      .map((word) => word.replaceAll(/^["'(]+|[.,;:!?)"']+$/g, ''))
      .filter(Boolean)
      .join(' ')} `;
  return plain(text).includes(plain(quote));
}
