import { z } from 'zod';
import { LogEntry, LogFilter } from '@/lib/domain/audit/log';
import { logFormats } from '@/lib/domain/audit/log-file';
import { downloadOf } from '@/lib/http/download';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { exportLog, readLog } from '@/lib/services/audit/read-log';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/audit-log',
    summary: 'List what happened on the desk, the newest first, or save all of it that fits',
    action: 'audit.read',
    query: LogFilter.extend({
      format: z
        .enum(['csv', 'jsonl'])
        .optional()
        .describe('Answers with the whole list as a file.'),
      cursor: z.coerce.number().int().positive().optional(),
      limit: limitUpTo(500),
    }),
    answer: listOf(LogEntry),
    produces: Object.values(logFormats).map(({ mediaType }) => mediaType),
  },
  async ({ context, query: { format, cursor, limit, ...filter } }) =>
    format
      ? downloadOf(exportLog(context, filter, format))
      : await readLog(context, { ...filter, before: cursor, limit }),
);
