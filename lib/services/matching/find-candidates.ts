import type { MatchRef } from '@/lib/data/match-entries';
import {
  entriesHaving,
  type FoundEntry,
  matchStatistics,
  standingEntries,
} from '@/lib/data/match-search';
import type { Reader } from '@/lib/data/transaction';
import { saturated } from '@/lib/domain/match/candidate';
import { hashOfTerm } from '@/lib/domain/match/hashed';
import type { Question } from '@/lib/domain/match/question';
import { CANDIDATES } from '@/lib/domain/match/ranking';
import { weightOfCount } from '@/lib/domain/match/rarity';
import { MOST_TERMS, termGroups } from '@/lib/domain/match/term-groups';
import { KnownRarities } from '@/lib/services/matching/known-rarities';

/** So many of the entries that were found are read; the rest shares too little. */
const MOST_READ = 200;

/**
 * The entries that share the most telling words with a question, as many as are looked at closely, but
 * for those that are not wanted; with the rarities that this took.
 */
export async function findCandidates(
  db: Reader,
  question: Question,
  except: readonly MatchRef[],
): Promise<{ entries: MatchRef[]; rarities: KnownRarities }> {
  const rarities = new KnownRarities(db, await matchStatistics(db));
  await rarities.learn(question.terms.keys(), question.pieces);
  const terms = termsByRarity(question, rarities);
  const asked = terms.slice(0, MOST_TERMS);
  // Where little is counted yet, there is little to look at either.
  const all = Math.max(1, rarities.statistics.texts);
  const groups = termGroups(
    asked.map(({ having }) => ({ share: Math.max(having, 0.5) / all })),
    all,
  );
  const found = await entriesHaving(
    db,
    groups.map((group) => ({
      terms: group.map((at) => asked[at]?.hash as number),
      bits: group.reduce((bits, at) => bits | (1 << at), 0),
    })),
  );
  const worths = worthsOf(asked, found, rarities.statistics.texts);
  const sumOf = (bits: number) =>
    worths.reduce((sum, worth, at) => (bits & (1 << at) ? sum + worth : sum), 0);
  const numbers = found
    .map(([number, bits]) => ({ number, sum: sumOf(bits) }))
    .sort((one, other) => other.sum - one.sum || one.number - other.number)
    .slice(0, MOST_READ + except.length)
    .map(({ number }) => number);
  const worthOf = new Map(terms.map(({ hash, worth }) => [hash, worth]));
  const unwanted = new Set(except.map(({ kind, id }) => `${kind} ${id}`));
  const entries = (await standingEntries(db, numbers))
    .filter(({ kind, id }) => !unwanted.has(`${kind} ${id}`))
    .map((entry) => ({ entry, score: scoreOf(entry, worthOf, rarities.averageLength) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, CANDIDATES)
    .map(({ entry }) => entry);
  return { entries, rarities };
}

/** The terms of a question, the rarest first: what each is worth, and how many texts have it. */
const termsByRarity = ({ terms }: Question, rarities: KnownRarities) =>
  Array.from(terms, ([term, counts]) => ({
    hash: hashOfTerm(term),
    counts,
    worth: counts * rarities.weightOf(term),
    having: rarities.textsHaving(term),
  })).sort((one, other) => one.having - other.having);

/**
 * What each of the terms asked for is worth. Texts that just came are not counted yet: where more are
 * found than are counted, what is found tells better how rare a term is.
 */
function worthsOf(
  asked: readonly { counts: number; having: number }[],
  found: readonly (readonly [number: number, bits: number])[],
  counted: number,
): number[] {
  const all = Math.max(counted, found.length);
  return asked.map(({ counts, having }, at) => {
    const seen = found.reduce((sum, [, bits]) => (bits & (1 << at) ? sum + 1 : sum), 0);
    return counts * weightOfCount(Math.max(having, seen), all);
  });
}

/** BM25, but for how often a term is in the text: once, in texts as short as these. */
function scoreOf(
  { terms, length }: FoundEntry,
  worthOf: ReadonlyMap<number, number>,
  average: number,
): number {
  const shared = terms.reduce((sum, term) => sum + (worthOf.get(term) ?? 0), 0);
  return shared * saturated(1, length / average);
}
