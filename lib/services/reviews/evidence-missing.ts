import { citationsOfClaims } from '@/lib/data/citations';
import { comparedCaptures } from '@/lib/data/fingerprints';
import { deskMethod } from '@/lib/data/review-method';
import type { Reader } from '@/lib/data/transaction';
import { type MissingEvidence, missingEvidence } from '@/lib/domain/assessment/evidence-rules';
import type { Claim } from '@/lib/domain/claim/claim';
import { evidenceSources } from '@/lib/domain/source/independence/evidence-source';
import { linesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';

/** What the desk's rules find missing in the evidence of each of these claims now, by claim id. */
export async function evidenceMissing(
  db: Reader,
  claims: readonly Pick<Claim, 'id' | 'kind'>[],
): Promise<Map<string, MissingEvidence[]>> {
  const { evidenceRules } = await deskMethod(db);
  const all = await citationsOfClaims(
    db,
    claims.map(({ id }) => id),
  );
  const bearing = all.filter(({ status, stance }) => status === 'live' && stance !== 'context');
  const captures = await comparedCaptures(
    db,
    bearing.map(({ sourceId }) => sourceId),
  );
  const ofClaim = Map.groupBy(bearing, ({ claimId }) => claimId);
  return new Map(
    claims.map(({ id, kind }) => {
      const cited = ofClaim.get(id) ?? [];
      const { lines } = linesOfEvidence(evidenceSources(cited, captures));
      return [id, missingEvidence(evidenceRules, kind, cited, lines.length)];
    }),
  );
}
