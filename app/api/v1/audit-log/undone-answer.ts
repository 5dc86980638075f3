import { z } from 'zod';
import { ToldEntry } from '@/lib/domain/audit/describe';
import type { ErrorCode } from '@/lib/domain/errors';

/** What an undo did. */
export const UndoneAnswer = z.object({
  sequence: z.int().describe('Of the entry that tells of the undo: its own undo does it again.'),
  words: z.string().describe('What was taken back.'),
  again: z.boolean().describe('Whether that was an undo, so that what it took back holds again.'),
  events: z.array(ToldEntry).describe('What it wrote to the log.'),
});

/** How an undo can be refused. */
export const undoErrors = [
  'transition_refused',
  'already_done',
  'stale_version',
  'duplicate_source',
  'source_retired',
  'citation_required',
  'rating_not_in_scale',
] as const satisfies ErrorCode[];
