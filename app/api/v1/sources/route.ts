import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { Source, SourceInput, SourceRank } from '@/lib/domain/source/source';
import { SourceListItem } from '@/lib/domain/source/source-list';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { addSource } from '@/lib/services/sources/add-source';
import { listSources } from '@/lib/services/sources/list-sources';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/sources',
    summary: 'Find sources, the newest first',
    action: 'source.read',
    query: z.object({
      q: z.string().max(500).optional().describe('Words, a DOI, an ISBN or an address.'),
      status: Source.shape.status.optional(),
      rank: SourceRank.optional(),
      cursor: Id.optional(),
      limit: limitUpTo(100),
    }),
    answer: listOf(SourceListItem),
  },
  ({ context, query: { q, cursor, ...rest } }) =>
    listSources(context, { ...rest, query: q, after: cursor }),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/sources',
    summary: 'Add a source as one CSL-JSON item',
    action: 'source.add',
    body: SourceInput,
    answer: Source,
    status: 201,
    errors: ['duplicate_source'],
  },
  ({ context, body }) => addSource(context, body),
);
