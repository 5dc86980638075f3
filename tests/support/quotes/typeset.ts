import type { Random } from '@/tests/bench/random';
import type { Language, PlainText } from '@/tests/support/quotes/texts';

/** A text as a page or a file holds it, and where in it each UTF-16 unit of the plain one begins. */
export type Typeset = { text: string; at: number[] };

type Style = {
  marks: [string, string];
  apostrophe: string;
  dash: string;
  range: string;
  hyphen: string;
  lineBreak: string;
  paragraph: string;
  width: number;
  isHyphenated: boolean;
  hasLigatures: boolean;
  isDecomposed: boolean;
  softHyphens: number;
  fixedSpaces: number;
  doubleSpaces: number;
  splitParagraphs: number;
};

const marks: Record<Language, [string, string][]> = {
  en: [
    ['“', '”'],
    ['"', '"'],
  ],
  de: [
    ['„', '“'],
    ['»', '«'],
    ['"', '"'],
  ],
  fr: [
    ['«\u00a0', '\u00a0»'],
    ['«\u202f', '\u202f»'],
    ['“', '”'],
  ],
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  ar: [
    ['«', '»'],
    ['“', '”'],
  ],
};

function styleOf(random: Random, language: Language): Style {
  return {
    marks: random.pick(marks[language]),
    apostrophe: random.pick(["'", '’', '’', 'ʼ']),
    dash: random.pick([' – ', '—', ' — ', '--', ' -- ', ' - ', '\u2009—\u2009', '—\n']),
    range: random.pick(['-', '–', '\u2011', '–\n']),
    hyphen: random.pick(['-', '-', '‐', '\u00ad']),
    lineBreak: random.pick(['\n', '\n', '\r\n', ' \n', '\n    ', '\u2028']),
    paragraph: random.pick(['\n\n', '\n', '\r\n\r\n', '\n\n\f', '\u2029']),
    width: random.pick([24, 32, 40, 60, 72]),
    isHyphenated: language !== 'ar' && random.chance(0.7),
    hasLigatures: random.chance(0.5),
    isDecomposed: random.chance(0.4),
    softHyphens: random.pick([0, 0, 0.1, 0.4]),
    fixedSpaces: random.pick([0, 0.05, 0.2]),
    doubleSpaces: random.pick([0, 0, 0.1]),
    splitParagraphs: random.pick([0, 0.3]),
  };
}

const LIGATURES: [string, string][] = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
];
/** Between a vowel and a consonant that a vowel follows: every language here allows most of them. */
const SYLLABLE =
  /(?<=\p{L}[aeiouyäöüéèаеиоуыэюя])(?=[bcdfghklmnprstvzбвгджзклмнпрстфхцчш][aeiouyäöüéèаеиоуыэюя]\p{L})/giu;

/** Sets a plain text in a style of its own: lines, hyphens, marks, ligatures, spaces, paragraphs. */
export function typeset(random: Random, { language, text }: PlainText): Typeset {
  const style = styleOf(random, language);
  const at: number[] = [];
  let [set, column, isOpen] = ['', 0, false];
  const put = (length: number, form: string) => {
    for (let unit = 0; unit < length; unit++) at.push(set.length);
    set += form;
    column = /[\n\u2028\u2029]/.test(form) ? 0 : column + form.length;
  };
  const putWord = (word: string, offset: number) => {
    const breaks = new Set(Array.from(word.matchAll(SYLLABLE), ({ index }) => index));
    let index = 0;
    while (index < word.length) {
      const rest = word.slice(index);
      const isFull = column > style.width - 4;
      if (breaks.has(index) && style.isHyphenated && isFull) put(0, style.hyphen + style.lineBreak);
      else if (breaks.has(index) && random.chance(style.softHyphens)) put(0, '\u00ad');
      const ligature = LIGATURES.find(
        ([letters]) => style.hasLigatures && rest.startsWith(letters),
      );
      const [unit = ''] = rest;
      const before = text[offset + index - 1] ?? ' ';
      if (ligature) put(ligature[0].length, ligature[1]);
      else if (unit === '"') {
        isOpen = !isOpen;
        put(1, style.marks[isOpen ? 0 : 1]);
      } else if (unit === "'") put(1, style.apostrophe);
      else if (unit === '-' && /\d/.test(before) && /\d/.test(rest.charAt(1))) put(1, style.range);
      else if (unit === '-' && /\p{L}/u.test(before) && isFull) put(1, `-${style.lineBreak}`);
      else put(1, style.isDecomposed ? unit.normalize('NFD') : unit);
      index += ligature?.[0].length ?? 1;
    }
  };
  for (const { 0: part, index } of text.matchAll(/ - |\n| |[^ \n]+/g)) {
    if (part === ' - ') put(3, style.dash);
    else if (part === '\n') put(1, style.paragraph);
    else if (part === ' ') put(1, space(text.charAt(index - 1)));
    else putWord(part, index);
  }
  return { text: set, at: [...at, set.length] };

  function space(before: string): string {
    if (before === '.' && random.chance(style.splitParagraphs)) return style.paragraph;
    if (column > style.width - 6) return style.lineBreak;
    if (random.chance(style.fixedSpaces)) return random.pick(['\u00a0', '\u202f']);
    return random.chance(style.doubleSpaces) ? '  ' : ' ';
  }
}
