import { figureValue, readFigure } from '@/lib/domain/claim/quantity/figure';
import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import { readNumberWords, type StatedNumber } from '@/lib/domain/claim/quantity/number-words';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

const VULGAR = new Map([
  ['½', 0.5],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅕', 0.2],
  ['⅛', 0.125],
]);

/** The number at a token; `value: null` with where to go on for digits that make none. */
export function readNumber(
  tokens: readonly Token[],
  from: number,
  words: QuantityWords,
): StatedNumber | { value: null; next: number } | null {
  const token = tokens[from];
  if (!token) return null;
  if (token.kind === 'word') return readNumberWords(tokens, from);
  if (token.kind === 'mark') {
    return readVulgar(tokens, from, words) ?? readPoint(tokens, from, words);
  }
  const figure = readFigure(tokens, from, words);
  if (figure.whole === null) return { value: null, next: figure.next };
  const mixed = figure.decimals === '' ? partBehind(tokens, figure.next) : null;
  const { power, next } = magnitudeAt(tokens, mixed?.next ?? figure.next, words);
  if (mixed) {
    const value = (Number(figure.whole) + mixed.value) * 10 ** power;
    return { value, place: 10 ** power * 0.1, next, isBare: false, isInWords: false, power };
  }
  const isBare = figure.next === from + 1 && power === 0;
  return { ...figureValue(figure, power), next, isBare, isInWords: false, power };
}

/** “½”, “½ million”. */
function readVulgar(tokens: readonly Token[], from: number, words: QuantityWords) {
  const part = VULGAR.get(tokens[from]?.text ?? '');
  if (part === undefined) return null;
  const { power, next } = magnitudeAt(tokens, from + 1, words);
  const value = part * 10 ** power;
  return { value, place: value / 10, next, isBare: false, isInWords: false, power };
}

/** “.80”, without a figure before it. */
function readPoint(tokens: readonly Token[], from: number, words: QuantityWords) {
  const [before, point, digits] = [tokens[from - 1], tokens[from], tokens[from + 1]];
  if (point?.text !== '.' || digits?.kind !== 'digits' || !isGlued(digits)) return null;
  if (before && isGlued(point) && before.kind !== 'mark') return null;
  const decimals = digits.text.slice(0, 6);
  const { power, next } = magnitudeAt(tokens, from + 2, words);
  const value = figureValue({ whole: '0', decimals }, power);
  return { ...value, next, isBare: false, isInWords: false, power };
}

/** “½” behind “2”, “1/2” behind “2 ”, “and a half” behind either. */
function partBehind(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  if (tokens[at]?.text === 'and' && tokens[at + 1]?.text === 'a') {
    const part = tokens[at + 2]?.text;
    if (part === 'half') return { value: 0.5, next: at + 3 };
    if (part === 'quarter') return { value: 0.25, next: at + 3 };
  }
  const value = isGlued(tokens[at]) ? VULGAR.get(tokens[at]?.text ?? '') : undefined;
  if (value !== undefined) return { value, next: at + 1 };
  const [top, slash, bottom] = tokens.slice(at, at + 3);
  if (top?.kind !== 'digits' || slash?.text !== '/' || bottom?.kind !== 'digits') return null;
  if (top.space !== 'plain' || !isGlued(slash) || !isGlued(bottom)) return null;
  const share = Number(top.text) / Number(bottom.text);
  return share > 0 && share < 1 && Number(bottom.text) <= 16
    ? { value: share, next: at + 3 }
    : null;
}

/** The power of ten that “million”, “bn” or “thousand million” make; 0 without one. */
export function magnitudeAt(
  tokens: readonly Token[],
  at: number,
  { magnitudes }: QuantityWords,
): { power: number; next: number } {
  let power = 0;
  let next = at;
  for (let count = 0; count < 2; count++) {
    const hyphen = tokens[next]?.text === '-' && isGlued(tokens[next]) ? 1 : 0;
    const token = tokens[next + hyphen];
    if (!follows(token) || (hyphen > 0 && !isGlued(token))) break;
    const own = magnitudes.get(token.text) ?? shortMagnitude(token, next === at);
    if (own === undefined) break;
    power += own;
    next += 1 + hyphen;
    // “5 тыс. человек”, “3 Mio. Euro”
    const stop = tokens[next];
    const isShort = token.text.length === 3 && own > 2;
    if (isShort && stop?.text === '.' && isGlued(stop) && goesOn(tokens[next + 1])) next += 1;
  }
  return { power, next };
}

const goesOn = (token: Token | undefined) =>
  follows(token) && (token.kind === 'word' || token.kind === 'mark');

/** “5M” and “5B”; a small m may be metres, which the unit decides. */
function shortMagnitude(token: Token, isFirst: boolean): number | undefined {
  if (!isFirst || !isGlued(token) || !token.isCapitalised) return undefined;
  if (token.text === 'm') return 6;
  return token.text === 'b' ? 9 : undefined;
}
