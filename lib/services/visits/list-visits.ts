import { z } from 'zod';
import {
  addressCopies,
  countWaiting,
  isCited,
  waitingVisits,
  watchOf,
} from '@/lib/data/source-watch';
import { sourceById } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { latestVisiting } from '@/lib/data/visit-jobs';
import { visitsOfSource, visitsWithCitations } from '@/lib/data/visits';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { isUnderWay } from '@/lib/domain/job/job';
import type { Visiting } from '@/lib/domain/job/visiting';
import { firstVisitAt } from '@/lib/domain/source/decay/schedule';
import {
  type Visit,
  VisitOutcome,
  type VisitPlan,
  type WaitingVisit,
} from '@/lib/domain/source/decay/visit';
import { watchedCopies } from '@/lib/domain/source/decay/watched-copies';
import { env } from '@/lib/env';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { Paging } from '@/lib/services/paging';
import { whyNotVisited } from '@/lib/services/visits/visit-basis';

const dbOf = ({ tx }: Context) => tx ?? reader();

/** A strip shows more than a list. */
const VisitPaging = Paging.extend({ limit: z.coerce.number().int().min(1).max(100).default(50) });

/** A page of the visits to a source, the newest first. @throws ClaimdeskError `not_found`. */
export async function listVisits(
  context: Context,
  sourceId: string,
  input: z.input<typeof VisitPaging> = {},
): Promise<{ items: Visit[]; nextCursor: string | null }> {
  authorize(context.actor, 'source.read');
  const { id } = await sourceById(dbOf(context), parse(Id, sourceId));
  return await visitsOfSource(dbOf(context), id, parse(VisitPaging, input));
}

/** What becomes of a source by itself: whether and when it is visited. @throws ClaimdeskError `not_found`. */
export async function getVisitPlan(context: Context, sourceId: string): Promise<VisitPlan> {
  authorize(context.actor, 'source.read');
  const db = dbOf(context);
  const source = await sourceById(db, parse(Id, sourceId));
  const [notVisited, cited, watch, allCopies] = await Promise.all([
    whyNotVisited(db, source),
    isCited(db, source.id),
    watchOf(db, source.id),
    addressCopies(db, [source.id]),
  ]);
  const first = watchedCopies(allCopies, source.csl.URL ?? null).at(-1);
  const isOn = env().CLAIMDESK_VISITS === 'on';
  const due = watch?.nextVisitAt ?? (first ? firstVisitAt(first.capturedAt) : null);
  const isScheduled = notVisited === null && cited && isOn;
  return { notVisited, isCited: cited, isOn, nextVisitAt: isScheduled ? due : null };
}

/** A visit that is under way or failed, of one source; null: of all that are due. Null for none. */
export async function openVisiting(
  context: Context,
  sourceId: string | null,
): Promise<Visiting | null> {
  authorize(context.actor, 'source.read');
  const latest = await latestVisiting(dbOf(context), sourceId);
  return latest && (isUnderWay(latest) || latest.status === 'failed') ? latest : null;
}

const WaitingInput = Paging.extend({
  /** Those that found this only. */
  outcome: VisitOutcome.nullish().transform((outcome) => outcome ?? null),
});

/**
 * A page of what visits found and nobody has looked at, of sources that live citations use; the
 * newest first.
 */
export async function listWaiting(
  context: Context,
  input: z.input<typeof WaitingInput> = {},
): Promise<{ items: WaitingVisit[]; nextCursor: string | null }> {
  authorize(context.actor, 'source.read');
  const { limit, ...search } = parse(WaitingInput, input);
  const ids = await waitingVisits(dbOf(context), { ...search, limit: limit + 1 });
  const items = await visitsWithCitations(dbOf(context), ids.slice(0, limit));
  return { items, nextCursor: ids.length > limit ? (items.at(-1)?.visit.id ?? null) : null };
}

/** How many of these there are, by what was found. */
export async function countOfWaiting(context: Context): Promise<ReadonlyMap<VisitOutcome, number>> {
  authorize(context.actor, 'source.read');
  return await countWaiting(dbOf(context));
}
