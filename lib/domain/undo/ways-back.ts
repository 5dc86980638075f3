import type { Action } from '@/lib/domain/access/permissions';
import type { AuditEntry, AuditEvent } from '@/lib/domain/audit/events';
import type { ClaimEvent } from '@/lib/domain/workflow/transitions';

export type EventType = AuditEvent['type'];
export type EventOf<Type extends EventType> = Extract<AuditEvent, { type: Type }>;

/** What stands in the rows and not in the log, of the things that commands were about. */
export type UndoFacts = {
  /** Live assessments that rest on a citation, as far as the one who asks may know of them. */
  resting: readonly { citationId: string; reviewer: string; at: string }[];
  /** Citations that a live comment is on. */
  discussed: ReadonlySet<string>;
  /** By source, the live citations that use it. */
  cited: ReadonlyMap<string, readonly string[]>;
  /** Jobs that are waiting or running. */
  underWay: ReadonlySet<string>;
};

/** What an event is looked at with: its entry, those of its command, and what came afterwards. */
export type Since = {
  entry: AuditEntry;
  command: readonly AuditEntry[];
  /** What holds of it, as far as the one who asks may know of it; the oldest first. */
  later: readonly AuditEntry[];
  facts: UndoFacts;
};

/** What has been built upon an event: a later entry, or a fact in words. */
export type BuiltUpon = AuditEntry | string | null;

export type WayBack<Type extends EventType> = {
  /** What one must be permitted to do for going it. */
  action: Action;
  /** What happens to the claim on the way: refused in the states in which that may not come. */
  via?: ClaimEvent;
  builtUpon: (event: EventOf<Type>, since: Since) => BuiltUpon;
  /** Whether the undo itself has no way back. */
  once?: true;
};

/** Why there is no way back, in words. */
export type NoWayBack = { final: string };

type Table = { [Type in EventType]: WayBack<Type> | NoWayBack };

/** The first later entry that fits. */
const first = ({ later }: Since, fits: (event: AuditEvent) => boolean): BuiltUpon =>
  later.find(({ event }) => fits(event)) ?? null;

const isOf = (event: AuditEvent, ...families: string[]): boolean =>
  families.some((family) => event.type.startsWith(`${family}.`));

const onClaim = (event: AuditEvent, claimId: string): boolean =>
  'claimId' in event && event.claimId === claimId;

/** Anything that was done with the claim. */
const claimTouched = ({ claimId }: { claimId: string }, since: Since): BuiltUpon =>
  first(since, (event) => onClaim(event, claimId));

/** Anything but talk about it. */
const claimWorkedOn = ({ claimId }: { claimId: string }, since: Since): BuiltUpon =>
  first(since, (event) => onClaim(event, claimId) && !isOf(event, 'comment', 'thread'));

/** The text was revised, or somebody saw to the claim's words again or judged them. */
const wordsSeenTo = (
  { articleId, claimId }: { articleId: string; claimId: string },
  since: Since,
): BuiltUpon =>
  first(
    since,
    (event) =>
      (event.type === 'article.revised' && event.articleId === articleId) ||
      (onClaim(event, claimId) &&
        (isOf(event, 'assessment', 'verdict') ||
          /^claim\.(edited|confirmed|placed|carried|split|merged|absorbed|retired)$/.test(
            event.type,
          ))),
  );

const citationUsed = ({ citationId }: { citationId: string }, since: Since): BuiltUpon =>
  first(since, (event) => 'citationId' in event && event.citationId === citationId) ??
  restedOn(citationId, since);

function restedOn(citationId: string, { entry, facts }: Since): BuiltUpon {
  const resting = facts.resting.find((one) => one.citationId === citationId && one.at >= entry.at);
  return resting ? `The assessment of ${resting.reviewer} rests on this citation.` : null;
}

/** The same two were judged again. */
const matchJudged = (
  { claimId, other }: { claimId: string; other: { id: string } },
  since: Since,
): BuiltUpon =>
  first(
    since,
    (event) =>
      isOf(event, 'match') &&
      'other' in event &&
      [event.claimId, event.other.id].toSorted().join() === [claimId, other.id].toSorted().join(),
  );

const fieldsIn = ({ changes }: { changes: readonly { field: string }[] }) =>
  new Set(changes.map(({ field }) => field));

const sharesField = (
  one: { changes: readonly { field: string }[] },
  other: { changes: readonly { field: string }[] },
): boolean => !fieldsIn(one).isDisjointFrom(fieldsIn(other));

