import { z } from 'zod';
import { Report } from '@/lib/domain/report/report';

/**
 * The JSON Schema (draft 2020-12) of a report’s JSON. What is left out of the JSON since it means the same
 * as a report of old is not required.
 */
export const reportJsonSchema = () => ({
  ...z.toJSONSchema(Report, { io: 'input' }),
  title: 'Claimdesk report',
});
