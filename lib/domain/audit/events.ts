import { z } from 'zod';
import { Role } from '@/lib/domain/access/actor';
import { SecondFactorKind } from '@/lib/domain/access/second-factor';
import { CodeKind, LockedStep, SessionWay } from '@/lib/domain/access/sign-in';
import { ClaimState } from '@/lib/domain/claim/claim';
import { DueOn } from '@/lib/domain/claim/due-on';
import { MarkKind } from '@/lib/domain/claim/galley/sentence-mark';
import { CarryOutcome } from '@/lib/domain/claim/standing';
import { Id, Instant, Sha256 } from '@/lib/domain/identity';
import { MailChoice } from '@/lib/domain/inbox/mail';
import { BibliographyFormat } from '@/lib/domain/source/bibliography-format';
import { Stance } from '@/lib/domain/source/citation';
import { VisitOutcome } from '@/lib/domain/source/decay/visit';
import { Notice } from '@/lib/domain/source/notice';
import { SourceRank } from '@/lib/domain/source/source';

const article = { articleId: Id };
const claim = { articleId: Id, claimId: Id };
const source = { sourceId: Id, title: z.string() };
/** A claim, and a claim or prior check that is like it. */
const match = {
  ...claim,
  other: z.object({ kind: z.enum(['claim', 'prior_check']), id: Id, wording: z.string() }),
};
/** What is read, as lists call it. */
const job = { jobId: Id, name: z.string() };
/** `name` is what its owner calls a passkey. */
const secondFactor = { factor: SecondFactorKind, name: z.string().nullable() };
/** A value that was or became absent reads as null, whether it was written as null or left out. */
const change = z.object({
  field: z.string(),
  before: z.unknown().default(null),
  after: z.unknown().default(null),
});

/** A claim, an article or sources whose command was taken back, or done again after that. */
const undone = {
  /** Of the first entry of the command. */
  sequence: z.int().positive(),
  /** What that entry tells of. */
  undone: z.string(),
  /** It in words, as they follow the name of who did it. */
  words: z.string(),
  /** Whether it holds again: an undo of it was itself taken back. */
  again: z.boolean(),
};

/**
 * Every write, as one discriminated union. `former` is how it stood before, where the rest does not
 * say: for taking it back, and left out by events of before it was kept.
 * A new kind of event is a new member, never a changed one.
 */
