import type { Writer } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';

/**
 * Who asks, and when it is. Every service takes one; nothing reads the clock but its maker.
 * With `tx` a command joins that transaction in place of opening its own.
 */
export type Context = {
  actor: Actor | null;
  now: () => Date;
  tx?: Writer;
  /** Told of each command that can be offered to be taken back, by its first entry in the log. */
  onUndoable?: (sequence: number) => void;
};

export const contextOf = (actor: Actor | null): Context => ({ actor, now: () => new Date() });

export const systemContext = (name: string): Context => contextOf({ kind: 'system', name });
