import { z } from 'zod';
import { Id } from '@/lib/domain/identity';

/**
 * What a session's cookie carries: whose it is, which one, and the epoch of that user's sessions it was
 * opened in. Whether it still counts, and the user's name and role, are read from the database at every
 * request. A cookie from before sessions had ids is refused: its owner signs in once more.
 */
export const SessionToken = z.object({ userId: Id, epoch: z.int().positive(), sessionId: Id });
export type SessionToken = z.infer<typeof SessionToken>;
