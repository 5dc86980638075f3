import { z } from 'zod';
import { Reason } from '@/lib/domain/reason';
import { Source, SourceInput } from '@/lib/domain/source/source';
import { SourceDetail } from '@/lib/domain/source/source-list';
import { apiRoute } from '@/lib/http/route';
import { editSource } from '@/lib/services/sources/edit-source';
import { getSource } from '@/lib/services/sources/get-source';
import { retireSource } from '@/lib/services/sources/retire-source';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/sources/{id}',
    summary: 'Read a source',
    action: 'source.read',
    answer: SourceDetail,
  },
  ({ context, params }) => getSource(context, params.id),
);

export const PATCH = apiRoute(
  {
    method: 'PATCH',
    path: '/api/v1/sources/{id}',
    summary: 'Put another CSL-JSON item or tier in place of a source’s; what is left out stays',
    action: 'source.edit',
    ifMatch: true,
    body: z.object({
      csl: SourceInput.shape.csl.optional(),
      tier: SourceInput.shape.tier.unwrap().optional(),
      distinct: SourceInput.shape.distinct,
    }),
    answer: Source,
    errors: ['duplicate_source'],
  },
  async ({ context, params, version, body }) => {
    const now = await getSource(context, params.id);
    const { csl = now.csl, tier = now.tier, distinct } = body;
    return editSource(context, { id: params.id, expectedVersion: version, csl, tier, distinct });
  },
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/sources/{id}',
    summary: 'Retire a source: what cites it stays, citing it anew is refused',
    action: 'source.retire',
    ifMatch: true,
    query: z.object({ reason: Reason }),
    answer: Source,
    errors: ['already_done'],
  },
  ({ context, params, version, query }) =>
    retireSource(context, { id: params.id, expectedVersion: version, reason: query.reason }),
);
