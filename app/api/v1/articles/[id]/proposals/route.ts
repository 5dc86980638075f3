import { ArticleProposals } from '@/lib/domain/claim/claim-proposal';
import { Job } from '@/lib/domain/job/job';
import { apiRoute } from '@/lib/http/route';
import { askForProposals, cancelProposals } from '@/lib/services/proposals/ask-for-proposals';
import { listProposals } from '@/lib/services/proposals/list-proposals';

const path = '/api/v1/articles/{id}/proposals';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Read what the desk’s language model proposes as claims, and how far it is',
    action: 'article.read',
    answer: ArticleProposals,
  },
  ({ context, params }) => listProposals(context, params.id),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary:
      'Ask the desk’s language model which claims the open sentences make, in the background',
    action: 'claim.propose',
    answer: Job,
    status: 202,
    errors: ['transition_refused', 'already_done'],
  },
  ({ context, params }) => askForProposals(context, { articleId: params.id }),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Let go of what the language model is being asked',
    action: 'claim.propose',
    answer: Job,
    errors: ['transition_refused'],
  },
  ({ context, params }) => cancelProposals(context, { articleId: params.id }),
);
