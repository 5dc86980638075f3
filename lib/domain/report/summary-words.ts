import type { ReportSummary } from '@/lib/domain/report/summary';
import { counted, listed } from '@/lib/domain/report/words';

/** “Of 12 claims, 9 are settled: 3 true and 6 false. 3 are not settled.” */
export function summaryWords({ claims, settled, unsettled, counts }: ReportSummary): string {
  if (claims === 0) return 'No claim is listed.';
  if (settled === 0) return `${counted(claims, 'claim')}, none of them settled yet.`;
  const verdicts = counts
    .filter(({ count }) => count > 0)
    .map(({ rating, count }) => `${count} ${rating.label.toLowerCase()}`);
  const rest = unsettled > 0 ? ` ${unsettled} ${isOrAre(unsettled)} not settled.` : '';
  return `${lead(claims, settled)}: ${listed(verdicts)}.${rest}`;
}

function lead(claims: number, settled: number): string {
  if (claims === 1) return 'The one claim is settled';
  if (settled === claims) return `All ${claims} claims are settled`;
  return `Of ${claims} claims, ${settled} ${isOrAre(settled)} settled`;
}

const isOrAre = (count: number) => (count === 1 ? 'is' : 'are');
