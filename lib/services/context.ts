import type { Actor } from '@/lib/domain/access/actor';

/** Who asks, and when it is. Every service takes one; nothing reads the clock but its maker. */
export type Context = { actor: Actor | null; now: () => Date };

export const contextOf = (actor: Actor | null): Context => ({ actor, now: () => new Date() });

export const systemContext = (name: string): Context => contextOf({ kind: 'system', name });
