import type { PriorCheck } from '@/lib/domain/prior-check/prior-check';
import { CslItem } from '@/lib/domain/source/csl';

/** The page of a prior check as a work that can be cited. */
export function workOfPriorCheck(check: PriorCheck): CslItem {
  const [year, month, day] = check.reviewedOn?.slice(0, 10).split('-').map(Number) ?? [];
  return CslItem.parse({
    type: 'webpage',
    title: check.title ?? check.claim,
    URL: check.url,
    ...(check.publisher && { 'container-title': check.publisher }),
    ...(year && month && day && { issued: { 'date-parts': [[year, month, day]] } }),
    ...(check.language && { language: check.language }),
  });
}

/** What it says of which claim: why the citation needs no words of its page. */
export function checkInWords({ claim, rating, publisher }: PriorCheck): string {
  const who = publisher ?? 'The publisher';
  return rating === null
    ? `A prior check: ${who} checked “${claim}”.`
    : `A prior check: ${who} rates “${claim}” as “${rating}”.`;
}
