import { z } from 'zod';
import { reader } from '@/lib/data/transaction';
import { countOfWork, pageOfWork, type Whose } from '@/lib/data/work-lists';
import type { Actor } from '@/lib/domain/access/actor';
import { authorize, can } from '@/lib/domain/access/permissions';
import { ClaimdeskError } from '@/lib/domain/errors';
import { WorkCursor, type WorkItem, WorkList } from '@/lib/domain/workflow/work-list';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = z.object({
  list: WorkList.default('mine'),
  after: WorkCursor.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A page of a list of claims that wait for the caller, or for others once the caller is done. */
export async function listWork(
  context: Context,
  input: z.input<typeof Input> = {},
): Promise<{ items: WorkItem[]; nextCursor: string | null }> {
  const { actor } = authorize(context.actor, 'article.read');
  const { list, ...page } = parse(Input, input);
  return await pageOfWork(reader(), list, whoseOf(actor), page);
}

/** The lists that the caller has something to do with, and how many claims are in each. */
export async function countWork(context: Context): Promise<Map<WorkList, number>> {
  const { actor } = authorize(context.actor, 'article.read');
  const whose = whoseOf(actor);
  const lists = whose.mayKnow
    ? WorkList.options
    : WorkList.options.filter((list) => list !== 'settle');
  return new Map(
    await Promise.all(
      lists.map(async (list) => [list, await countOfWork(reader(), list, whose)] as const),
    ),
  );
}

function whoseOf(actor: Actor): Whose {
  if (actor.kind !== 'user') throw new ClaimdeskError('forbidden', 'Only members have work.');
  return { id: actor.id, mayKnow: can(actor, 'verdict.settle') };
}
