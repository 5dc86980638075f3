import { z } from 'zod';
import { reportJsonSchema } from '@/lib/domain/report/json-schema';
import { apiRoute } from '@/lib/http/route';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/report.schema.json',
    summary: 'Describe the JSON of a report by its JSON Schema',
    action: null,
    answer: z.looseObject({}),
  },
  () => Promise.resolve(reportJsonSchema()),
);
