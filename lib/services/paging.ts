import { z } from 'zod';
import { Id } from '@/lib/domain/identity';

/** Which page of a list is wanted: what follows an item, from the beginning without one. */
export const Paging = z.object({
  after: Id.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
