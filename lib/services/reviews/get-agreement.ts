import { z } from 'zod';
import { type ClaimOnScale, ratedClaims } from '@/lib/data/agreement';
import { titleOfArticle } from '@/lib/data/articles';
import { listScales } from '@/lib/data/rating-scales';
import { reader } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { authorize, can } from '@/lib/domain/access/permissions';
import type { Agreement } from '@/lib/domain/assessment/agreement/agreement';
import { measureAgreement } from '@/lib/domain/assessment/agreement/measure';
import { isBlind } from '@/lib/domain/assessment/blindness';
import { ClaimKind } from '@/lib/domain/claim/claim';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = z.object({
  /** Left out: all articles under check. */
  articleId: Id.nullish().transform((id) => id ?? null),
  kind: ClaimKind.nullish().transform((kind) => kind ?? null),
  /** Two whose ratings alone are counted. */
  reviewers: z
    .tuple([Id, Id])
    .refine(([one, other]) => one !== other, 'Name two different reviewers.')
    .nullish()
    .transform((reviewers) => reviewers ?? null),
});

/**
 * How much reviewers agree, by live assessments, a scale at a time. Those who judge blind learn from
 * claims only that are settled or that they rated themselves; readers from settled ones.
 * @throws ClaimdeskError `not_found` for an article that there is not.
 */
export async function getAgreement(
  context: Context,
  input: z.input<typeof Input> = {},
): Promise<Agreement> {
  const { actor } = authorize(context.actor, 'article.read');
  const { articleId, kind, reviewers } = parse(Input, input);
  const db = reader();
  const counted = countedFor(actor);
  const [title, scales, rated] = await Promise.all([
    articleId ? titleOfArticle(db, articleId) : null,
    listScales(db),
    ratedClaims(db, {
      articleId,
      kind,
      ...(counted === 'settled' ? { states: ['settled'] as const } : {}),
    }),
  ]);
  if (articleId && title === null) throw notFound('article');
  const claims = rated.filter((claim) => isOpenTo(actor, claim));
  const byScale = Map.groupBy(claims, ({ scaleId }) => scaleId);
  return {
    articleId,
    kind,
    reviewers,
    counted,
    scales: scales
      .filter(({ id }) => byScale.has(id))
      .map((scale) => measureAgreement(scale, byScale.get(scale.id) ?? [], reviewers)),
  };
}

function countedFor(actor: Actor): Agreement['counted'] {
  if (can(actor, 'verdict.settle')) return 'all';
  return can(actor, 'assessment.record') ? 'settled_and_own' : 'settled';
}

/** Whatever an article's policy lets its reviewers see, figures never tell of what is still judged. */
const isOpenTo = (actor: Actor, { state, ratings }: ClaimOnScale): boolean =>
  !isBlind(actor, {
    policy: { blind: true },
    state,
    assessedBy: ratings.map(({ reviewer }) => reviewer.id),
  });