export const AuditEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('article.imported'), ...article, title: z.string(), claims: z.int() }),
  z.object({ type: z.literal('import.started'), ...job }),
  z.object({ type: z.literal('import.read'), ...job }),
  z.object({ type: z.literal('import.failed'), ...job, reason: z.string() }),
  z.object({ type: z.literal('import.retried'), ...job }),
  z.object({ type: z.literal('import.cancelled'), ...job }),
  z.object({ type: z.literal('import.saved'), ...job, ...article }),
  z.object({ type: z.literal('article.edited'), ...article, changes: z.array(change) }),
  z.object({ type: z.literal('article.retired'), ...article, reason: z.string() }),
  z.object({ type: z.literal('article.restored'), ...article }),
  z.object({
    type: z.literal('article.revised'),
    ...article,
    /** Number of the new one. */
    revision: z.int(),
    same: z.int(),
    changed: z.int(),
    ambiguous: z.int(),
    gone: z.int(),
  }),
  z.object({ type: z.literal('claim.added'), ...claim, number: z.int(), wording: z.string() }),
  z.object({
    type: z.literal('claim.edited'),
    ...claim,
    changes: z.array(change),
    /** Its passages, and what was open of them. */
    former: z.object({ passageIds: z.array(Id), carriedIds: z.array(Id) }).optional(),
  }),
  z.object({ type: z.literal('claim.undone'), ...claim, ...undone }),
  z.object({ type: z.literal('article.undone'), ...article, ...undone }),
  z.object({ type: z.literal('source.undone'), ...source, ...undone }),
  z.object({ type: z.literal('sources.undone'), ...undone }),
  /** Of a judgement: whoever judges blind does not read it. */
  z.object({ type: z.literal('assessment.undone'), ...claim, ...undone }),
  z.object({
    type: z.literal('claim.assigned'),
    ...claim,
    assigneeId: Id,
    assigneeName: z.string(),
    former: z.object({ assigneeId: Id.nullable(), wasAsked: z.boolean() }).optional(),
  }),
  z.object({
    type: z.literal('claim.released'),
    ...claim,
    assigneeName: z.string(),
    former: z.object({ assigneeId: Id }).optional(),
  }),
  /** Beside whoever has the claim in hand. */
  z.object({
    type: z.literal('claim.asked'),
    ...claim,
    reviewerId: Id,
    reviewerName: z.string(),
  }),
  z.object({
    type: z.literal('claim.unasked'),
    ...claim,
    reviewerId: Id,
    reviewerName: z.string(),
  }),
  z.object({
    type: z.literal('claim.dueSet'),
    ...claim,
    before: DueOn.nullable(),
    after: DueOn.nullable(),
  }),
  z.object({ type: z.literal('claim.split'), ...claim, intoNumbers: z.array(z.int()) }),
  z.object({ type: z.literal('claim.merged'), ...claim, intoNumber: z.int() }),
  z.object({
    type: z.literal('claim.absorbed'),
    ...claim,
    fromNumbers: z.array(z.int()),
    /** What it has of the others; left out by events of before it was kept. */
    gained: z
      .object({ passageIds: z.array(Id), carriedIds: z.array(Id), citationIds: z.array(Id) })
      .optional(),
  }),
  z.object({ type: z.literal('claim.retired'), ...claim, reason: z.string() }),
  z.object({
    type: z.literal('claim.restored'),
    ...claim,
    state: ClaimState,
    former: z.object({ reason: z.string() }).optional(),
  }),
  z.object({
    type: z.literal('sentence.marked'),
    ...article,
    markId: Id,
    kind: MarkKind,
    reason: z.string().nullable(),
    words: z.string(),
    /** The mark whose place it takes. */
    former: z.object({ markId: Id.nullable() }).optional(),
  }),
  z.object({
    type: z.literal('sentence.unmarked'),
    ...article,
    markId: Id,
    kind: MarkKind,
    words: z.string(),
  }),
  z.object({ type: z.literal('proposals.asked'), ...article, model: z.string() }),
  z.object({ type: z.literal('proposals.cancelled'), ...article }),
  z.object({ type: z.literal('proposals.made'), ...article }),
  z.object({ type: z.literal('proposals.failed'), ...article, reason: z.string() }),
  z.object({
    type: z.literal('proposal.accepted'),
    ...claim,
    proposalId: Id,
    model: z.string(),
    wording: z.string(),
  }),
  z.object({
    type: z.literal('proposal.dismissed'),
    ...article,
    proposalId: Id,
    wording: z.string(),
  }),
  z.object({
    type: z.literal('proposal.reopened'),
    ...article,
    proposalId: Id,
    wording: z.string(),
    former: z
      .object({ status: z.enum(['open', 'accepted', 'dismissed']), claimId: Id.nullable() })
      .optional(),
  }),
  z.object({ type: z.literal('coverage.demanded'), ...article }),
  z.object({ type: z.literal('coverage.waived'), ...article }),
  z.object({
    type: z.literal('claim.carried'),
    ...claim,
    revision: z.int(),
    outcome: CarryOutcome,
    /** `after` is null where it is not known which words are meant now, or there are none. */
    passages: z.array(z.object({ before: z.string(), after: z.string().nullable() })),
    state: ClaimState,
  }),
  z.object({
    type: z.literal('claim.confirmed'),
    ...claim,
    /** The words that it still holds for. */
    passages: z.array(z.string()),
    state: ClaimState,
    /** What was open of its passages. */
    former: z.object({ carriedIds: z.array(Id) }).optional(),
  }),
  z.object({
    type: z.literal('claim.placed'),
    ...claim,
    before: z.string(),
    /** Null where none of the places was the right one. */
    after: z.string().nullable(),
    state: ClaimState,
    /** What was in doubt, where it is placed now, and what that left open. */
    former: z
      .object({ carriedId: Id, passageId: Id.nullable(), openedId: Id.nullable() })
      .optional(),
  }),
  z.object({
    type: z.literal('citation.added'),
    ...claim,
    citationId: Id,
    sourceTitle: z.string(),
    stance: Stance,
  }),
  z.object({
    type: z.literal('citation.edited'),
    ...claim,
    citationId: Id,
    sourceTitle: z.string(),
    changes: z.array(change),
    /** The place in a copy that its words rested on. */
    former: z.object({ passageId: Id.nullable() }).optional(),
  }),
  z.object({
    type: z.literal('citation.retired'),
    ...claim,
    citationId: Id,
    sourceTitle: z.string(),
    reason: z.string(),
  }),
  z.object({
    type: z.literal('citation.restored'),
    ...claim,
    citationId: Id,
    sourceTitle: z.string(),
    former: z.object({ reason: z.string() }).optional(),
  }),
  z.object({
    type: z.literal('assessment.recorded'),
    ...claim,
    assessmentId: Id,
    rating: z.string(),
    supersedesId: Id.nullable(),
    state: ClaimState,
  }),
  z.object({
    type: z.literal('assessment.withdrawn'),
    ...claim,
    assessmentId: Id,
    rating: z.string(),
    state: ClaimState,
  }),
  z.object({ type: z.literal('verdict.settled'), ...claim, verdictId: Id, rating: z.string() }),
  z.object({
    type: z.literal('verdict.reopened'),
    ...claim,
    verdictId: Id,
    reason: z.string(),
    state: ClaimState,
  }),
  /** Of one article; `after` is null where the desk's policy holds again. */
  z.object({ type: z.literal('policy.set'), ...article, changes: z.array(change) }),
  z.object({
    type: z.literal('desk.secondFactorsDemanded'),
    before: z.array(Role),
    after: z.array(Role),
  }),
  /** The pair that bundles are signed with from then on. */
  z.object({ type: z.literal('desk.signingKeyMade'), publicKey: z.string() }),
  /** An authority stamped the signature of a published report's bundle. */
  z.object({
    type: z.literal('report.timestamped'),
    ...article,
    number: z.int().positive(),
    authority: z.string(),
    stampedAt: Instant,
  }),
  z.object({ type: z.literal('desk.methodSet'), changes: z.array(change) }),
  z.object({
    type: z.literal('comment.added'),
    ...claim,
    commentId: Id,
    /** Left out by events of before there were threads. */
    threadId: Id.optional(),
  }),
  z.object({ type: z.literal('comment.retired'), ...claim, commentId: Id }),
  z.object({ type: z.literal('comment.restored'), ...claim, commentId: Id }),
  z.object({ type: z.literal('thread.resolved'), ...claim, threadId: Id }),
  z.object({
    type: z.literal('thread.reopened'),
    ...claim,
    threadId: Id,
    former: z.object({ resolvedById: Id.nullable(), resolvedAt: Instant }).optional(),
  }),
  z.object({
    type: z.literal('report.published'),
    ...article,
    reportId: Id,
    number: z.int(),
    sha256: z.string(),
  }),
  z.object({ type: z.literal('match.setApart'), ...match }),
  z.object({ type: z.literal('match.broughtBack'), ...match }),
  z.object({ type: z.literal('source.added'), ...source }),
  z.object({
    type: z.literal('priorChecks.imported'),
    /** Where they were read. */
    from: z.string(),
    added: z.int(),
    changed: z.int(),
  }),
  z.object({ type: z.literal('priorChecks.asked'), ...job }),
  z.object({ type: z.literal('priorChecks.failed'), ...job, reason: z.string() }),
  z.object({ type: z.literal('priorChecks.retried'), ...job }),
  z.object({ type: z.literal('priorChecks.cancelled'), ...job }),
  z.object({
    type: z.literal('sources.imported'),
    format: BibliographyFormat,
    sources: z.array(z.object({ id: Id, title: z.string() })),
  }),
  z.object({
    type: z.literal('source.edited'),
    ...source,
    changes: z.array(change),
    /** What a register had said of the work that it was. */
    former: z.object({ notices: z.array(Notice), noticesCheckedAt: Instant.nullable() }).optional(),
  }),
  z.object({
    type: z.literal('source.retired'),
    ...source,
    reason: z.string(),
  }),
  z.object({
    type: z.literal('source.restored'),
    ...source,
    former: z.object({ reason: z.string() }).optional(),
  }),
  z.object({
    type: z.literal('source.ranked'),
    ...source,
    before: SourceRank,
    after: SourceRank,
    reason: z.string().nullable(),
    former: z.object({ reason: z.string().nullable() }).optional(),
  }),
  /** A register was asked what was published on the work afterwards; this is all that it said. */
  z.object({ type: z.literal('source.noticesChecked'), ...source, notices: z.array(Notice) }),
  z.object({ type: z.literal('capture.asked'), ...source, jobId: Id, of: z.string() }),
  z.object({ type: z.literal('capture.retried'), ...source, jobId: Id, of: z.string() }),
  z.object({ type: z.literal('capture.cancelled'), ...source, jobId: Id, of: z.string() }),
  z.object({
    type: z.literal('capture.failed'),
    ...source,
    jobId: Id,
    of: z.string(),
    reason: z.string(),
  }),
  z.object({
    type: z.literal('capture.taken'),
    ...source,
    captures: z.array(z.object({ id: Id, sha256: Sha256 })),
    of: z.string(),
    /** Citations whose words were found in it. */
    citationIds: z.array(Id),
  }),
  z.object({ type: z.literal('visit.asked'), ...source, jobId: Id }),
  z.object({ type: z.literal('visits.due'), jobId: Id }),
  z.object({ type: z.literal('visits.cancelled'), jobId: Id }),
  z.object({ type: z.literal('visits.failed'), jobId: Id, reason: z.string() }),
  z.object({
    type: z.literal('visits.made'),
    jobId: Id,
    sources: z.int(),
    /** Of how many of them somebody should look at what was found. */
    news: z.int(),
  }),
  z.object({
    type: z.literal('source.visited'),
    ...source,
    visitId: Id,
    outcome: VisitOutcome,
    /** Of the copy that was taken, where the page says something else. */
    capture: z.object({ id: Id, sha256: Sha256 }).nullable(),
    passagesGone: z.array(Id),
  }),
  z.object({
    type: z.literal('visit.lookedAt'),
    ...source,
    visitId: Id,
    outcome: VisitOutcome,
  }),
  /** Nobody has looked at what it found after all. */
  z.object({
    type: z.literal('visit.waitsAgain'),
    ...source,
    visitId: Id,
    outcome: VisitOutcome,
  }),
  z.object({ type: z.literal('member.created'), memberId: Id, email: z.string(), role: Role }),
  z.object({ type: z.literal('member.invited'), invitationId: Id, email: z.string(), role: Role }),
  z.object({
    type: z.literal('member.joined'),
    memberId: Id,
    invitationId: Id,
    email: z.string(),
    role: Role,
  }),
  z.object({
    type: z.literal('member.renamed'),
    memberId: Id,
    before: z.string(),
    after: z.string(),
  }),
  z.object({
    type: z.literal('member.mailChosen'),
    memberId: Id,
    before: MailChoice,
    after: MailChoice,
  }),
  z.object({ type: z.literal('mail.sent'), memberId: Id, notifications: z.int() }),
  z.object({ type: z.literal('mail.failed'), memberId: Id, reason: z.string() }),
  z.object({ type: z.literal('webhook.added'), webhookId: Id, url: z.string() }),
  z.object({ type: z.literal('webhook.retired'), webhookId: Id, url: z.string() }),
  z.object({ type: z.literal('webhook.restored'), webhookId: Id, url: z.string() }),
  z.object({ type: z.literal('webhook.delivered'), webhookId: Id, deliveryId: Id }),
  z.object({
    type: z.literal('webhook.failed'),
    webhookId: Id,
    deliveryId: Id,
    reason: z.string(),
  }),
  z.object({
    type: z.literal('webhook.sentAgain'),
    webhookId: Id,
    deliveryId: Id,
    url: z.string(),
  }),
  z.object({ type: z.literal('member.roleChanged'), memberId: Id, before: Role, after: Role }),
  z.object({ type: z.literal('member.disabled'), memberId: Id }),
  z.object({ type: z.literal('member.enabled'), memberId: Id }),
  z.object({ type: z.literal('member.passwordChanged'), memberId: Id }),
  z.object({ type: z.literal('member.signedOutEverywhere'), memberId: Id }),
  z.object({
    type: z.literal('member.signedIn'),
    memberId: Id,
    way: SessionWay,
    /** Beside a password. */
    secondFactor: CodeKind.nullable(),
    /** Browser and system of the session. */
    device: z.string(),
  }),
  z.object({ type: z.literal('member.signedOut'), memberId: Id, device: z.string() }),
  z.object({ type: z.literal('member.lockedOut'), memberId: Id, step: LockedStep }),
  z.object({
    type: z.literal('member.sessionEnded'),
    memberId: Id,
    sessionId: Id,
    /** Browser and system of it. */
    device: z.string(),
  }),
  z.object({ type: z.literal('member.secondFactorAdded'), memberId: Id, ...secondFactor }),
  z.object({ type: z.literal('member.secondFactorRemoved'), memberId: Id, ...secondFactor }),
  z.object({ type: z.literal('member.secondFactorsReset'), memberId: Id }),
  z.object({ type: z.literal('member.recoveryCodesMade'), memberId: Id }),
  z.object({ type: z.literal('member.recoveryCodeUsed'), memberId: Id, left: z.int() }),
  z.object({ type: z.literal('invitation.revoked'), invitationId: Id }),
  z.object({ type: z.literal('invitation.mailed'), invitationId: Id, email: z.string() }),
  z.object({
    type: z.literal('invitation.mailFailed'),
    invitationId: Id,
    email: z.string(),
    reason: z.string(),
  }),
  z.object({ type: z.literal('token.created'), tokenId: Id, name: z.string() }),
  z.object({ type: z.literal('token.revoked'), tokenId: Id, name: z.string() }),
  z.object({
    type: z.literal('scale.revised'),
    scaleId: Id,
    key: z.string(),
    name: z.string(),
    revision: z.int(),
    /** The version whose place it takes for new articles; null where none is checked on it. */
    replacesId: Id.nullable(),
  }),
  z.object({ type: z.literal('scale.retired'), scaleId: Id, key: z.string(), name: z.string() }),
  z.object({ type: z.literal('scale.restored'), scaleId: Id, key: z.string(), name: z.string() }),
  z.object({ type: z.literal('desk.backUpBegun') }),
  z.object({ type: z.literal('desk.changed'), changes: z.array(change) }),
  z.object({ type: z.literal('scale.added'), scaleId: Id, key: z.string() }),
]);
export type AuditEvent = z.infer<typeof AuditEvent>;

/** An event as it stands in the log: each holds the hash of the one before it. */
export const AuditEntry = z.object({
  sequence: z.int().positive(),
  at: Instant,
  actor: z.object({ id: Id.nullable(), name: z.string() }),
  event: AuditEvent,
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
