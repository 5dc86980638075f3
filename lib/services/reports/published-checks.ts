import type { Reader } from '@/lib/data/transaction';
import { type PublishedCheck, publishedCheck } from '@/lib/domain/match/published-check';
import { addressOfDesk } from '@/lib/services/desk/address';
import { newestDigests } from '@/lib/services/reports/open-reports';

type Claim = {
  id: string;
  articleId: string;
  wording: string;
  /** As far as the one who asks may know it. */
  verdict: { label: string } | null;
};

/** By claim: what the newest report of its article tells of it and its verdict, where it does. */
export async function publishedChecks(
  db: Reader,
  claims: readonly Claim[],
): Promise<Map<string, PublishedCheck>> {
  const checks = new Map<string, PublishedCheck>();
  const articleIds = [...new Set(claims.map(({ articleId }) => articleId))];
  const digests = await newestDigests(db, articleIds);
  if (digests.length === 0) return checks;
  const reports = new Map(digests.map((digest) => [digest.articleId, digest]));
  const address = await addressOfDesk(db);
  for (const claim of claims) {
    const report = reports.get(claim.articleId);
    const check = report && publishedCheck(report, claim, address);
    if (check) checks.set(claim.id, check);
  }
  return checks;
}
