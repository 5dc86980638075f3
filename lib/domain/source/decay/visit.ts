import { z } from 'zod';
import { Id, Instant, Person } from '@/lib/domain/identity';

/**
 * What a visit to a source's address found:
 * - `unchanged`: the text is the one of the latest copy, and every cited passage stands in it;
 * - `changed-standing`: another text, in which every cited passage still stands;
 * - `passage-gone`: a page, without words that are cited and once stood there;
 * - `page-gone`: no page any more;
 * - `unreachable`: nothing can be said, because nothing readable came back;
 * - `refused-by-robots`: the site asks robots to stay away, so nobody looked.
 */
export const VisitOutcome = z.enum(
  [
    'unchanged',
    'changed-standing',
    'passage-gone',
    'page-gone',
    'unreachable',
    'refused-by-robots',
  ],
  {
    error:
      'Choose unchanged, changed-standing, passage-gone, page-gone, unreachable or refused-by-robots.',
  },
);
export type VisitOutcome = z.infer<typeof VisitOutcome>;

/** Why there is no page, or nothing to say about it. */
export const VisitReason = z.enum([
  /** The site says so: 404, 410 or 451. */
  'not_found',
  /** The address leads to the site's front page by now. */
  'front_page',
  /** A page that says that there is none, under a status that says otherwise. */
  'says_gone',
  /** No answer for so long that nobody should wait for one. */
  'long_silence',
  /** The site does not let Claimdesk in: 401, 403 and the like. */
  'refused',
  /** It asks for fewer requests: 429. */
  'busy',
  /** It has a fault of its own: 5xx. */
  'server_error',
  /** No answer: no such host, no connection, too slow. */
  'silent',
  /** Something came that cannot be read: too large, of another kind, damaged. */
  'unreadable',
]);
export type VisitReason = z.infer<typeof VisitReason>;

/** One look at the address of a source. Never changed. */
export const Visit = z.object({
  id: Id,
  sourceId: Id,
  at: Instant,
  outcome: VisitOutcome,
  reason: VisitReason.nullable(),
  /** Whether it found something other than the visits before it did. */
  isNews: z.boolean(),
  /** The address that was asked for. */
  address: z.string(),
  /** Where that led to; null where nothing came back. */
  finalAddress: z.string().nullable(),
  httpStatus: z.int().nullable(),
  /** The copy that it was compared with. */
  comparedWithId: Id,
  /** The copy that was taken, where the text is another one. */
  captureId: Id.nullable(),
  /** The answer's validators, sent back with the next visit. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** How many live citations have words that once stood there. */
  passagesLookedFor: z.int().nonnegative(),
  /** The citations among them whose words do not stand there now. */
  passagesGone: z.array(Id),
  /** What was found, in a sentence or two. */
  message: z.string(),
  /** Who asked for it; null when it was due. */
  visitedBy: Person.nullable(),
});
export type Visit = z.infer<typeof Visit>;

/** Whether the visit learned how the page stands. */
export const isSettled = ({ outcome }: Pick<Visit, 'outcome'>): boolean =>
  outcome !== 'unreachable' && outcome !== 'refused-by-robots';

/** Why a source is not visited at all. */
export const NotVisited = z.enum([
  'retired',
  /** A visit tells that somebody takes an interest. */
  'protected',
  /** No copy was taken from its address, so a visit has nothing to compare with. */
  'no-copy',
]);
export type NotVisited = z.infer<typeof NotVisited>;

/** What becomes of a source by itself. */
export const VisitPlan = z.object({
  notVisited: NotVisited.nullable(),
  /** When it is due; null where it is never visited, or not by itself: uncited, or visits are off. */
  nextVisitAt: Instant.nullable(),
  /** Whether live citations use it. */
  isCited: z.boolean(),
  /** Whether this desk visits sources that are due. */
  isOn: z.boolean(),
});
export type VisitPlan = z.infer<typeof VisitPlan>;

/** News of a visit that nobody has looked at yet, with what it bears on. */
export const WaitingVisit = z.object({
  visit: Visit,
  source: z.object({ id: Id, title: z.string() }),
  /** When the copy was taken that the visit was compared with. */
  comparedWithAt: Instant,
  /** The live citations of the source, the oldest first; no more than fifty. */
  citations: z.array(
    z.object({
      citationId: Id,
      quote: z.string().nullable(),
      /** Whether its words once stood at the address and do not now. */
      isGone: z.boolean(),
      claim: z.object({ id: Id, number: z.int().positive(), wording: z.string() }),
      article: z.object({ id: Id, title: z.string() }),
    }),
  ),
});
export type WaitingVisit = z.infer<typeof WaitingVisit>;
