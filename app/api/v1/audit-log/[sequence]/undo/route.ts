import { z } from 'zod';
import { ToldEntry } from '@/lib/domain/audit/describe';
import { notFound } from '@/lib/domain/errors';
import { apiRoute } from '@/lib/http/route';
import { undo } from '@/lib/services/undo/undo';

const Undone = z.object({
  sequence: z.int().describe('Of the entry that tells of the undo: its own undo does it again.'),
  words: z.string().describe('What was taken back.'),
  again: z.boolean().describe('Whether that was an undo, so that what it took back holds again.'),
  events: z.array(ToldEntry).describe('What it wrote to the log.'),
});

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/audit-log/{sequence}/undo',
    summary:
      'Take back the command of one’s own that wrote an entry, while nothing was built upon it',
    action: 'command.undo',
    answer: Undone,
    errors: [
      'transition_refused',
      'already_done',
      'stale_version',
      'duplicate_source',
      'source_retired',
      'citation_required',
      'rating_not_in_scale',
    ],
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
