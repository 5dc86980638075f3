import { z } from 'zod';
import { commandsWith, startOf } from '@/lib/data/audit-log';
import { lockClaims } from '@/lib/data/claim-state';
import { lockThread } from '@/lib/data/comments';
import { lockSources } from '@/lib/data/sources';
import { standingsOfClaims } from '@/lib/data/standings';
import { transact } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { isBlind, withoutJudgements } from '@/lib/domain/assessment/blindness';
import type { ToldEntry } from '@/lib/domain/audit/describe';
import { describeEvent } from '@/lib/domain/audit/describe';
import { ClaimdeskError, notFound } from '@/lib/domain/errors';
import { commandWords, isOffered, undoneEvent } from '@/lib/domain/undo/commands';
import { isUndone } from '@/lib/domain/undo/ways-back';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';
import { invert } from '@/lib/services/undo/inverses';
import { commandsByEntry, namesFor, subjectsOf } from '@/lib/services/undo/look-back';

const Input = z.object({
  /** Of any entry that the command wrote to the log. */
  sequence: z.int().positive(),
});

/** What an undo did. */
export type Undone = {
  /** Of its entry in the log: an undo of that does it again, where that can be. */
  sequence: number;
  /** What was taken back, in words that follow the name of who did it. */
  words: string;
  /** Whether that was an undo, so that what it took back holds again. */
  again: boolean;
  /** What it wrote to the log. */
  events: ToldEntry[];
};

const takeBack = command('command.undo', Input, async ({ tx, actor, at }, { sequence }) => {
  const about = await commandsWith(tx, [sequence]);
  if (about.length === 0) throw notFound('entry of the log');
  // Whoever builds upon it waits until it is decided.
  const events = about.map(({ entry }) => entry.event);
  const { claimIds, sourceIds, articleIds } = subjectsOf(events);
  await lockClaims(tx, claimIds);
  await lockSources(tx, sourceIds);
  for (const id of new Set(
    events.flatMap((one) => ('threadId' in one ? (one.threadId ?? []) : [])),
  )) {
    await lockThread(tx, id);
  }
  const past = (await commandsByEntry(tx, actor, [sequence])).get(sequence);
  if (!past) throw notFound('entry of the log');
  const { entries, undoability } = past;
  if (!undoability.canUndo) {
    const isOwn = actor.kind === 'user' && entries.every((entry) => entry.actor.id === actor.id);
    throw new ClaimdeskError(isOwn ? 'transition_refused' : 'forbidden', undoability.why);
  }
  const context: Context = { actor, now: () => at, tx };
  for (const entry of entries.toReversed()) {
    if (!isUndone(entry.event)) await invert({ tx, actor, at, context, entry, entries });
  }
  const names = await namesFor(tx, articleIds);
  return {
    result: { words: commandWords(entries, names), names },
    events: [undoneEvent(entries, names)],
  };
});

/**
 * Takes a command of one's own back, whole, by the commands of its way back; the log tells of those and
 * of the undo.
 * @throws ClaimdeskError `not_found`; `forbidden` for somebody else's; `transition_refused`, with the
 * reason, where it has no way back or something was built upon it; what the commands of its way back
 * throw.
 */
export async function undo(context: Context, input: z.input<typeof Input>): Promise<Undone> {
  const authorized = authorize(context.actor, 'command.undo');
  const run = async (tx: NonNullable<Context['tx']>): Promise<Undone> => {
    const { actor, now } = context;
    const { words, names } = await takeBack({ actor, now, tx }, input);
    const start = startOf(tx);
    const written = start === undefined ? [] : await commandsWith(tx, [start]);
    const entries = written.map(({ entry }) => entry);
    const last = entries.at(-1);
    if (!last) throw new Error('An undo is in the log.');
    const { claimIds } = subjectsOf(entries.map(({ event }) => event));
    const standings = await standingsOfClaims(tx, claimIds);
    const seen = entries.flatMap((entry) => {
      const standing = 'claimId' in entry.event && standings.get(entry.event.claimId);
      const by = authorized.actor;
      return standing && isBlind(by, standing) ? withoutJudgements(by, [entry]) : [entry];
    });
    return {
      sequence: last.sequence,
      words,
      again: isUndone(last.event) && last.event.again,
      events: seen.map((entry) => ({ ...entry, words: describeEvent(entry.event, names) })),
    };
  };
  const undone = await (context.tx ? run(context.tx) : transact(authorized, run));
  wakeRunner();
  if (isOffered(undone.events.map(({ event }) => event))) context.onUndoable?.(undone.sequence);
  return undone;
}
