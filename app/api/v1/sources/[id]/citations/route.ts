import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { SourceUse } from '@/lib/domain/source/source-list';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listUsesOfSource } from '@/lib/services/sources/get-source';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/sources/{id}/citations',
    summary: 'List where a source is cited, the newest first',
    action: 'source.read',
    query: z.object({ cursor: Id.optional(), limit: limitUpTo(100) }),
    answer: listOf(SourceUse),
  },
  ({ context, params, query: { cursor, limit } }) =>
    listUsesOfSource(context, params.id, { after: cursor, limit }),
);
