import { isSettled, type Visit, type VisitOutcome } from '@/lib/domain/source/decay/visit';

/** Outcomes that somebody should look at, the most pressing first. */
export const attentionOutcomes = [
  'passage-gone',
  'page-gone',
  'changed-standing',
] as const satisfies readonly VisitOutcome[];

type Told = Pick<Visit, 'id' | 'outcome' | 'isNews'>;

/**
 * The visit that somebody should look at once `visit` was made; null for none. News takes the place
 * of older news. What was gone and is back as it was needs no look any more; a text that changed
 * does, also when it then stays as it is.
 */
export function attentionAfter<Latest extends Told, Earlier extends Told>(
  visit: Latest,
  waiting: Earlier | null,
): Latest | Earlier | null {
  if (visit.isNews) return visit;
  if (!waiting || !isSettled(visit)) return waiting;
  return waiting.outcome === 'changed-standing' || waiting.outcome === visit.outcome
    ? waiting
    : null;
}
