import type { Reader } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/permissions';
import type { AuditEntry } from '@/lib/domain/audit/events';
import type { Undoing } from '@/lib/domain/undo/commands';
import { commandsByEntry } from '@/lib/services/undo/look-back';

/**
 * A page of the history with what of it the actor may still take back. The queries are the same for a
 * page as for an entry.
 */
export async function withUndo<Entry extends AuditEntry>(
  db: Reader,
  actor: Actor,
  entries: readonly Entry[],
): Promise<(Entry & Undoing)[]> {
  const isOwn = ({ actor: author }: Entry) => actor.kind === 'user' && author.id === actor.id;
  const own = can(actor, 'command.undo') ? entries.filter(isOwn) : [];
  const past = await commandsByEntry(
    db,
    actor,
    own.map(({ sequence }) => sequence),
  );
  return entries.map((entry) => {
    const found = past.get(entry.sequence);
    const undoability = found?.undoability;
    return {
      ...entry,
      command: found?.entries[0]?.sequence ?? null,
      canUndo: undoability?.canUndo ?? false,
      whyNot: undoability && !undoability.canUndo ? undoability.why : null,
    };
  });
}
