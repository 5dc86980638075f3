import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openTypeOf, shapesOf } from '@/lib/adapters/report-files/pdf/woff';

type Family = {
  /** The package below `@fontsource/`, whose files have the same name. */
  name: string;
  weights: readonly number[];
  hasItalics?: true;
  /** Which of its parts are of use; without, all. */
  parts?: readonly string[];
};

const serif: Family = { name: 'source-serif-4', weights: [400, 700], hasItalics: true };
const sans: Family = { name: 'inter', weights: [400, 600], hasItalics: true };

const ofScript = (name: string, script: string): Family => ({
  name,
  weights: [400, 700],
  parts: [script],
});

/** After the two above, in this order; those for Chinese, Japanese and Korean by the language. */
const others: readonly Family[] = [
  { name: 'noto-serif', weights: [400, 700] },
  ofScript('amiri', 'arabic'),
  ...[
    'hebrew',
    'devanagari',
    'bengali',
    'gujarati',
    'gurmukhi',
    'tamil',
    'telugu',
    'kannada',
    'malayalam',
    'sinhala',
    'thai',
    'lao',
    'khmer',
    'myanmar',
    'georgian',
    'armenian',
    'ethiopic',
  ].map((script) => ofScript(`noto-sans-${script}`, script)),
];

const chinese: Family = { name: 'noto-sans-sc', weights: [400, 700] };
const japanese: Family = { name: 'biz-udpgothic', weights: [400, 700] };
const korean: Family = { name: 'nanum-gothic', weights: [400, 700] };

const symbols: readonly Family[] = [
  { name: 'noto-sans-symbols', weights: [400, 700] },
  { name: 'noto-sans-symbols-2', weights: [400] },
  { name: 'noto-emoji', weights: [400, 700] },
];

export type Fonts = {
  files: Buffer[];
  /** Names of families to be asked for one after the other. */
  serif: string[];
  sans: string[];
  /** The code points that none of them has a shape for. */
  missing: number[];
};

/**
 * The fonts that a text needs, out of npm packages: files of few scripts each, of which only those are
 * read that have a character of the text. The same text gives the same fonts.
 * @param language BCP 47: Chinese, Japanese and Korean draw the same characters differently.
 */
export function fontsFor(text: string, language: string): Fonts {
  const wanted = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const drawn = new Set([...wanted].filter((codePoint) => !isUnseen(codePoint)));
  const files: Buffer[] = [];
  const take = (family: Family, open: ReadonlySet<number>) => {
    const taken = takeFrom(family, open, files.length);
    files.push(...taken.flatMap((part) => part.files));
    const left = new Set([...open].filter((code) => !taken.some(({ has }) => has(code))));
    return { names: taken.map((part) => part.name), left };
  };
  const first = take(serif, drawn);
  const second = take(sans, drawn);
  let left = new Set([...first.left, ...second.left]);
  const rest: string[] = [];
  for (const family of [...others, ...eastAsian(language), ...symbols]) {
    if (left.size === 0) break;
    const more = take(family, left);
    left = more.left;
    rest.push(...more.names);
  }
  // What one of the two lacks the other may have.
  const missing = [...left].filter((code) => first.left.has(code) && second.left.has(code));
  return {
    files,
    serif: [...first.names, ...rest, ...second.names],
    sans: [...second.names, ...rest, ...first.names],
    missing,
  };
}

function eastAsian(language: string): Family[] {
  if (/^ja(-|$)/i.test(language)) return [japanese, chinese, korean];
  if (/^ko(-|$)/i.test(language)) return [korean, chinese, japanese];
  return [chinese, japanese, korean];
}

/** Blanks, joiners, marks of direction and the like, which need no shape. */
const isUnseen = (codePoint: number) =>
  /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Cc}]/u.test(String.fromCodePoint(codePoint));

type Part = { name: string; files: Buffer[]; has: (codePoint: number) => boolean };

function takeFrom(family: Family, open: ReadonlySet<number>, number: number): Part[] {
  const left = new Set(open);
  const parts: Part[] = [];
  for (const [part, covers] of partsOf(family)) {
    if (![...left].some(covers)) continue;
    const name = `cd${number}p${parts.length}`;
    const files = filesOf(family, part).map((file) => openTypeOf(readFileSync(file), name));
    const [first] = files;
    if (!first) continue;
    const has = shapesOf(first);
    const found = [...left].filter(has);
    if (found.length === 0) continue;
    for (const codePoint of found) left.delete(codePoint);
    parts.push({ name, files, has });
  }
  return parts;
}

function filesOf({ name, weights, hasItalics }: Family, part: string): string[] {
  const styles = hasItalics ? ['normal', 'italic'] : ['normal'];
  return weights
    .flatMap((weight) => styles.map((style) => `${name}-${part}-${weight}-${style}.woff`))
    .map((file) => path.join(folderOf(name), 'files', file))
    .filter((file) => existsSync(file));
}

const folderOf = (name: string) => path.resolve('node_modules/@fontsource', name);

/** The parts that a family is cut into, the commonest first, and what each says it has. */
function partsOf({ name, parts }: Family): [string, (codePoint: number) => boolean][] {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(path.join(folderOf(name), 'unicode.json'), 'utf8'),
  );
  return Object.entries(ranges)
    .toReversed()
    .map(([part, range]): [string, (codePoint: number) => boolean] => [
      part.replace(/^\[(\d+)\]$/, '$1'),
      within(range),
    ])
    .filter(([part]) => !parts || parts.includes(part));
}

/** Of a CSS `unicode-range`. */
function within(range: string): (codePoint: number) => boolean {
  const bounds = range.split(',').map((one) => {
    const [first = '', last = first] = one.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (codePoint) => bounds.some(([first, last]) => first <= codePoint && codePoint <= last);
}
