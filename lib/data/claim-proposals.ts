import type { Reader, Writer } from '@/lib/data/transaction';
import type { ClaimContent } from '@/lib/domain/claim/claim';
import { ClaimProposal, type ProposalStatus } from '@/lib/domain/claim/claim-proposal';

export type NewProposal = Pick<ClaimContent, 'wording' | 'kind' | 'claimant'> & {
  /** The words of the sentence. */
  sentence: string;
};

const toProposal = (row: { createdAt: Date }): ClaimProposal =>
  ClaimProposal.parse({ ...row, createdAt: row.createdAt.toISOString() });

export async function insertProposals(
  tx: Writer,
  articleId: string,
  model: string,
  proposals: readonly NewProposal[],
  at: Date,
): Promise<void> {
  await tx.claimProposal.createMany({
    data: proposals.map((proposal) => ({ ...proposal, articleId, model, createdAt: at })),
  });
}

/** An article's proposals of that status, in the order in which they were made. */
export async function proposalsOfArticle(
  db: Reader,
  articleId: string,
  status: ProposalStatus,
): Promise<ClaimProposal[]> {
  const rows = await db.claimProposal.findMany({
    where: { articleId, status },
    orderBy: { id: 'asc' },
  });
  return rows.map(toProposal);
}

/** Those of these proposals that the article has, whatever their status, held until the transaction ends. */
export async function holdProposals(
  tx: Writer,
  articleId: string,
  ids: readonly string[],
): Promise<ClaimProposal[]> {
  await tx.$queryRaw`
    SELECT 1 FROM "claim_proposal"
    WHERE "id" = ANY (${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await tx.claimProposal.findMany({
    where: { articleId, id: { in: [...ids] } },
    orderBy: { id: 'asc' },
  });
  return rows.map(toProposal);
}

/** Stores which claim each of these proposals has become. */
export async function acceptProposals(
  tx: Writer,
  accepted: readonly { id: string; claimId: string }[],
): Promise<void> {
  const ids = accepted.map(({ id }) => id);
  const claimIds = accepted.map(({ claimId }) => claimId);
  await tx.$executeRaw`
    UPDATE "claim_proposal" p SET "status" = 'accepted', "claimId" = a."claimId"
    FROM unnest(${ids}::uuid[], ${claimIds}::uuid[]) AS a ("id", "claimId")
    WHERE p."id" = a."id"`;
}

export async function setProposalStatus(
  tx: Writer,
  ids: readonly string[],
  status: 'open' | 'dismissed',
): Promise<void> {
  await tx.claimProposal.updateMany({
    where: { id: { in: [...ids] } },
    data: { status, claimId: null },
  });
}
