import { MarkContent, SentenceMark, SentencesInput } from '@/lib/domain/claim/galley/sentence-mark';
import { listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { markSentences } from '@/lib/services/articles/mark-sentences';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/{id}/marks',
    summary: 'Mark sentences as opinion or not checkable, or dismiss their suggestions',
    action: 'sentence.mark',
    body: MarkContent.safeExtend({ sentences: SentencesInput }),
    answer: listOf(SentenceMark),
    status: 201,
    errors: ['passage_not_found'],
  },
  async ({ context, params, body }) => ({
    items: await markSentences(context, { ...body, articleId: params.id }),
    nextCursor: null,
  }),
);
