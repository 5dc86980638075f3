import { judgementsOfClaims } from '@/lib/data/review-method';
import type { Reader } from '@/lib/data/transaction';
import type { Judged } from '@/lib/domain/assessment/blindness';

/** What decides who may know how these claims were judged, by id; two queries however many there are. */
export async function standingsOfClaims(
  db: Reader,
  claimIds: readonly string[],
): Promise<Map<string, Judged>> {
  if (claimIds.length === 0) return new Map();
  const [claims, judgements] = await Promise.all([
    db.claim.findMany({
      where: { id: { in: [...claimIds] } },
      select: { id: true, state: true },
    }),
    judgementsOfClaims(db, claimIds),
  ]);
  return new Map(
    claims.flatMap(({ id, state }) => {
      const judgement = judgements.get(id);
      return judgement ? [[id, { ...judgement, state }] as const] : [];
    }),
  );
}
