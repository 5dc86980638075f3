import type { Writer } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import type { AuditEntry } from '@/lib/domain/audit/events';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { EventOf, Invertible } from '@/lib/domain/undo/ways-back';
import type { Context } from '@/lib/services/context';

/** What a step of the way back works with: the transaction of the undo, and a context that joins it. */
export type Step = {
  tx: Writer;
  actor: Actor;
  at: Date;
  context: Context;
  /** The one that is taken back. */
  entry: AuditEntry;
  /** All of its command. */
  entries: readonly AuditEntry[];
};

export type Inverse<Type extends Invertible> = (
  event: EventOf<Type>,
  step: Step,
) => Promise<unknown>;

/** Why something is retired that somebody added and took back. */
export const TAKEN_BACK = 'Taken back by who added it.';

/** What an event says of how it stood before; events that an undo can meet say it. */
export function known<T>(former: T | undefined): T {
  if (former !== undefined) return former;
  throw new ClaimdeskError(
    'transition_refused',
    'The log does not say how it stood before, so it cannot be taken back.',
  );
}

/** Says that it does not stand as it was left any more. */
export const changedSince = () =>
  new ClaimdeskError('transition_refused', 'It was changed since: it cannot be taken back.');

export const byIdOf = (actor: Actor): string | null => (actor.kind === 'user' ? actor.id : null);
