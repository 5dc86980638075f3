import { counted, dateWords } from '@/lib/domain/report/words';
import { type Visit, VisitOutcome, type VisitPlan } from '@/lib/domain/source/decay/visit';

/** What pages call an outcome. */
export const outcomeWords: Record<VisitOutcome, string> = {
  unchanged: 'Unchanged',
  'changed-standing': 'Changed, cited words stand',
  'passage-gone': 'Cited words gone',
  'page-gone': 'Page gone',
  unreachable: 'Not reached',
  'refused-by-robots': 'Robots refused',
};

type Told = Pick<Visit, 'at' | 'outcome'>;

/** How often each outcome occurs, in the order of `VisitOutcome`; those that occur. */
export function outcomeCounts(
  visits: readonly Pick<Visit, 'outcome'>[],
): { outcome: VisitOutcome; count: number }[] {
  return VisitOutcome.options
    .map((outcome) => ({
      outcome,
      count: visits.filter((visit) => visit.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0);
}

/** “3 May 2026 to 25 November 2026”, or the one day. */
export function datesWords(first: string, last: string): string {
  const [from, to] = [dateWords(first), dateWords(last)];
  return from === to ? to : `${from} to ${to}`;
}

/**
 * A strip of visits in a sentence: “12 visits from 3 May 2026 to 25 November 2026: 11 unchanged, 1
 * page gone; the latest: page gone.” The newest visit comes first.
 */
export function stripWords(visits: readonly Told[]): string {
  const [latest] = visits;
  const first = visits.at(-1);
  if (!latest || !first) return 'No visits.';
  const dates = datesWords(first.at, latest.at);
  const when = dates.includes(' to ') ? `from ${dates}` : `on ${dates}`;
  const found = outcomeCounts(visits).map(({ outcome, count }) => `${count} ${lower(outcome)}`);
  return `${counted(visits.length, 'visit')} ${when}: ${found.join('; ')}. The latest: ${lower(latest.outcome)}.`;
}

const lower = (outcome: VisitOutcome) => outcomeWords[outcome].toLowerCase();

/** Why a source is not visited by itself; null where it is. */
export function unscheduledWords({ notVisited, isCited, isOn }: VisitPlan): string | null {
  switch (notVisited) {
    case 'retired':
      return 'A retired source is not visited.';
    case 'protected':
      return 'This source is protected, so its address is not visited: a visit tells that somebody takes an interest.';
    case 'no-copy':
      return 'It is not visited while the desk keeps no copy that was taken from its address.';
    case null:
      if (!isOn) return 'This desk visits sources only when somebody asks.';
      return isCited ? null : 'It is not visited by itself while no claim cites it.';
  }
}
