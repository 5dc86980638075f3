import { z } from 'zod';
import { MissingEvidence } from '@/lib/domain/assessment/evidence-rules';
import { apiRoute } from '@/lib/http/route';
import { getClaim } from '@/lib/services/claims/get-claim';
import { getEvidenceMissing } from '@/lib/services/reviews/evidence-missing';
import { listCitations } from '@/lib/services/sources/list-citations';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/claims/{id}/missing-evidence',
    summary: 'See what the desk’s rules find missing in the evidence of a claim',
    action: 'article.read',
    answer: z.object({ missing: z.array(MissingEvidence) }),
  },
  async ({ context, params: { id } }) => {
    const claim = await getClaim(context, id);
    const citations = await listCitations(context, id);
    return { missing: await getEvidenceMissing(context, claim, citations) };
  },
);
