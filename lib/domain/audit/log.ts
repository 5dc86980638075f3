import { z } from 'zod';
import { ToldEntry } from '@/lib/domain/audit/describe';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { Id } from '@/lib/domain/identity';

/** What an event is about, as people choose it to filter the log. */
export const EventKind = z.enum([
  'articles',
  'claims',
  'reviews',
  'reports',
  'sources',
  'members',
  'desk',
]);
export type EventKind = z.infer<typeof EventKind>;

export const eventKindWords: Record<EventKind, string> = {
  articles: 'Articles and imports',
  claims: 'Claims and suggestions',
  reviews: 'Ratings, verdicts and comments',
  reports: 'Published reports',
  sources: 'Sources and citations',
  members: 'Members, sign-in and tokens',
  desk: 'Settings',
};

/** An event's type up to its dot. */
type Family = AuditEvent['type'] extends infer Type
  ? Type extends `${infer Name}.${string}`
    ? Name
    : never
  : never;

/** Each family of events in one kind; a new one that is missing here does not compile. */
export const kindOfFamily: Record<Family, EventKind> = {
  article: 'articles',
  import: 'articles',
  coverage: 'articles',
  claim: 'claims',
  sentence: 'claims',
  match: 'claims',
  proposals: 'claims',
  proposal: 'claims',
  assessment: 'reviews',
  verdict: 'reviews',
  policy: 'reviews',
  comment: 'reviews',
  thread: 'reviews',
  report: 'reports',
  source: 'sources',
  sources: 'sources',
  priorChecks: 'sources',
  citation: 'sources',
  capture: 'sources',
  visit: 'sources',
  visits: 'sources',
  member: 'members',
  invitation: 'members',
  token: 'members',
  desk: 'desk',
  mail: 'desk',
  webhook: 'desk',
  scale: 'desk',
};

/** The families of a kind of event. */
export const familiesOf = (kind: EventKind): string[] =>
  Object.entries(kindOfFamily).flatMap(([family, one]) => (one === kind ? [family] : []));

/** What stands in place of a person's id for the desk's own programs. */
export const SYSTEM = 'system';

/** Which entries of the log are wanted; days are whole days in UTC, the first and the last included. */
export const LogFilter = z.object({
  person: z.union([Id, z.literal(SYSTEM)]).optional(),
  kind: EventKind.optional(),
  articleId: Id.optional(),
  from: z.iso.date({ error: 'Write a day as YYYY-MM-DD.' }).optional(),
  to: z.iso.date({ error: 'Write a day as YYYY-MM-DD.' }).optional(),
});
export type LogFilter = z.infer<typeof LogFilter>;

/** Where the thing is that an event is about: a path within the desk. */
export const LogPlace = z.object({ path: z.string(), label: z.string() });
export type LogPlace = z.infer<typeof LogPlace>;

export const LogEntry = ToldEntry.extend({ place: LogPlace.nullable() });
export type LogEntry = z.infer<typeof LogEntry>;

/** Where to look at what the event tells of; null where there is no page of it. */
export function placeOf(
  event: AuditEvent,
  titleOf: (articleId: string) => string | undefined,
): LogPlace | null {
  if ('articleId' in event) {
    const article = `/articles/${event.articleId}`;
    const label = titleOf(event.articleId) ?? 'the article';
    return { path: 'claimId' in event ? `${article}/claims/${event.claimId}` : article, label };
  }
  if ('sourceId' in event) return { path: `/sources/${event.sourceId}`, label: event.title };
  switch (event.type) {
    case 'import.started':
    case 'import.read':
    case 'import.failed':
    case 'import.retried':
    case 'import.cancelled':
      return { path: `/articles/imports/${event.jobId}`, label: event.name };
    case 'priorChecks.imported':
    case 'priorChecks.asked':
    case 'priorChecks.failed':
    case 'priorChecks.retried':
    case 'priorChecks.cancelled':
      return { path: '/prior-checks', label: 'Prior checks' };
    case 'sources.imported':
      return { path: '/sources', label: 'Sources' };
    case 'desk.secondFactorsDemanded':
      return { path: '/settings/second-factors', label: 'Second factors' };
    case 'desk.changed':
    case 'scale.added':
      return { path: '/settings', label: 'Settings' };
    default:
      return /^(member|invitation)\./.test(event.type)
        ? { path: '/members', label: 'Members' }
        : null;
  }
}
