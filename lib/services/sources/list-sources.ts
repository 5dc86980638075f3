import { z } from 'zod';
import { searchSources } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { canonicalUrl } from '@/lib/domain/source/address';
import { parseDoi, parseIsbn } from '@/lib/domain/source/identity';
import { SourceRank } from '@/lib/domain/source/source';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/** More words than this in a search only cost time. */
const MAX_WORDS = 12;

/** Which of the desk's sources are asked for. */
export const ListFilter = z.object({
  /** Words, a DOI, an ISBN or an address; empty finds all. */
  query: z.string().max(500).default(''),
  status: z.enum(['active', 'retired']).default('active'),
  rank: SourceRank.nullable().default(null),
});

const Input = ListFilter.extend({
  /** By rank there is one page: the most trusted ones. */
  order: z.enum(['newest', 'rank']).default('newest'),
  after: Id.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A page of the desk's sources that hold every word of the query, the newest first unless told. */
export async function listSources(context: Context, input: z.input<typeof Input> = {}) {
  authorize(context.actor, 'source.read');
  const { query, ...rest } = parse(Input, input);
  return await searchSources(context.tx ?? reader(), { ...rest, words: wordsOf(query) });
}

/** A number or an address is looked for in the form in which it is stored. */
function wordsOf(query: string): string[] {
  const identity = parseDoi(query) ?? parseIsbn(query) ?? canonicalUrl(query);
  return identity === null ? query.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS) : [identity];
}
