import { ClaimdeskError } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';
import { lastUndoable } from '@/lib/services/undo/last-undoable';
import { type Undone, undo } from '@/lib/services/undo/undo';

/**
 * Takes back the last of one's own commands on an article, a claim or a source.
 * @throws ClaimdeskError `transition_refused` where there is none, or what it was and why it stays.
 */
export async function undoLast(
  context: Context,
  input: Parameters<typeof lastUndoable>[1],
): Promise<Undone> {
  const last = await lastUndoable(context, input);
  if (!last) {
    throw new ClaimdeskError('transition_refused', 'There is nothing of yours to take back here.');
  }
  if (!last.canUndo) {
    const message = `What you did last cannot be taken back (${last.words}). ${last.why ?? ''}`;
    throw new ClaimdeskError('transition_refused', message.trim());
  }
  return await undo(context, { sequence: last.sequence });
}
