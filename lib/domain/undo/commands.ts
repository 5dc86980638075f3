import { z } from 'zod';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/permissions';
import { describeEvent, type Names } from '@/lib/domain/audit/describe';
import type { AuditEntry, AuditEvent } from '@/lib/domain/audit/events';
import type { ClaimState } from '@/lib/domain/claim/claim';
import {
  isUndone,
  type Since,
  type Undoable,
  type UndoFacts,
  wayBackOf,
  waysBack,
} from '@/lib/domain/undo/ways-back';
import { allows, transitions } from '@/lib/domain/workflow/transitions';

/** An entry with the sequence of its command's first one; null where that was not kept yet. */
export type LoggedEntry = { entry: AuditEntry; commandStart: number | null };

/** Whether somebody may take an entry's command back, or why not. */
export type Undoability = { canUndo: true } | { canUndo: false; why: string };

/** What an entry of a history says of taking it back. */
export const Undoing = z.object({
  /** Sequence of the first entry of its command, where that is the caller's own: it goes back whole. */
  command: z.int().nullable(),
  canUndo: z.boolean(),
  /** Of the caller's own: why it cannot be taken back. */
  whyNot: z.string().nullable(),
});
export type Undoing = z.infer<typeof Undoing>;

/** What is known of what came after some commands. */
export type Aftermath = {
  /** Every entry since, as far as the one who asks may know of it; the oldest first. */
  later: readonly LoggedEntry[];
  facts: UndoFacts;
  /** By id, of the claims that the commands were about. */
  claimStates: ReadonlyMap<string, ClaimState>;
};

/** The entry of an undo among those of a command. */
export const undoneIn = (command: readonly AuditEntry[]) =>
  command.map(({ event }) => event).find(isUndone);

/** The sequences of the commands that some undo took back. */
const takenBack = (later: readonly LoggedEntry[]): Set<number> =>
  new Set(later.flatMap(({ entry: { event } }) => (isUndone(event) ? [event.sequence] : [])));

/**
 * Of what came afterwards, what still holds and so may stand upon something: neither commands that were
 * taken back nor the undos themselves. What was done again holds again.
 */
export function holding(later: readonly LoggedEntry[]): AuditEntry[] {
  const gone = takenBack(later);
  const undos = new Set(
    later.flatMap(({ entry: { event }, commandStart }) =>
      isUndone(event) && !event.again ? [commandStart] : [],
    ),
  );
  return later.flatMap(({ entry, commandStart }) =>
    isUndone(entry.event) ||
    (commandStart !== null && (gone.has(commandStart) || undos.has(commandStart)))
      ? []
      : [entry],
  );
}

/**
 * Whether the actor may take a command back: it is theirs, it still holds, each of its events has a way
 * back that they may go, and nothing was built upon any of them. It goes back whole or not at all.
 * @param command all its entries, in order
 */
export function undoability(
  actor: Actor,
  command: readonly LoggedEntry[],
  { later, facts, claimStates }: Aftermath,
  names: Names = {},
): Undoability {
  const refused = (why: string): Undoability => ({ canUndo: false, why });
  const entries = command.map(({ entry }) => entry);
  const [start] = command;
  if (!start || start.commandStart === null) {
    return refused('It was done before the log kept what belongs together.');
  }
  if (actor.kind !== 'user' || entries.some((entry) => entry.actor.id !== actor.id)) {
    return refused('Only who did it may take it back.');
  }
  if (takenBack(later).has(start.commandStart)) return refused('It was taken back already.');
  if (!can(actor, 'command.undo')) return refused('Your role may not take it back.');
  const undo = undoneIn(entries);
  if (undo && isOnce(undo.undone)) return refused('This undo stays: do it anew.');

  const upon = holding(later.filter(({ commandStart }) => commandStart !== start.commandStart));
  for (const entry of entries) {
    const { event } = entry;
    const way = wayBackOf(event);
    if ('final' in way) return refused(way.final);
    if (!can(actor, way.action)) return refused('Your role may not take it back.');
    const since: Since = {
      entry,
      command: entries,
      later: upon.filter(({ sequence }) => sequence > entry.sequence),
      facts,
    };
    const built = way.builtUpon(event as never, since);
    if (built !== null) return refused(typeof built === 'string' ? built : told(built, names));
    const state = 'claimId' in event ? claimStates.get(event.claimId) : undefined;
    if (way.via && state && !allows(state, way.via)) return refused(transitions[way.via].refusal);
  }
  return { canUndo: true };
}

const isOnce = (type: string): boolean => 'once' in (waysBack[type as Undoable] ?? {});

const told = ({ actor, event }: AuditEntry, names: Names): string =>
  `Since then ${actor.name} ${describeEvent(event, names)}.`;

/** Whether one of its events has no way back, whatever came afterwards. */
export const isFinal = (command: readonly LoggedEntry[]): boolean =>
  command.some(({ entry: { event } }) => 'final' in wayBackOf(event));

/**
 * Whether a way back can be offered with the message that it is done. What was asked for in the
 * background has a button of its own for calling it off.
 */
export const isOffered = (events: readonly AuditEvent[]): boolean =>
  events.length > 0 &&
  events.every(
    (event) =>
      !('final' in wayBackOf(event)) &&
      !event.type.endsWith('.asked') &&
      !(isUndone(event) && isOnce(event.undone)),
  );

/** What a command did, in words that follow the name of who did it. */
export function commandWords(command: readonly AuditEntry[], names: Names = {}): string {
  const undo = undoneIn(command);
  if (undo) return undo.words;
  const [head] = command;
  if (!head) return '';
  const alike = command.filter(({ event }) => event.type === head.event.type).length;
  // Who takes a judgement back judges blind again: that others differed does not stay in the words.
  const event =
    head.event.type === 'assessment.recorded'
      ? { ...head.event, state: 'assessed' as const }
      : head.event;
  const words = describeEvent(event, names);
  return alike > 1 ? `${words} (${alike} in all)` : words;
}

/** The event that tells of an undo of the command, by what the command was about. */
export function undoneEvent(command: readonly AuditEntry[], names: Names = {}): AuditEvent {
  const before = undoneIn(command);
  const [head] = command;
  if (!head) throw new Error('A command has an entry.');
  const undone = {
    sequence: head.sequence,
    undone: before?.undone ?? head.event.type,
    words: commandWords(command, names),
    again: before ? !before.again : false,
  };
  const events = command.map(({ event }) => event);
  const only = <T>(values: (T | undefined)[]): T | undefined => {
    const [one, ...others] = [...new Set(values)];
    return others.length === 0 ? one : undefined;
  };
  const articleId = only(
    events.map((event) => ('articleId' in event ? event.articleId : undefined)),
  );
  const claimId = only(events.map((event) => ('claimId' in event ? event.claimId : undefined)));
  if (articleId && claimId) {
    const type = events.some(({ type }) => /^assessment\./.test(type))
      ? ('assessment.undone' as const)
      : ('claim.undone' as const);
    return { type, articleId, claimId, ...undone };
  }
  if (articleId) return { type: 'article.undone', articleId, ...undone };
  const sourceId = only(events.map((event) => ('sourceId' in event ? event.sourceId : undefined)));
  const title = events.flatMap((event) => ('sourceId' in event ? [event.title] : [])).at(-1);
  return sourceId && title !== undefined
    ? { type: 'source.undone', sourceId, title, ...undone }
    : { type: 'sources.undone', ...undone };
}
