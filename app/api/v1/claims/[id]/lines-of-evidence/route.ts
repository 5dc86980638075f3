import { LinesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import { apiRoute } from '@/lib/http/route';
import { getClaim } from '@/lib/services/claims/get-claim';
import { linesOfEvidenceOf } from '@/lib/services/sources/lines-of-evidence';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/claims/{id}/lines-of-evidence',
    summary:
      'See which of a claim’s sources repeat one another, by their citations and newest copies',
    action: 'source.read',
    answer: LinesOfEvidence,
  },
  async ({ context, params: { id } }) => {
    const claim = await getClaim(context, id);
    const lines = (await linesOfEvidenceOf(context, [claim.id])).get(claim.id);
    return lines ?? { lines: [], links: [], notCompared: [] };
  },
);
