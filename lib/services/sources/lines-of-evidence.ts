import { citationsOfClaims } from '@/lib/data/citations';
import { comparedCaptures } from '@/lib/data/fingerprints';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { evidenceSources } from '@/lib/domain/source/independence/evidence-source';
import {
  type LinesOfEvidence,
  linesOfEvidence,
} from '@/lib/domain/source/independence/lines-of-evidence';
import type { Context } from '@/lib/services/context';

/**
 * How the sources of each of several claims hang together, by claim id, as their live citations and
 * the newest copies tell: none for a claim that cites nothing, or that is none.
 */
export async function linesOfEvidenceOf(
  context: Context,
  claimIds: readonly string[],
): Promise<Map<string, LinesOfEvidence>> {
  authorize(context.actor, 'source.read');
  const db = context.tx ?? reader();
  const citations = await citationsOfClaims(db, claimIds);
  const captures = await comparedCaptures(
    db,
    citations.map(({ sourceId }) => sourceId),
  );
  return new Map(
    [...Map.groupBy(citations, ({ claimId }) => claimId)].map(([claimId, cited]) => [
      claimId,
      linesOfEvidence(evidenceSources(cited, captures)),
    ]),
  );
}
