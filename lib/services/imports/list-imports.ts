import { z } from 'zod';
import { countOpenReadings, listReadings, readingsByIds } from '@/lib/data/jobs';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { Paging } from '@/lib/services/paging';

/** A page of the imports, the newest first, without what was read. */
export async function listImports(context: Context, input: z.input<typeof Paging> = {}) {
  authorize(context.actor, 'article.import');
  return await listReadings(context.tx ?? reader(), parse(Paging, input));
}

/** How many imports are neither saved nor cancelled. */
export async function countImports(context: Context): Promise<number> {
  authorize(context.actor, 'article.import');
  return await countOpenReadings(reader());
}

const Watched = z.object({ ids: z.array(Id).max(100) });

/** How far these imports are, for whoever watches them; in no order. */
export async function watchImports(context: Context, input: z.input<typeof Watched>) {
  authorize(context.actor, 'article.import');
  return await readingsByIds(reader(), parse(Watched, input).ids);
}
