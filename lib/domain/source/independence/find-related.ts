import { candidatePairs } from '@/lib/domain/source/independence/candidate-pairs';
import type { Fingerprint } from '@/lib/domain/source/independence/fingerprint';
import {
  addressesOf,
  prepared,
  type Relation,
  textRelations,
} from '@/lib/domain/source/independence/related';
import { countBelow } from '@/lib/domain/source/independence/sketch';

/** Two of many texts, by their places in the list, the earlier place first. */
export type RelatedPair = { a: number; b: number; relations: Relation[] };

/** Of its runs each text is looked for by a fourth: those whose hash has no bit above this. */
const LOOKED_FOR = 0x20000000;

/**
 * The pairs of texts that are one line of evidence, in the order of the list. Only texts that share
 * some runs of words are compared, so that the cost grows with the number of texts and of the pairs
 * among them that are alike, not with its square. Of more than a few dozen texts that all share the
 * same words, each is compared with those nearest before it in the list.
 */
export function findRelated(fingerprints: readonly Fingerprint[]): RelatedPair[] {
  const all = fingerprints.map(prepared);
  const count = all.length;
  const keys = [
    ...candidatePairs(
      all.map(({ sketch }) =>
        sketch.runs.subarray(0, countBelow(sketch.runs, LOOKED_FOR)).map((run) => run >>> 1),
      ),
    ),
    ...pairsAtOneAddress(fingerprints),
  ].map(({ a, b }) => a * count + b);
  const pairs: RelatedPair[] = [];
  for (const key of Float64Array.from(new Set(keys)).sort()) {
    const [a, b] = [Math.floor(key / count), key % count];
    const [one, other] = [all[a], all[b]];
    if (!one || !other) continue;
    const relations = textRelations(one, other);
    if (relations.some(({ joins }) => joins)) pairs.push({ a, b, relations });
  }
  return pairs;
}

/** Each text with the one before it that was at, or names, the same address. */
function* pairsAtOneAddress(fingerprints: readonly Fingerprint[]) {
  const seen = new Map<string, number>();
  for (const [b, fingerprint] of fingerprints.entries()) {
    for (const address of new Set(addressesOf(fingerprint))) {
      const a = seen.get(address);
      if (a !== undefined) yield { a, b };
      seen.set(address, b);
    }
  }
}
