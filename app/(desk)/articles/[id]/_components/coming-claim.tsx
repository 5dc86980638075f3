import { ClaimFacts } from '@/app/(desk)/articles/[id]/_components/claim-facts';
import type { ClaimSummary } from '@/lib/domain/claim/claim';

/** A claim by what the list knows of it, until its own page has come. */
export function ComingClaim({ claim }: { claim: ClaimSummary }) {
  return (
    <article aria-labelledby="claim-wording" aria-busy className="flex flex-col gap-8">
      <header className="flex flex-col gap-3">
        <ClaimFacts claim={claim} />
      </header>
    </article>
  );
}
