import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import { readNoun } from '@/lib/domain/claim/quantity/nouns';
import type { Quantity } from '@/lib/domain/claim/quantity/quantity';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';
import { readUnit, THINGS } from '@/lib/domain/claim/quantity/units';

type FoundVague = Omit<Quantity, 'start' | 'end' | 'words'> & { from: number; next: number };

const MANY = new Map([
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1000],
  ['millions', 1_000_000],
  ['billions', 1_000_000_000],
  ['trillions', 1_000_000_000_000],
]);
/** “tens of”, “hundreds of” before thousands and more. */
const TIMES = new Map([
  ['tens', 10],
  ['hundreds', 100],
  ['dozens', 12],
]);

/** “thousands of people”, “tens of millions”: at least two of what they name. */
export function readVague(
  tokens: readonly Token[],
  at: number,
  words: QuantityWords,
): FoundVague | null {
  const first = tokens[at];
  const times = tokens[at + 1]?.text === 'of' ? TIMES.get(first?.text ?? '') : undefined;
  const second = times ? MANY.get(tokens[at + 2]?.text ?? '') : undefined;
  const size = times && second && second >= 1000 ? times * second : MANY.get(first?.text ?? '');
  if (size === undefined || isGlued(first)) return null;
  const next = size === MANY.get(first?.text ?? '') ? at + 1 : at + 3;
  const isOf = tokens[next]?.text === 'of' && follows(tokens[next + 1]);
  const unit = isOf ? readUnit(tokens, next + 1, words, { isInWords: true, power: 6 }) : null;
  const found = isOf && !unit ? readNoun(tokens, next + 1, false) : null;
  const factor = unit?.unit.factor ?? 1;
  return {
    kind: unit?.kind ?? 'count',
    low: size * 2 * factor,
    high: null,
    bound: 'at-least',
    precision: (size / 2) * factor,
    unit: unit?.unit ?? THINGS,
    noun: found?.noun ?? null,
    change: null,
    from: at,
    next: unit?.next ?? found?.next ?? next,
  };
}