function claimEdited(event: EventOf<'claim.edited'>, since: Since): BuiltUpon {
  const fields = fieldsIn(event);
  const words = fields.has('wording') || fields.has('passages') || fields.has('kind');
  if (words || event.former?.carriedIds.length) return wordsSeenTo(event, since);
  return first(
    since,
    (later) =>
      later.type === 'claim.edited' && later.claimId === event.claimId && sharesField(later, event),
  );
}

/** Somebody else took it, was asked or has begun. */
const handedOn = (event: { claimId: string; to: string | null }, since: Since): BuiltUpon =>
  first(
    since,
    (later) =>
      onClaim(later, event.claimId) &&
      /^claim\.(assigned|released|asked|unasked)$/.test(later.type),
  ) ??
  since.later.find(
    (later) =>
      onClaim(later.event, event.claimId) &&
      event.to !== null &&
      later.actor.id === event.to &&
      later.actor.id !== since.entry.actor.id,
  ) ??
  null;

const markedAgain = ({ articleId, words }: { articleId: string; words: string }, since: Since) =>
  first(
    since,
    (event) =>
      isOf(event, 'sentence') &&
      'words' in event &&
      'articleId' in event &&
      event.articleId === articleId &&
      event.words === words,
  );

const decidedAgain = ({ proposalId }: { proposalId: string }, since: Since) =>
  first(since, (event) => 'proposalId' in event && event.proposalId === proposalId);

const judgedAgain = ({ claimId }: { claimId: string }, since: Since) =>
  first(since, (event) => event.type === 'verdict.settled' && event.claimId === claimId) ??
  since.later.find(
    ({ event, actor }) =>
      isOf(event, 'assessment') && onClaim(event, claimId) && actor.id === since.entry.actor.id,
  ) ??
  null;

const commentSeenTo = ({ commentId }: { commentId: string }, since: Since) =>
  first(since, (event) => 'commentId' in event && event.commentId === commentId);

const threadSeenTo = ({ threadId }: { threadId?: string | undefined }, since: Since) =>
  first(since, (event) => 'threadId' in event && event.threadId === threadId);

/** Whether a source is cited, but for what goes back with it. */
const citedBeside = (sourceId: string, { facts, command }: Since): boolean =>
  (facts.cited.get(sourceId) ?? []).some(
    (id) =>
      !command.some(({ event }) => event.type === 'citation.added' && event.citationId === id),
  );

/** The copy that was asked for in the same breath is made by the desk itself. */
const sourceUsed = (sourceId: string, since: Since): BuiltUpon =>
  (citedBeside(sourceId, since) ? 'The source is cited.' : null) ??
  first(
    since,
    (event) =>
      'sourceId' in event &&
      event.sourceId === sourceId &&
      /^(source\.(edited|ranked|retired|restored|visited)|capture\.(asked|retried)|visit\.)/.test(
        event.type,
      ),
  );

const isFetched = ({ jobId }: { jobId: string }, { facts, command }: Since): BuiltUpon =>
  facts.underWay.has(jobId) || command.some(({ event }) => event.type === 'source.added')
    ? null
    : 'The page has been fetched, or will not be any more.';

const sourceEvent =
  (...types: EventType[]) =>
  ({ sourceId }: { sourceId: string }, since: Since): BuiltUpon =>
    first(
      since,
      (event) => 'sourceId' in event && event.sourceId === sourceId && types.includes(event.type),
    );

const nothing = () => null;
const article = 'What is done to a whole article is changed where it was done.';
const background = 'The desk did this by itself.';
const judged = 'A verdict is an editor’s: it is reopened, with a reason.';
const account = 'Changes of accounts and sign-in stay: make another one.';
const settings = 'Settings are changed where they were set.';
const sent = 'What was sent cannot be called back.';
const asked = 'Ask again, or call it off, where you asked.';

/**
 * The one table from every kind of event to its way back, or to the reason why there is none. Who did
 * it may take it back while nothing has been built upon it; what is built upon says the entry.
 */
