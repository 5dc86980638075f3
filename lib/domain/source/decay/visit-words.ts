import type { VisitOutcome } from '@/lib/domain/source/decay/visit';

/** What pages call an outcome. */
export const outcomeWords: Record<VisitOutcome, string> = {
  unchanged: 'Unchanged',
  'changed-standing': 'Changed, cited words stand',
  'passage-gone': 'Cited words gone',
  'page-gone': 'Page gone',
  unreachable: 'Not reached',
  'refused-by-robots': 'Robots refused',
};
