import { z } from 'zod';
import { CitationInput, CitationWithSource } from '@/lib/domain/source/citation';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { addCitation } from '@/lib/services/sources/add-citation';
import { listCitations } from '@/lib/services/sources/list-citations';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/claims/{id}/citations',
    summary: 'List the citations of a claim with their sources, the oldest first',
    action: 'source.read',
    query: ShortListQuery.extend({
      status: z.enum(['live', 'any']).optional().describe('`any` lists the retired ones too.'),
    }),
    answer: listOf(CitationWithSource),
  },
  async ({ context, params, query: { status, ...page } }) =>
    pageOf(await listCitations(context, params.id, { status }), page, ({ id }) => id),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/claims/{id}/citations',
    summary: 'Use a source on a claim',
    action: 'citation.add',
    body: CitationInput,
    answer: CitationWithSource,
    status: 201,
    errors: ['source_retired', 'transition_refused', 'already_done'],
  },
  ({ context, params, body }) => addCitation(context, { ...body, claimId: params.id }),
);
