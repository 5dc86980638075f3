import { z } from 'zod';
import { titleOfArticle } from '@/lib/data/articles';
import { claimById } from '@/lib/data/claims';
import { usesOfSource } from '@/lib/data/sources';
import { type Reader, reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { allows } from '@/lib/domain/workflow/transitions';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = z.object({ sourceId: Id, claimId: Id.nullable().default(null) });

/** A claim on which words of a copy may be cited. */
export type CitableClaim = Pick<Claim, 'id' | 'articleId' | 'number' | 'wording'> & {
  articleTitle: string;
};

/** How many claims are offered; whoever means another begins there. */
const MAX_OFFERED = 50;

/**
 * The claims that take citations now and cite the source already, the latest citation first; before
 * them the one that is meant, if it takes any.
 */
export async function listCitableClaims(
  context: Context,
  input: z.input<typeof Input>,
): Promise<CitableClaim[]> {
  authorize(context.actor, 'source.read');
  const { sourceId, claimId } = parse(Input, input);
  const db = context.tx ?? reader();
  const meant = claimId === null ? null : await meantClaim(db, claimId);
  const { items } = await usesOfSource(db, sourceId, { after: null, limit: MAX_OFFERED });
  const citing = items
    .filter(({ claim }) => allows(claim.state, 'cite'))
    .map(({ claim: { id, number, wording }, article }) => ({
      id,
      articleId: article.id,
      articleTitle: article.title,
      number,
      wording,
    }));
  const claims = [...(meant ? [meant] : []), ...citing];
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

async function meantClaim(db: Reader, id: string): Promise<CitableClaim | null> {
  const claim = await claimById(db, id).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') return null;
    throw error;
  });
  if (!claim || !allows(claim.state, 'cite')) return null;
  const { articleId, number, wording } = claim;
  return {
    id,
    articleId,
    number,
    wording,
    articleTitle: (await titleOfArticle(db, articleId)) ?? '',
  };
}
