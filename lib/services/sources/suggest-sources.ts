import { z } from 'zod';
import { sourcesCitedIn } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { type Source, SourceRank } from '@/lib/domain/source/source';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { listSources } from '@/lib/services/sources/list-sources';

/** As many as a list to choose from can show. */
const LIMIT = 12;

const Input = z.object({ query: z.string(), articleId: Id });

/**
 * Sources to cite: those that hold every word of the query; while nothing is asked for, those that
 * the article cites already, then the newest. Preferred ones come first, deprecated ones last.
 */
export async function suggestSources(
  context: Context,
  input: z.input<typeof Input>,
): Promise<Source[]> {
  authorize(context.actor, 'source.read');
  const { query, articleId } = parse(Input, input);
  const { items } = await listSources(context, { query, order: 'rank', limit: LIMIT });
  if (query.trim() !== '') return items;
  const cited = await sourcesCitedIn(context.tx ?? reader(), articleId, LIMIT);
  const known = new Set(cited.map(({ id }) => id));
  return [...cited, ...items.filter(({ id }) => !known.has(id))]
    .slice(0, LIMIT)
    .sort((one, other) => placeOf(one) - placeOf(other));
}

const placeOf = ({ rank }: Source): number => SourceRank.options.indexOf(rank);
