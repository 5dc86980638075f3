import { z } from 'zod';
import { UndoneAnswer, undoErrors } from '@/app/api/v1/audit-log/undone-answer';
import { Id } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { LastCommand, lastUndoable, UndoPlace } from '@/lib/services/undo/last-undoable';
import { undoLast } from '@/lib/services/undo/undo-last';

const path = '/api/v1/undo';

/** One of the three. */
const Place = z.object({
  articleId: Id.optional(),
  claimId: Id.optional(),
  sourceId: Id.optional(),
});

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary:
      'See which command of one’s own on an article, a claim or a source an undo would take back',
    action: 'command.undo',
    query: Place,
    answer: z.object({ last: LastCommand.nullable() }),
  },
  async ({ context, query }) => ({
    last: await lastUndoable(context, query as z.input<typeof UndoPlace>),
  }),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Take back the last command of one’s own on an article, a claim or a source',
    action: 'command.undo',
    body: UndoPlace,
    answer: UndoneAnswer,
    errors: undoErrors,
  },
  ({ context, body }) => undoLast(context, body),
);
