import { citationById, citationsOfClaim } from '@/lib/data/citations';
import { claimById } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/**
 * The citations of a claim with their sources, the oldest first; with `any` the retired ones too.
 * @throws ClaimdeskError `not_found` when there is no such claim.
 */
export async function listCitations(
  context: Context,
  claimId: string,
  { status = 'live' }: { status?: 'live' | 'any' } = {},
): Promise<CitationWithSource[]> {
  authorize(context.actor, 'source.read');
  const db = context.tx ?? reader();
  const { id } = await claimById(db, parse(Id, claimId));
  return await citationsOfClaim(db, id, { status });
}

/** @throws ClaimdeskError `not_found`. */
export async function getCitation(context: Context, id: string): Promise<CitationWithSource> {
  authorize(context.actor, 'source.read');
  return await citationById(context.tx ?? reader(), parse(Id, id));
}
