import { SentenceMark } from '@/lib/domain/claim/galley/sentence-mark';
import { apiRoute } from '@/lib/http/route';
import { unmarkSentences } from '@/lib/services/articles/mark-sentences';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/articles/{id}/marks/{markId}',
    summary: 'Take a mark off again: its sentence is open',
    action: 'sentence.mark',
    answer: SentenceMark.pick({ id: true }),
  },
  async ({ context, params: { id, markId } }) => {
    await unmarkSentences(context, { articleId: id, markIds: [markId] });
    return { id: markId };
  },
);
