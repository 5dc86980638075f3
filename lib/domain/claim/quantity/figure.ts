import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import type { Token } from '@/lib/domain/claim/quantity/tokens';

/** A figure in digits; `next` is the first token behind it. */
export type Figure = { whole: string; decimals: string; next: number };

type Separator = ',' | '.' | "'" | ' ' | '٬' | '٫';
type Style = Pick<QuantityWords, 'decimal' | 'group'>;

/** More parts, and more digits, than the largest amount of money that anybody states. */
const MOST_PARTS = 8;
const MOST_DIGITS = 18;

/**
 * The figure that begins at a token of digits, with its thousands put together. null where points and
 * commas make no number of it (“1.2.3”); then `next` tells where to go on.
 */
export function readFigure(
  tokens: readonly Token[],
  from: number,
  style: Style,
): Figure | { whole: null; next: number } {
  const figure = figureAt(tokens, from, style);
  const { whole, next } = figure;
  if (whole === null || whole.length + figure.decimals.length > MOST_DIGITS) {
    return { whole: null, next };
  }
  return figure;
}

function figureAt(
  tokens: readonly Token[],
  from: number,
  style: Style,
): Figure | { whole: null; next: number } {
  const parts = [tokens[from]?.text ?? ''];
  const separators: Separator[] = [];
  let next = from + 1;
  while (parts.length < MOST_PARTS) {
    const more = partAt(tokens, next, style, parts.length === 1 ? parts[0] : undefined);
    if (!more) break;
    separators.push(more.separator);
    parts.push(more.digits);
    next = more.next;
  }
  const [whole = ''] = parts;
  if (parts.length === 1) {
    const isCode = whole.length > 1 && whole.startsWith('0');
    return isCode ? { whole: null, next } : { whole, decimals: '', next };
  }
  const last = separators.at(-1);
  const isOneKind = separators.every((one) => one === separators[0]);
  if (isOneKind && isGrouped(parts) && (separators.length > 1 || groups(last, parts, style))) {
    return { whole: parts.join(''), decimals: '', next };
  }
  const before = separators.slice(0, -1);
  const isBeforeGrouped =
    before.length === 0 ||
    (before.every((one) => one === before[0] && one !== last) && isGrouped(parts.slice(0, -1)));
  if (isBeforeGrouped && (last === '.' || last === ',' || last === '٫')) {
    const isCode = before.length === 0 && whole.length > 1 && whole.startsWith('0');
    if (!isCode) return { whole: parts.slice(0, -1).join(''), decimals: parts.at(-1) ?? '', next };
  }
  return { whole: null, next };
}

/** The next group of digits, when it belongs to the same figure. */
function partAt(
  tokens: readonly Token[],
  at: number,
  { group }: Style,
  first: string | undefined,
): { separator: Separator; digits: string; next: number } | null {
  const token = tokens[at];
  if (token?.kind === 'digits') {
    // “1 000 000” can be nothing else; “12 345” is one figure only where spaces part thousands.
    const isSure = group === ' ' || first === undefined || isThree(tokens[at + 1]);
    const isSpaced = token.space === 'thin' || (token.space === 'plain' && isSure);
    const fits = token.text.length === 3 && (first === undefined || first.length <= 3);
    return isSpaced && fits ? { separator: ' ', digits: token.text, next: at + 1 } : null;
  }
  const digits = tokens[at + 1];
  if (token?.space !== 'none' || digits?.kind !== 'digits' || digits.space !== 'none') return null;
  const separator = token.text === '’' ? "'" : token.text;
  if (!isSeparator(separator)) return null;
  if (separator === "'" && digits.text.length !== 3) return null;
  return { separator, digits: digits.text, next: at + 2 };
}

const isThree = (token: Token | undefined) =>
  token?.kind === 'digits' && token.space === 'plain' && token.text.length === 3;

const isSeparator = (text: string): text is Separator =>
  text.length === 1 && ",.' ٬٫".includes(text) && text !== ' ';

/** 1 to 3 digits, then threes; or as in India, twos and a last three. */
function isGrouped([first = '', ...rest]: readonly string[]): boolean {
  if (first === '0' || first.startsWith('0')) return false;
  if (first.length <= 3 && rest.every((part) => part.length === 3)) return true;
  return (
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((part) => part.length === 2)
  );
}

/** Whether a single separator before three digits parts thousands and not decimals. */
function groups(separator: Separator | undefined, parts: readonly string[], style: Style): boolean {
  if (separator === ' ' || separator === "'" || separator === '٬') return parts[1]?.length === 3;
  if (separator === '٫') return false;
  return separator !== style.decimal && parts[1]?.length === 3;
}

/**
 * The value of a figure times a power of ten, as near as a number comes to it, and the place of its
 * last stated digit: 1 for “12”, 0.1 for “1.5”. Zeros at the end of a whole number may be rounding;
 * at least two digits count as stated: 100 for “1,500”, 1,000 for “10,000”.
 */
export function figureValue({ whole, decimals }: Omit<Figure, 'next'>, power: number) {
  const value = Number(`${whole}.${decimals || '0'}e${power}`);
  const place = decimals === '' ? placeOfWhole(value) : Number(`1e${power - decimals.length}`);
  return { value, place };
}

export function placeOfWhole(value: number): number {
  if (value === 0) return 1;
  if (!Number.isInteger(value)) return 10 ** Math.floor(Math.log10(value) - 1);
  let place = 1;
  while (value % (place * 10) === 0 && value / (place * 10) >= 10) place *= 10;
  return place;
}
