import { z } from 'zod';
import { countOpenReadings, listReadings } from '@/lib/data/jobs';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = z.object({
  after: Id.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A page of the imports, the newest first, without what was read. */
export async function listImports(context: Context, input: z.input<typeof Input> = {}) {
  authorize(context.actor, 'article.import');
  return await listReadings(context.tx ?? reader(), parse(Input, input));
}

/** How many imports are neither saved nor cancelled. */
export async function countImports(context: Context): Promise<number> {
  authorize(context.actor, 'article.import');
  return await countOpenReadings(reader());
}