export const waysBack = {
  'claim.added': { action: 'claim.add', via: 'retire', builtUpon: claimTouched },
  'claim.edited': { action: 'claim.edit', via: 'takeBack', builtUpon: claimEdited },
  'claim.assigned': {
    action: 'claim.assign',
    via: 'release',
    builtUpon: (event, since) => handedOn({ claimId: event.claimId, to: event.assigneeId }, since),
  },
  'claim.released': {
    action: 'claim.assign',
    via: 'assign',
    builtUpon: (event, since) => handedOn({ claimId: event.claimId, to: null }, since),
  },
  'claim.asked': {
    action: 'claim.assign',
    builtUpon: (event, since) => handedOn({ claimId: event.claimId, to: event.reviewerId }, since),
  },
  'claim.unasked': {
    action: 'claim.assign',
    via: 'assign',
    builtUpon: (event, since) => handedOn({ claimId: event.claimId, to: null }, since),
  },
  'claim.dueSet': {
    action: 'claim.setDue',
    via: 'assign',
    builtUpon: ({ claimId }, since) =>
      first(since, (event) => event.type === 'claim.dueSet' && event.claimId === claimId),
  },
  'claim.retired': { action: 'claim.retire', via: 'restore', builtUpon: claimWorkedOn },
  'claim.restored': { action: 'claim.retire', via: 'retire', builtUpon: claimWorkedOn },
  'claim.split': { action: 'claim.edit', via: 'restore', builtUpon: claimWorkedOn, once: true },
  'claim.absorbed': { action: 'claim.edit', via: 'takeBack', builtUpon: claimWorkedOn, once: true },
  'claim.merged': { action: 'claim.edit', via: 'restore', builtUpon: claimWorkedOn },
  'claim.confirmed': {
    action: 'claim.edit',
    via: 'takeBack',
    builtUpon: wordsSeenTo,
    once: true,
  },
  'claim.placed': { action: 'claim.edit', via: 'takeBack', builtUpon: wordsSeenTo, once: true },
  'sentence.marked': { action: 'sentence.mark', builtUpon: markedAgain },
  'sentence.unmarked': { action: 'sentence.mark', builtUpon: markedAgain },
  'proposals.asked': {
    action: 'claim.propose',
    builtUpon: ({ articleId }, since) =>
      first(
        since,
        (event) =>
          isOf(event, 'proposals') && 'articleId' in event && event.articleId === articleId,
      ),
  },
  'proposal.accepted': { action: 'claim.add', builtUpon: decidedAgain },
  'proposal.dismissed': { action: 'sentence.mark', builtUpon: decidedAgain },
  'proposal.reopened': { action: 'claim.retire', builtUpon: decidedAgain },
  'citation.added': {
    action: 'citation.add',
    via: 'cite',
    builtUpon: (event, since) =>
      citationUsed(event, since) ??
      (since.facts.discussed.has(event.citationId) ? 'There is a comment on this citation.' : null),
  },
  'citation.edited': { action: 'citation.edit', via: 'cite', builtUpon: citationUsed },
  'citation.retired': { action: 'citation.edit', via: 'cite', builtUpon: citationUsed },
  'citation.restored': { action: 'citation.edit', via: 'cite', builtUpon: citationUsed },
  'assessment.recorded': { action: 'assessment.record', via: 'assess', builtUpon: judgedAgain },
  'assessment.withdrawn': { action: 'assessment.record', via: 'assess', builtUpon: judgedAgain },
  'comment.added': {
    action: 'comment.retire',
    builtUpon: (event, since) => commentSeenTo(event, since) ?? threadSeenTo(event, since),
  },
  'comment.retired': { action: 'comment.retire', builtUpon: commentSeenTo },
  'comment.restored': { action: 'comment.retire', builtUpon: commentSeenTo },
  'thread.resolved': { action: 'comment.add', builtUpon: threadSeenTo },
  'thread.reopened': { action: 'comment.add', builtUpon: threadSeenTo },
  'source.added': {
    action: 'source.add',
    builtUpon: ({ sourceId }, since) => sourceUsed(sourceId, since),
  },
  'sources.imported': {
    action: 'source.add',
    builtUpon: ({ sources }, since) => {
      for (const { id } of sources) {
        const used = sourceUsed(id, since);
        if (used) return used;
      }
      return null;
    },
  },
  'source.edited': {
    action: 'source.edit',
    builtUpon: (event, since) =>
      first(
        since,
        (later) =>
          later.type === 'source.edited' &&
          later.sourceId === event.sourceId &&
          sharesField(later, event),
      ),
  },
  'source.ranked': { action: 'source.rank', builtUpon: sourceEvent('source.ranked') },
  'source.retired': { action: 'source.add', builtUpon: sourceEvent('source.restored') },
  'source.restored': {
    action: 'source.add',
    builtUpon: (event, since) =>
      (since.facts.cited.has(event.sourceId) ? 'The source is cited.' : null) ??
      sourceEvent('source.retired')(event, since),
  },
  'match.setApart': { action: 'match.judge', builtUpon: matchJudged },
  'match.broughtBack': { action: 'match.judge', builtUpon: matchJudged },
  'capture.asked': { action: 'source.capture', builtUpon: isFetched },
  'visit.asked': { action: 'source.visit', builtUpon: isFetched },
  'visit.lookedAt': {
    action: 'source.visit',
    builtUpon: sourceEvent('source.visited', 'visit.lookedAt', 'visit.waitsAgain'),
  },
  'visit.waitsAgain': {
    action: 'source.visit',
    builtUpon: sourceEvent('source.visited', 'visit.lookedAt'),
  },

  // An undo goes back with the rest of its command, whose events are those of the inverse.
  'claim.undone': { action: 'command.undo', builtUpon: nothing },
  'article.undone': { action: 'command.undo', builtUpon: nothing },
  'source.undone': { action: 'command.undo', builtUpon: nothing },
  'sources.undone': { action: 'command.undo', builtUpon: nothing },
  'assessment.undone': { action: 'command.undo', builtUpon: nothing },

  'capture.retried': { final: asked },
  'capture.cancelled': { final: asked },
  'proposals.cancelled': { final: asked },
  'visits.cancelled': { final: asked },
  'priorChecks.imported': {
    final: 'They are as their publishers have them: import them again for what they say now.',
  },
  'priorChecks.asked': { final: asked },
  'priorChecks.failed': { final: background },
  'priorChecks.retried': { final: asked },
  'priorChecks.cancelled': { final: asked },
  'source.noticesChecked': {
    final: 'The register was asked, and its answer stays until the next.',
  },

  'article.imported': { final: article },
  'import.started': { final: asked },
  'import.read': { final: background },
  'import.failed': { final: background },
  'import.retried': { final: asked },
  'import.cancelled': { final: asked },
  'import.saved': { final: article },
  'article.edited': { final: article },
  'article.retired': { final: article },
  'article.restored': { final: article },
  'article.revised': { final: article },
  'coverage.demanded': { final: article },
  'coverage.waived': { final: article },
  'policy.set': { final: article },
  'claim.carried': { final: 'The article was revised: revise it again.' },
  'proposals.made': { final: background },
  'proposals.failed': { final: background },
  'verdict.settled': { final: judged },
  'verdict.reopened': { final: judged },
  'report.published': { final: 'A published report stays: publish a corrected one.' },
  'capture.failed': { final: background },
  'capture.taken': { final: background },
  'visits.due': { final: background },
  'visits.failed': { final: background },
  'visits.made': { final: background },
  'source.visited': { final: background },
  'member.created': { final: account },
  'member.invited': { final: account },
  'invitation.mailed': { final: sent },
  'invitation.mailFailed': { final: background },
  'member.joined': { final: account },
  'member.signedIn': { final: account },
  'member.signedOut': { final: account },
  'member.lockedOut': { final: background },
  'member.renamed': { final: account },
  'member.mailChosen': { final: account },
  'mail.sent': { final: sent },
  'mail.failed': { final: background },
  'webhook.added': { final: settings },
  'webhook.retired': { final: settings },
  'webhook.restored': { final: settings },
  'webhook.delivered': { final: sent },
  'webhook.failed': { final: background },
  'webhook.sentAgain': { final: sent },
  'member.roleChanged': { final: account },
  'member.disabled': { final: account },
  'member.enabled': { final: account },
  'member.passwordChanged': { final: account },
  'member.signedOutEverywhere': { final: account },
  'member.sessionEnded': { final: account },
  'member.secondFactorAdded': { final: account },
  'member.secondFactorRemoved': { final: account },
  'member.secondFactorsReset': { final: account },
  'member.recoveryCodesMade': { final: account },
  'member.recoveryCodeUsed': { final: account },
  'invitation.revoked': { final: account },
  'token.created': { final: account },
  'token.revoked': { final: account },
  'scale.revised': { final: settings },
  'scale.retired': { final: settings },
  'scale.restored': { final: settings },
  'scale.added': { final: settings },
  'desk.backUpBegun': { final: 'What a backup took out of the desk stays taken.' },
  'desk.changed': { final: settings },
  'desk.signingKeyMade': { final: settings },
  'report.timestamped': { final: 'A timestamp stays: it says when the report was signed.' },
  'desk.methodSet': { final: settings },
  'desk.secondFactorsDemanded': { final: settings },
} as const satisfies Table;

/** The events that a person can take back. */
export type Undoable = {
  [Type in EventType]: (typeof waysBack)[Type] extends NoWayBack ? never : Type;
}[EventType];

/** The same without the entries that tell of an undo. */
export type Invertible = Exclude<Undoable, `${string}.undone`>;

/** The way back from an event, whatever it is. */
export const wayBackOf = (event: AuditEvent): WayBack<EventType> | NoWayBack =>
  (waysBack as unknown as Record<EventType, WayBack<EventType> | NoWayBack>)[event.type];

export const isUndone = (
  event: AuditEvent,
): event is EventOf<Extract<EventType, `${string}.undone`>> => event.type.endsWith('.undone');
