import { Comment } from '@/lib/domain/claim/comment';
import { CommentPlace } from '@/lib/domain/claim/thread';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { getClaimFile } from '@/lib/services/claims/get-claim';
import { addComment } from '@/lib/services/reviews/comment';

const path = '/api/v1/claims/{id}/comments';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the comments on a claim, the oldest first',
    action: 'article.read',
    query: ShortListQuery,
    answer: listOf(Comment),
  },
  async ({ context, params, query }) => {
    const { comments } = await getClaimFile(context, params.id);
    return pageOf(comments, query, ({ id }) => id);
  },
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Say something about a claim: in a thread, or starting one',
    action: 'comment.add',
    body: CommentPlace,
    answer: Comment,
    status: 201,
  },
  ({ context, params, body }) => addComment(context, { ...body, claimId: params.id }),
);
