import { z } from 'zod';
import { Id } from '@/lib/domain/identity';

/**
 * What a session carries: whose it is, and the epoch of that user's sessions it was opened in.
 * Name and role are read from the user's row at every request.
 */
export const SessionToken = z.object({ userId: Id, epoch: z.int().positive() });
export type SessionToken = z.infer<typeof SessionToken>;
