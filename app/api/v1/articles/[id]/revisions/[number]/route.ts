import { z } from 'zod';
import { Revision } from '@/lib/domain/article/article';
import { notFound } from '@/lib/domain/errors';
import { apiRoute } from '@/lib/http/route';
import { getRevision } from '@/lib/services/articles/read-revisions';

const RevisionNumber = z.coerce.number().int().positive().max(1_000_000);

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/articles/{id}/revisions/{number}',
    summary: 'Read one of the texts that an article has had',
    action: 'article.read',
    answer: Revision,
  },
  async ({ context, params }) => {
    const number = RevisionNumber.safeParse(params.number);
    if (!number.success) throw notFound('revision');
    return (await getRevision(context, params.id, number.data)).revision;
  },
);
