import { z } from 'zod';

/** From most to least: each role may do what its row in `permissions.ts` says, nothing by rank. */
export const Role = z.enum(['administrator', 'editor', 'reviewer', 'reader']);
export type Role = z.infer<typeof Role>;

export type UserActor = { kind: 'user'; id: string; name: string; role: Role };

/** The desk's own programs: first start, sample, command line. `name` stands in the audit log. */
export type SystemActor = { kind: 'system'; name: string };

export type Actor = UserActor | SystemActor;
