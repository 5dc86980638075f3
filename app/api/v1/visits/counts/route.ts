import { z } from 'zod';
import { VisitOutcome } from '@/lib/domain/source/decay/visit';
import { apiRoute } from '@/lib/http/route';
import { countOfWaiting } from '@/lib/services/visits/list-visits';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/visits/counts',
    summary: 'Count the visits that nobody has looked at, by what they found',
    action: 'source.read',
    answer: z.object({ counts: z.partialRecord(VisitOutcome, z.int().nonnegative()) }),
  },
  async ({ context }) => ({ counts: Object.fromEntries(await countOfWaiting(context)) }),
);
