import { z } from 'zod';
import { ownEntries } from '@/lib/data/audit-log';
import { reader } from '@/lib/data/transaction';
import { userOf } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { commandWords, undoneIn } from '@/lib/domain/undo/commands';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { commandsByEntry, namesFor, subjectsOf } from '@/lib/services/undo/look-back';

export const UndoPlace = z.union([
  z.object({ articleId: Id }).strict(),
  z.object({ claimId: Id }).strict(),
  z.object({ sourceId: Id }).strict(),
]);

/** How far back one's own entries are looked through. */
const FAR_BACK = 500;

/** The last command of one's own that still holds. */
export const LastCommand = z.object({
  sequence: z.int(),
  /** What was done, in words that follow the name of who did it. */
  words: z.string(),
  canUndo: z.boolean(),
  /** Why it cannot be taken back. */
  why: z.string().nullable(),
});
export type LastCommand = z.infer<typeof LastCommand>;

/**
 * The last command of one's own on an article with its claims, on a claim or on a source, which an undo
 * would take back; null where there is none. What was taken back is passed over, and so are the undos.
 */
export async function lastUndoable(
  context: Context,
  input: z.input<typeof UndoPlace>,
): Promise<LastCommand | null> {
  const actor = userOf(authorize(context.actor, 'command.undo').actor);
  const about = parse(UndoPlace, input);
  const db = context.tx ?? reader();
  const own = await ownEntries(db, actor.id, about, FAR_BACK);
  const gone = new Set<number>();
  for (const { entry, commandStart } of own) {
    const undo = undoneIn([entry]);
    if (undo) {
      gone.add(undo.sequence);
      if (!undo.again) gone.add(commandStart ?? entry.sequence);
    }
  }
  const last = own.find(({ entry, commandStart }) => !gone.has(commandStart ?? entry.sequence));
  if (!last) return null;
  const { sequence } = last.entry;
  const past = (await commandsByEntry(db, actor, [sequence])).get(sequence);
  if (!past) return null;
  const names = await namesFor(db, subjectsOf(past.entries.map(({ event }) => event)).articleIds);
  const { undoability } = past;
  return {
    sequence,
    words: commandWords(past.entries, names),
    canUndo: undoability.canUndo,
    why: undoability.canUndo ? null : undoability.why,
  };
}
