import { articleById } from '@/lib/data/articles';
import { commandsWith, doneSince, type Subjects } from '@/lib/data/audit-log';
import { scaleById } from '@/lib/data/rating-scales';
import { standingsOfClaims } from '@/lib/data/standings';
import type { Reader } from '@/lib/data/transaction';
import {
  assessmentsResting,
  citedSources,
  discussedCitations,
  jobsUnderWay,
} from '@/lib/data/undo-facts';
import type { Actor } from '@/lib/domain/access/actor';
import { isBlind } from '@/lib/domain/assessment/blindness';
import type { Names } from '@/lib/domain/audit/describe';
import type { AuditEntry, AuditEvent } from '@/lib/domain/audit/events';
import { mayBeTold } from '@/lib/domain/live/live';
import {
  isFinal,
  type LoggedEntry,
  type Undoability,
  undoability,
} from '@/lib/domain/undo/commands';

/** A command as it was written, and whether the one who asks may take it back. */
export type PastCommand = { entries: AuditEntry[]; undoability: Undoability };

/**
 * The commands that wrote these entries, by the sequence of each entry. As many queries for a hundred
 * as for one. Nothing that the actor may not know of makes a difference.
 */
export async function commandsByEntry(
  db: Reader,
  actor: Actor,
  sequences: readonly number[],
): Promise<Map<number, PastCommand>> {
  if (sequences.length === 0) return new Map();
  const logged = await commandsWith(db, sequences);
  const commands = Map.groupBy(
    logged,
    ({ entry, commandStart }) => commandStart ?? `alone ${entry.sequence}`,
  );
  // Of an import with all its claims nobody has to know what came afterwards.
  const open = [...commands.values()].filter((command) => !isFinal(command)).flat();
  const events = open.map(({ entry }) => entry.event);
  const subjects = subjectsOf(events);
  const [first] = open.map(({ entry }) => entry.sequence).sort((one, other) => one - other);
  const [since, standings, facts, names] = await Promise.all([
    doneSince(db, first ?? 0, subjects, familiesOf(events)),
    standingsOfClaims(db, subjects.claimIds),
    factsOf(db, events, subjects),
    namesFor(db, subjects.articleIds),
  ]);
  const blind = (claimId: string) => {
    const standing = standings.get(claimId);
    return standing === undefined || isBlind(actor, standing);
  };
  const isOwn = (id: string) => actor.kind === 'user' && actor.id === id;
  const aftermath = {
    later: since.filter(({ entry }) => mayBeTold(actor, entry, (id) => standings.get(id))),
    facts: {
      ...facts,
      resting: facts.resting
        .filter(({ claimId, reviewer }) => isOwn(reviewer.id) || !blind(claimId))
        .map(({ reviewer, ...one }) => ({ ...one, reviewer: reviewer.name })),
    },
    claimStates: new Map([...standings].map(([id, { state }]) => [id, state])),
  };
  return new Map(
    [...commands.values()].flatMap((command: LoggedEntry[]) => {
      const past = {
        entries: command.map(({ entry }) => entry),
        undoability: undoability(actor, command, aftermath, names),
      };
      return past.entries.map(({ sequence }) => [sequence, past] as const);
    }),
  );
}

/** What the commands were about, each once. */
export function subjectsOf(events: readonly AuditEvent[]): Subjects {
  const each = (ids: readonly string[]) => [...new Set(ids)].sort();
  return {
    articleIds: each(events.flatMap((event) => ('articleId' in event ? event.articleId : []))),
    claimIds: each(events.flatMap((event) => ('claimId' in event ? event.claimId : []))),
    sourceIds: each(
      events.flatMap((event) => {
        if (event.type === 'sources.imported') return event.sources.map(({ id }) => id);
        return 'sourceId' in event ? event.sourceId : [];
      }),
    ),
  };
}

/** Of the events that are an article's own: those kinds that these ones can meet again. */
const familiesOf = (events: readonly AuditEvent[]): string[] =>
  ['sentence', 'proposal', 'proposals'].filter((family) =>
    events.some(({ type }) => type.startsWith(`${family}.`)),
  );

async function factsOf(db: Reader, events: readonly AuditEvent[], { sourceIds }: Subjects) {
  const citationIds = events.flatMap((event) => {
    if (event.type === 'claim.absorbed') return event.gained?.citationIds ?? [];
    return 'citationId' in event ? event.citationId : [];
  });
  const jobIds = events.flatMap((event) => ('jobId' in event ? event.jobId : []));
  const [resting, discussed, cited, underWay] = await Promise.all([
    assessmentsResting(db, citationIds),
    discussedCitations(db, citationIds),
    citedSources(db, sourceIds),
    jobsUnderWay(db, jobIds),
  ]);
  return { resting, discussed, cited, underWay };
}

/** The labels of the ratings, where all is about one article. */
export async function namesFor(db: Reader, articleIds: readonly string[]): Promise<Names> {
  const [articleId, ...others] = articleIds;
  if (articleId === undefined || others.length > 0) return {};
  const { ratingScaleId } = await articleById(db, articleId);
  const { ratings } = await scaleById(db, ratingScaleId);
  return { rating: (key) => ratings.find((one) => one.key === key)?.label };
}
