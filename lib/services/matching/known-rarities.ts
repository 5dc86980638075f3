import { type MatchStatistics, textsHaving } from '@/lib/data/match-search';
import type { Reader } from '@/lib/data/transaction';
import { hashOfPiece, hashOfTerm } from '@/lib/domain/match/hashed';
import type { Rarities } from '@/lib/domain/match/match';
import { isOutdated, weightOfCount } from '@/lib/domain/match/rarity';

/** So many counts are remembered at most: some ten megabytes. */
const MOST_REMEMBERED = 200_000;

/** The counts of terms and pieces that were asked for, as they were among `of` texts. */
let remembered = { of: 0, counts: new Map<number, number>() };

/**
 * The rarity of terms and pieces of which `learn` has been told. Counts are remembered until there are
 * a fiftieth more texts.
 */
export class KnownRarities implements Rarities {
  readonly statistics: MatchStatistics;
  private readonly db: Reader;
  private readonly counts: Map<number, number>;

  constructor(db: Reader, statistics: MatchStatistics) {
    this.db = db;
    this.statistics = statistics;
    const { of, counts } = remembered;
    const isFit =
      of <= statistics.texts && !isOutdated(of, statistics.texts) && counts.size < MOST_REMEMBERED;
    if (!isFit) remembered = { of: statistics.texts, counts: new Map() };
    this.counts = remembered.counts;
  }

  /** Looks up, in one query, what is not remembered. */
  async learn(terms: Iterable<string>, pieces: Iterable<string>): Promise<void> {
    const hashes = new Set<number>();
    for (const term of terms) hashes.add(hashOfTerm(term));
    for (const piece of pieces) hashes.add(hashOfPiece(piece));
    const unknown = [...hashes].filter((hash) => !this.counts.has(hash));
    const found = await textsHaving(this.db, unknown);
    for (const hash of unknown) this.counts.set(hash, found.get(hash) ?? 0);
  }

  /** Of the counted texts, in terms. */
  get averageLength(): number {
    const { texts, words } = this.statistics;
    return texts > 0 && words > 0 ? words / texts : 1;
  }

  /** In how many of the counted texts a term is. */
  textsHaving(term: string): number {
    return this.counts.get(hashOfTerm(term)) ?? 0;
  }

  weightOf(term: string): number {
    return weightOfCount(this.textsHaving(term), this.statistics.texts);
  }

  weightOfPiece(piece: string): number {
    return weightOfCount(this.counts.get(hashOfPiece(piece)) ?? 0, this.statistics.texts);
  }
}
