import type { z } from 'zod';
import { sourceById, sourceDetail, usesOfSource } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { Paging } from '@/lib/services/paging';

/** @throws ClaimdeskError `not_found`. */
export async function getSource(context: Context, id: string) {
  authorize(context.actor, 'source.read');
  return await sourceDetail(context.tx ?? reader(), parse(Id, id));
}

/** A page of the places where a source is cited, the newest first. @throws ClaimdeskError `not_found`. */
export async function listUsesOfSource(
  context: Context,
  sourceId: string,
  input: z.input<typeof Paging> = {},
) {
  authorize(context.actor, 'source.read');
  const paging = parse(Paging, input);
  const db = context.tx ?? reader();
  const { id } = await sourceById(db, parse(Id, sourceId));
  return await usesOfSource(db, id, paging);
}
