import { z } from 'zod';
import { findPriorChecks } from '@/lib/data/prior-checks';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { Paging } from '@/lib/services/paging';

/** More words than this in a search only cost time. */
const MAX_WORDS = 12;

const Input = Paging.extend({ query: z.string().max(500).default('') });

/** A page of the fact-checks of others whose claim holds every word of the query. */
export async function listPriorChecks(context: Context, input: z.input<typeof Input> = {}) {
  authorize(context.actor, 'source.read');
  const { query, ...paging } = parse(Input, input);
  const words = query.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  return await findPriorChecks(reader(), { words, ...paging });
}
