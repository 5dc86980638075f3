import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { BibliographyFormat, bibliographyFormats } from '@/lib/domain/source/bibliography-format';
import { Source, SourceRank } from '@/lib/domain/source/source';
import { downloadOf } from '@/lib/http/download';
import { apiRoute } from '@/lib/http/route';
import { exportSources } from '@/lib/services/sources/export-sources';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/sources/export',
    summary: 'Save sources as a bibliography: all, those found, or those that one article cites',
    action: 'source.read',
    query: z.object({
      format: BibliographyFormat.optional(),
      articleId: Id.optional(),
      q: z.string().max(500).optional().describe('Words, a DOI, an ISBN or an address.'),
      status: Source.shape.status.optional(),
      rank: SourceRank.optional(),
    }),
    produces: Object.values(bibliographyFormats).map(({ mediaType }) => mediaType),
  },
  async ({ context, query: { q, ...rest } }) =>
    downloadOf(await exportSources(context, { ...rest, query: q })),
);
