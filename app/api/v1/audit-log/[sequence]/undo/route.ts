import { z } from 'zod';
import { UndoneAnswer, undoErrors } from '@/app/api/v1/audit-log/undone-answer';
import { notFound } from '@/lib/domain/errors';
import { apiRoute } from '@/lib/http/route';
import { undo } from '@/lib/services/undo/undo';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/audit-log/{sequence}/undo',
    summary:
      'Take back the command of one’s own that wrote an entry, while nothing was built upon it',
    action: 'command.undo',
    answer: UndoneAnswer,
    errors: undoErrors,
  },
  async ({ context, params }) => {
    const sequence = z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1)
      .safeParse(params.sequence);
    if (!sequence.success) throw notFound('entry of the log');
    return await undo(context, { sequence: sequence.data });
  },
);
