import { type Validators, validatorsIn } from '@/lib/adapters/revisit/revisit';
import { captureById, captureTextOf, exchangeOf } from '@/lib/data/captures';
import { addressCopies, isProtected, type QuotedWords, quotedWords } from '@/lib/data/source-watch';
import { sourceById } from '@/lib/data/sources';
import type { Reader } from '@/lib/data/transaction';
import { recentVisits } from '@/lib/data/visits';
import type { Capture } from '@/lib/domain/source/capture';
import type { NotVisited, Visit } from '@/lib/domain/source/decay/visit';
import { watchedCopies } from '@/lib/domain/source/decay/watched-copies';
import type { Source } from '@/lib/domain/source/source';

/** What a visit to a source is measured by. */
export type VisitBasis = {
  sourceId: string;
  /** The latest copy of the page that is watched; its address is what is visited. */
  copy: Capture;
  address: string;
  text: string;
  validators: Validators;
  /** All copies of that page. */
  copyIds: ReadonlySet<string>;
  firstCopyAt: string;
  quoted: readonly QuotedWords[];
  /** The last ones, the newest first. */
  visits: readonly Visit[];
};

/** Null where a source is not to be visited, or has no copy to compare with (see `whyNotVisited`). */
export async function visitBasis(db: Reader, sourceId: string): Promise<VisitBasis | null> {
  const source = await sourceById(db, sourceId);
  if (source.status === 'retired' || (await isProtected(db, sourceId))) return null;
  const copies = await copiesOf(db, source);
  const [latest] = copies;
  const first = copies.at(-1);
  if (!latest || !first) return null;
  const [copy, { text }, { headers }, quoted, visits] = await Promise.all([
    captureById(db, latest.id),
    captureTextOf(db, latest.id),
    exchangeOf(db, latest.id),
    quotedWords(db, sourceId),
    recentVisits(db, sourceId),
  ]);
  return {
    sourceId,
    copy,
    address: latest.address,
    text,
    validators: validatorsFor(copy, visits) ?? validatorsIn(headers),
    copyIds: new Set(copies.map(({ id }) => id)),
    firstCopyAt: first.capturedAt,
    quoted,
    visits,
  };
}

/**
 * What the site last said of the page while it was the one of this copy. A site may say something new
 * of a page that reads the same.
 */
function validatorsFor({ id }: Capture, visits: readonly Visit[]): Validators | null {
  const last = visits.find(({ etag, lastModified }) => etag !== null || lastModified !== null);
  return last && (last.captureId ?? last.comparedWithId) === id ? last : null;
}

const copiesOf = async (db: Reader, { id, csl }: Source) =>
  watchedCopies(await addressCopies(db, [id]), csl.URL ?? null);

/** Why a source cannot be visited; null where it can. */
export async function whyNotVisited(db: Reader, source: Source): Promise<NotVisited | null> {
  if (source.status === 'retired') return 'retired';
  if (await isProtected(db, source.id)) return 'protected';
  return (await copiesOf(db, source)).length === 0 ? 'no-copy' : null;
}
