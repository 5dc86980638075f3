import { z } from 'zod';
import { claimById } from '@/lib/data/claims';
import { setApartFrom } from '@/lib/data/match-judgements';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { isLike } from '@/lib/domain/match/likeness';
import type { SimilarText } from '@/lib/domain/match/similar';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { findSimilar, SimilarInput } from '@/lib/services/matching/find-similar';

const { limit, text } = SimilarInput.shape;

/** So many of what was set apart are left out; what is older shares little by now. */
const MOST_APART = 499;

/**
 * The earlier claims and prior checks that are like a claim, the likeliest first, without those that
 * somebody said are not the same.
 * @throws ClaimdeskError `not_found`.
 */
export async function matchesOfClaim(
  context: Context,
  input: { claimId: string; limit?: number | undefined },
): Promise<SimilarText[]> {
  authorize(context.actor, 'article.read');
  const asked = parse(z.object({ claimId: Id, limit }), input);
  const db = context.tx ?? reader();
  const [{ id, wording }, apart] = await Promise.all([
    claimById(db, asked.claimId),
    setApartFrom(db, asked.claimId),
  ]);
  const except = [{ kind: 'claim' as const, id }, ...apart.slice(0, MOST_APART)];
  return (await findSimilar(context, { text: wording, except, limit: asked.limit })).filter(isLike);
}

/** The same for a text, as somebody is typing it. */
export async function matchesOfText(
  context: Context,
  input: { text: string; limit?: number | undefined },
): Promise<SimilarText[]> {
  authorize(context.actor, 'article.read');
  return (await findSimilar(context, parse(z.object({ text, limit }), input))).filter(isLike);
}
