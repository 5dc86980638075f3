import type { DueOn } from '@/lib/domain/claim/due-on';
import { dateWords } from '@/lib/domain/report/words';

const DAY = 86_400_000;
/** Beyond so many days a date says more than their number. */
const COUNTED_DAYS = 30;
/** Due so many days ahead or fewer, a claim is near its date. */
const NEAR_DAYS = 2;

/** The day that an instant falls on, in UTC. */
export const dayOf = (at: Date): DueOn => at.toISOString().slice(0, 10);

/** Days from `today` to the day it is due; negative once it is over. */
export const daysUntil = (dueOn: DueOn, today: DueOn): number =>
  Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY);

/** In the order of their urgency. */
const urgencies = ['over', 'near', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** How pressing the date is; `later` where there is none. */
export function urgencyOf(dueOn: DueOn | null, today: DueOn): Urgency {
  if (dueOn === null) return 'later';
  const days = daysUntil(dueOn, today);
  if (days < 0) return 'over';
  return days <= NEAR_DAYS ? 'near' : 'later';
}

export const urgencyRank = (urgency: Urgency): number => urgencies.indexOf(urgency);

/** “due tomorrow”, “2 days over”, “due on 4 May 2027”. */
export function dueWords(dueOn: DueOn, today: DueOn): string {
  const days = daysUntil(dueOn, today);
  if (days < 0) return days === -1 ? '1 day over' : `${-days} days over`;
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return days <= COUNTED_DAYS ? `due in ${days} days` : `due on ${dateWords(dueOn)}`;
}
