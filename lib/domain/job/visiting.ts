import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { Job } from '@/lib/domain/job/job';

/** What a job of the kind `sources.visit` works on. */
export const VisitingInput = z.object({
  /** The source that somebody asked for; null for all that are due. */
  sourceId: Id.nullable(),
  /** Who asked for it; null where the desk itself did. */
  askedById: Id.nullable(),
});
export type VisitingInput = z.infer<typeof VisitingInput>;

/** Visits to one source, or to all that are due, from the moment they were asked for. */
export const Visiting = Job.extend({ sourceId: Id.nullable() });
export type Visiting = z.infer<typeof Visiting>;

/** How far some visits are. */
export const VisitingProgress = z.object({ items: z.array(Visiting) });
