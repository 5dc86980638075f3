import { AgreementFilters } from '@/components/agreement/agreement-filters';
import { AgreementSection } from '@/components/agreement/agreement-section';
import { type AgreementSearch, searchHref } from '@/components/agreement/search';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { Agreement } from '@/lib/domain/assessment/agreement/agreement';

type Props = {
  agreement: Agreement;
  /** The page's own address, without what is searched. */
  page: string;
  search: AgreementSearch;
  /** Where claims are to be assessed. */
  claimsHref: string;
};

/** Why claims are left out, for whom some are. */
const leftOut: Record<Agreement['counted'], string | null> = {
  all: null,
  settled_and_own:
    'Claims that you have not assessed are counted once they are settled: until then you judge them on your own.',
  settled: 'Only settled claims are counted.',
};

/** How far reviewers who assess the same claims come to the same rating. */
export function AgreementView({ agreement, page, search, claimsHref }: Props) {
  const { scales, counted } = agreement;
  const note = leftOut[counted];
  const isNarrowed = search.kind !== null || search.reviewers !== null;
  return (
    <>
      {note && <p className="mb-4 max-w-prose rounded-md bg-sunk px-4 py-3">{note}</p>}
      <AgreementFilters page={page} search={search} />
      {scales.length === 0 && (
        <EmptyState
          title={isNarrowed ? 'Nothing to compare here' : 'Nothing to compare yet'}
          action={
            isNarrowed ? (
              <Link
                href={searchHref(page, { ...search, kind: null, reviewers: null })}
                look="secondary"
              >
                All claims and reviewers
              </Link>
            ) : (
              <Link href={claimsHref} look="secondary">
                Go to the claims
              </Link>
            )
          }
        >
          Two reviewers must assess the same claims, each on their own. From the first such claim on
          this page tells how far they agree, and which ratings they take for one another.
        </EmptyState>
      )}
      {scales.map((scale) => (
        <AgreementSection key={scale.scale.key} agreement={scale} page={page} search={search} />
      ))}
    </>
  );
}
