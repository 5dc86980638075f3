import { z } from 'zod';
import { pageOfClaims } from '@/lib/data/claims';
import { policyOfArticle } from '@/lib/data/review-method';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { blindViewer, seenBy, seesAll } from '@/lib/domain/assessment/blindness';
import { ClaimState } from '@/lib/domain/claim/claim';
import { Id } from '@/lib/domain/identity';
import { oncePer } from '@/lib/domain/once-per';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { keptUntilWritten } from '@/lib/services/kept-answers';

const Input = z.object({
  articleId: Id,
  state: ClaimState.optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** A page of an article's claims by number. @throws ClaimdeskError `not_found`. */
export async function listClaims(context: Context, input: z.input<typeof Input>) {
  const { actor } = authorize(context.actor, 'article.read');
  const { articleId, ...page } = parse(Input, input);
  const viewer = page.state ? blindViewer(actor) : null;
  const read = () => readPage(articleId, page, viewer);
  // Which claims are in a state is another matter for each who judges blind.
  const found = viewer
    ? await read()
    : await keptUntilWritten(`claims ${articleId} ${JSON.stringify(page)}`, read);
  if (seesAll(actor, found.policy)) return unveiled(found);
  const { policy, items, nextCursor } = found;
  return { items: items.map((claim) => seenBy(actor, policy, claim)), nextCursor };
}

type Page = Omit<z.output<typeof Input>, 'articleId'>;

/** The same for all who may see everything. */
const unveiled = oncePer(({ items, nextCursor }: Awaited<ReturnType<typeof readPage>>) => ({
  items: items.map(({ summary }) => summary),
  nextCursor,
}));

async function readPage(articleId: string, page: Page, viewer: string | null) {
  const policy = await policyOfArticle(reader(), articleId);
  const claims = await pageOfClaims(reader(), articleId, page, policy.blind ? viewer : null);
  return { policy, ...claims };
}
