import { z } from 'zod';
import { apiRoute } from '@/lib/http/route';
import { formatSource, StyledReference } from '@/lib/services/sources/format-source';
import { getSource } from '@/lib/services/sources/get-source';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/sources/{id}/references',
    summary: 'Read a source as a line of a bibliography in each style, the desk’s own first',
    action: 'source.read',
    answer: z.object({ references: z.array(StyledReference) }),
  },
  async ({ context, params }) => ({
    references: await formatSource(context, await getSource(context, params.id)),
  }),
);
