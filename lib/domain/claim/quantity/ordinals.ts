import { isOrdinalSuffix } from '@/lib/domain/claim/quantity/dates';
import { readNoun } from '@/lib/domain/claim/quantity/nouns';
import type { Quantity } from '@/lib/domain/claim/quantity/quantity';
import { follows, type Token } from '@/lib/domain/claim/quantity/tokens';
import { THINGS } from '@/lib/domain/claim/quantity/units';

type FoundOrdinal = Omit<Quantity, 'start' | 'end' | 'words'> & { from: number; next: number };

const NAMES = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((name, index) => [name, index + 1]),
);
const DETERMINERS = /^(?:the|its|their|his|her|our|my|your|this|only|whose)$/;
/** What “first” and the like stand before without counting it. */
const IDIOMS =
  /^(?:time|times|lady|half|years|place|hand|aid|class|name|world|party|person|degree|step|thing|part|thought|thoughts|chance|nature|amendment|grade|language|countries)$/;

/**
 * “the first joint exercise”, “their 12th meeting”: an ordinal behind a determiner and before what it
 * counts. Digits with an ending that count nothing (“the 5th Fleet”) are passed over.
 */
export function readOrdinal(
  tokens: readonly Token[],
  at: number,
): { quantity: FoundOrdinal | null; next: number } | null {
  const token = tokens[at];
  const isFigure = token?.kind === 'digits' && isOrdinalSuffix(tokens[at + 1]);
  const value = isFigure ? Number(token.text) : NAMES.get(token?.text ?? '');
  if (!value || value > 9999) return isFigure ? { quantity: null, next: at + 2 } : null;
  const next = at + (isFigure ? 2 : 1);
  const nothing = { quantity: null, next };
  const behind = tokens[next];
  if (!DETERMINERS.test(tokens[at - 1]?.text ?? '') || !follows(behind)) return nothing;
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|few)$/.test(behind.text)) return nothing;
  if (behind.kind !== 'word' || behind.isCapitalised || IDIOMS.test(behind.text)) return nothing;
  const found = readNoun(tokens, next, true);
  if (!found || IDIOMS.test(found.noun)) return nothing;
  const quantity = {
    kind: 'ordinal' as const,
    low: value,
    high: value,
    bound: 'exact' as const,
    precision: 0,
    unit: { ...THINGS, canonical: 'ordinal' },
    noun: found.noun,
    change: null,
    from: at - 1,
    next: found.next,
  };
  return { quantity, next: found.next };
}
