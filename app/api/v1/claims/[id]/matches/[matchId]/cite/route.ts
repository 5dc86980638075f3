import { CitationWithSource } from '@/lib/domain/source/citation';
import { apiRoute } from '@/lib/http/route';
import { citeMatch } from '@/lib/services/matching/cite-match';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/claims/{id}/matches/{matchId}/cite',
    summary:
      'Cite a prior check on a claim, or the report that tells the verdict on another claim, as context; its page becomes a source',
    action: 'citation.add',
    answer: CitationWithSource,
    status: 201,
    errors: ['already_done', 'source_retired', 'transition_refused'],
  },
  ({ context, params: { id, matchId } }) => citeMatch(context, { claimId: id, matchId }),
);
