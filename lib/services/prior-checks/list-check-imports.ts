import { z } from 'zod';
import {
  checkImportById,
  checkImportsByIds,
  listCheckImports as list,
} from '@/lib/data/prior-check-jobs';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import type { CheckImport } from '@/lib/domain/job/check-import';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { Paging } from '@/lib/services/paging';

/** A page of the imports of prior checks, the newest first. */
export async function listCheckImports(context: Context, input: z.input<typeof Paging> = {}) {
  authorize(context.actor, 'source.read');
  return await list(context.tx ?? reader(), parse(Paging, input));
}

/** How far an import is. @throws ClaimdeskError `not_found`. */
export async function getCheckImport(context: Context, id: string): Promise<CheckImport> {
  authorize(context.actor, 'source.read');
  return await checkImportById(context.tx ?? reader(), parse(Id, id));
}

const Watched = z.object({ ids: z.array(Id).max(100) });

/** The same for whoever watches several; in no order. */
export async function watchCheckImports(context: Context, input: z.input<typeof Watched>) {
  authorize(context.actor, 'source.read');
  return await checkImportsByIds(reader(), parse(Watched, input).ids);
}
