import { assessmentsOfClaims } from '@/lib/data/assessments';
import type { Reader } from '@/lib/data/transaction';
import type { Standing } from '@/lib/domain/live/live';

/** How these claims stand and were judged, by id; two queries however many there are. */
export async function standingsOfClaims(
  db: Reader,
  claimIds: readonly string[],
): Promise<Map<string, Standing>> {
  if (claimIds.length === 0) return new Map();
  const [claims, assessments] = await Promise.all([
    db.claim.findMany({
      where: { id: { in: [...claimIds] } },
      select: { id: true, state: true },
    }),
    assessmentsOfClaims(db, claimIds),
  ]);
  return new Map(
    claims.map(({ id, state }) => [
      id,
      { state, assessments: assessments.filter(({ claimId }) => claimId === id) },
    ]),
  );
}
