import type { Visit } from '@/lib/domain/source/decay/visit';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** The shortest and the longest time between two visits that find the page. */
export const SHORTEST_MS = DAY_MS;
export const LONGEST_MS = 30 * DAY_MS;
/** After the first visit that reaches nothing; twice that after the next, and so on. */
export const FIRST_RETRY_MS = 6 * HOUR_MS;
/** By how much the sources of a desk are spread, either way, so that they do not come all at once. */
const SPREAD = 0.1;

/** When a source is to be visited for the first time: a day after the first copy of its page. */
export const firstVisitAt = (firstCopyAt: string): string =>
  new Date(Date.parse(firstCopyAt) + SHORTEST_MS).toISOString();

type Told = Pick<Visit, 'at' | 'outcome' | 'isNews'>;

export type Watched = {
  sourceId: string;
  /** When the first copy of the page was taken from its address. */
  since: string;
  latest: Told;
  /** Those before, or at least the last twenty and the last that brought news; the newest first. */
  earlier: readonly Told[];
  /** For how long the site asked to be left alone. */
  retryAfterMs?: number | null;
};

/**
 * When a source is to be visited next, as an ISO 8601 instant on the full hour. The longer its page
 * stood as it is, the later: after half of that time, from a day to thirty days. An address that was
 * not reached is tried again after six hours, then after twice as long each time; one that robots are
 * kept from, after thirty days. Ids spread the sources by a tenth, always in the same way.
 */
export function nextVisitAt({ sourceId, since, latest, earlier, retryAfterMs }: Watched): string {
  const from = Date.parse(latest.at);
  const wait = waitAfter([latest, ...earlier], latest, since) * (1 + SPREAD * sway(sourceId));
  const asked = Math.min(retryAfterMs ?? 0, LONGEST_MS);
  const at = from + Math.max(wait, asked);
  return new Date(Math.ceil(at / HOUR_MS) * HOUR_MS).toISOString();
}

function waitAfter(visits: readonly Told[], latest: Told, since: string): number {
  if (latest.outcome === 'refused-by-robots') return LONGEST_MS;
  if (latest.outcome === 'unreachable') {
    const end = visits.findIndex(({ outcome }) => outcome !== 'unreachable');
    const failures = end === -1 ? visits.length : end;
    return Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_MS);
  }
  const changedAt = visits.find(({ isNews }) => isNews)?.at ?? since;
  const stood = Date.parse(latest.at) - Date.parse(changedAt);
  return Math.min(Math.max(stood / 2, SHORTEST_MS), LONGEST_MS);
}

/** From -1 to 1, by the random end of the id (RFC 9562). */
const sway = (id: string): number => (Number.parseInt(id.slice(-8), 16) / 0xffff_ffff) * 2 - 1;
