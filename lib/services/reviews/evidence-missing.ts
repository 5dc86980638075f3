import { comparedCaptures } from '@/lib/data/fingerprints';
import { deskMethod } from '@/lib/data/review-method';
import { type Reader, reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { type MissingEvidence, missingEvidence } from '@/lib/domain/assessment/evidence-rules';
import type { Claim } from '@/lib/domain/claim/claim';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { evidenceSources } from '@/lib/domain/source/independence/evidence-source';
import { linesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import type { Context } from '@/lib/services/context';

/** What the desk's rules find missing in the evidence of a claim, by its live citations. */
export async function evidenceMissing(
  db: Reader,
  { kind }: Pick<Claim, 'kind'>,
  citations: readonly CitationWithSource[],
): Promise<MissingEvidence[]> {
  const bearing = citations.filter(
    ({ status, stance }) => status === 'live' && stance !== 'context',
  );
  const [{ evidenceRules }, captures] = await Promise.all([
    deskMethod(db),
    comparedCaptures(
      db,
      bearing.map(({ sourceId }) => sourceId),
    ),
  ]);
  const { lines } = linesOfEvidence(evidenceSources(bearing, captures));
  return missingEvidence(evidenceRules, kind, bearing, lines.length);
}

/** The same for a page that has read the claim and its citations. */
export async function getEvidenceMissing(
  context: Context,
  claim: Pick<Claim, 'kind'>,
  citations: readonly CitationWithSource[],
): Promise<MissingEvidence[]> {
  authorize(context.actor, 'article.read');
  return await evidenceMissing(reader(), claim, citations);
}
