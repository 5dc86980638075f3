import { z } from 'zod';
import type { SecondFactorKind } from '@/lib/domain/access/second-factor';
import type { CodeKind, LockedStep, SessionWay } from '@/lib/domain/access/sign-in';
import { describeChanges } from '@/lib/domain/audit/describe-changes';
import { AuditEntry, type AuditEvent } from '@/lib/domain/audit/events';
import type { MarkKind } from '@/lib/domain/claim/galley/sentence-mark';
import type { CarryOutcome } from '@/lib/domain/claim/standing';
import { dateWords } from '@/lib/domain/report/words';
import { bibliographyFormats } from '@/lib/domain/source/bibliography-format';
import { shorten } from '@/lib/domain/source/csl-names';
import { outcomeWords } from '@/lib/domain/source/decay/visit-words';
import type { Notice } from '@/lib/domain/source/notice';
import { noticeWords } from '@/lib/domain/source/notice-words';

/** An entry of the log with what happened in plain words, which follow the actor's name. */
export const ToldEntry = AuditEntry.extend({ words: z.string() });
export type ToldEntry = z.infer<typeof ToldEntry>;

/** Names for what an event holds as an id or a key; without one the words do without. */
export type Names = {
  member?: (id: string) => string | undefined;
  rating?: (key: string) => string | undefined;
};

/**
 * What happened, in plain words that follow the name of who did it: “Ada Reyes” + “changed the wording
 * from … to …”. Plain text, without a full stop.
 */
export function describeEvent(event: AuditEvent, names: Names = {}): string {
  const rating = (key: string) => quoted(names.rating?.(key) ?? key);
  const member = (id: string) => names.member?.(id) ?? 'a member';
  switch (event.type) {
    case 'article.imported':
      return `imported the article ${quoted(event.title)}${event.claims > 0 ? ` with ${count(event.claims, 'claim')}` : ''}`;
    case 'import.started':
      return `asked to read ${quoted(event.name)}`;
    case 'import.read':
      return `read ${quoted(event.name)}`;
    case 'import.failed':
      return because(`could not read ${quoted(event.name)}`, event.reason);
    case 'import.retried':
      return `asked again to read ${quoted(event.name)}`;
    case 'import.cancelled':
      return `cancelled the reading of ${quoted(event.name)}`;
    case 'import.saved':
      return `took in what was read from ${quoted(event.name)}`;
    case 'article.edited':
      return describeChanges(event.changes);
    case 'article.retired':
      return because('retired the article', event.reason);
    case 'article.restored':
      return 'restored the article';
    case 'article.revised':
      return `revised the text, now revision ${event.revision}: ${carriedWords(event)}`;
    case 'claim.added':
      return `added claim ${event.number}: ${quoted(event.wording)}`;
    case 'claim.edited':
      return describeChanges(event.changes);
    case 'claim.undone':
    case 'article.undone':
    case 'source.undone':
    case 'sources.undone':
    case 'assessment.undone':
      return `${event.again ? 'did again' : 'took back'}: ${event.words}`;
    case 'claim.assigned':
      return `assigned the claim to ${event.assigneeName}`;
    case 'claim.released':
      return `released the claim from ${event.assigneeName}`;
    case 'claim.asked':
      return `asked ${event.reviewerName} to assess the claim`;
    case 'claim.unasked':
      return `no longer asks ${event.reviewerName} to assess the claim`;
    case 'claim.dueSet':
      if (event.after === null) return 'took away the date by which the claim is due';
      return event.before === null
        ? `made the claim due on ${dateWords(event.after)}`
        : `moved the date by which the claim is due from ${dateWords(event.before)} to ${dateWords(event.after)}`;
    case 'claim.split':
      return `split the claim into ${claims(event.intoNumbers)}`;
    case 'claim.merged':
      return `merged the claim into claim ${event.intoNumber}`;
    case 'claim.absorbed':
      return `merged ${claims(event.fromNumbers)} into this one`;
    case 'claim.retired':
      return because('retired the claim', event.reason);
    case 'claim.restored':
      return 'restored the claim';
    case 'sentence.marked':
      return because(markWords(event.kind, quoted(event.words)), event.reason ?? '');
    case 'sentence.unmarked':
      return `took back: ${markWords(event.kind, quoted(event.words))}`;
    case 'proposals.asked':
      return `asked ${event.model} which claims the article makes`;
    case 'proposals.cancelled':
      return 'let go of what the language model was asked';
    case 'proposals.made':
      return 'stored the claims that the language model proposed';
    case 'proposals.failed':
      return because('got no claims from the language model', event.reason);
    case 'proposal.accepted':
      return `accepted what ${event.model} proposed: ${quoted(event.wording)}`;
    case 'proposal.dismissed':
      return `dismissed the proposed claim ${quoted(event.wording)}`;
    case 'proposal.reopened':
      return `took back the decision on the proposed claim ${quoted(event.wording)}`;
    case 'policy.set':
      return because(
        'set how the claims of the article are judged',
        describeChanges(event.changes),
      );
    case 'desk.secondFactorsDemanded':
      return event.after.length === 0
        ? 'no longer demanded a second factor of anybody'
        : `demanded a second factor of every ${listed(event.after)}`;
    case 'desk.signingKeyMade':
      return `made the key ${event.publicKey}, with which bundles of reports are signed`;
    case 'report.timestamped':
      return `had report ${event.number} timestamped by ${quoted(event.authority)}`;
    case 'desk.methodSet':
      return because('set how the desk judges claims', describeChanges(event.changes));
    case 'coverage.demanded':
      return 'demanded that every sentence is covered before a report is published';
    case 'coverage.waived':
      return 'allowed a report while sentences are open';
    case 'claim.carried':
      return `revised the text (revision ${event.revision}): ${event.passages.map((one) => carriedPassageWords(event.outcome, one)).join('; ')}`;
    case 'claim.confirmed':
      return `confirmed that the claim still holds for ${event.passages.map(passage).join(', ')}`;
    case 'claim.placed':
      return event.after === null
        ? `found ${passage(event.before)} at none of the places where it may stand`
        : `chose the place of the claim, ${passage(event.after)}`;
    case 'citation.added':
      return `cited ${quoted(event.sourceTitle)}, which ${stanceWords[event.stance]}`;
    case 'citation.edited':
      return `edited the citation of ${quoted(event.sourceTitle)}: ${describeChanges(event.changes)}`;
    case 'citation.retired':
      return because(`withdrew the citation of ${quoted(event.sourceTitle)}`, event.reason);
    case 'citation.restored':
      return `restored the citation of ${quoted(event.sourceTitle)}`;
    case 'assessment.recorded': {
      const did = event.supersedesId === null ? 'rated the claim' : 'changed their rating to';
      const result = event.state === 'disputed' ? '; the reviewers disagree' : '';
      return `${did} ${rating(event.rating)}${result}`;
    }
    case 'assessment.withdrawn':
      return `withdrew their rating ${rating(event.rating)}`;
    case 'verdict.settled':
      return `settled the verdict as ${rating(event.rating)}`;
    case 'verdict.reopened':
      return because('reopened the verdict', event.reason);
    case 'comment.added':
      return 'commented';
    case 'comment.retired':
      return 'removed a comment';
    case 'comment.restored':
      return 'restored a comment';
    case 'thread.resolved':
      return 'resolved a thread of comments';
    case 'thread.reopened':
      return 'reopened a thread of comments';
    case 'report.published':
      return `published report ${event.number}`;
    case 'source.added':
      return `added the source ${quoted(event.title)}`;
    case 'priorChecks.imported':
      return `imported fact-checks of others from ${event.from}: ${event.added} new, ${event.changed} changed`;
    case 'match.setApart':
      return `said that ${matched(event.other)} is not the same`;
    case 'match.broughtBack':
      return `let ${matched(event.other)} be found beside the claim again`;
    case 'priorChecks.asked':
      return `asked to import fact-checks of others from ${quoted(event.name)}`;
    case 'priorChecks.failed':
      return `could not import fact-checks of others from ${quoted(event.name)}: ${event.reason}`;
    case 'priorChecks.retried':
      return `asked again to import fact-checks of others from ${quoted(event.name)}`;
    case 'priorChecks.cancelled':
      return `cancelled the import of fact-checks of others from ${quoted(event.name)}`;
    case 'sources.imported':
      return `imported ${count(event.sources.length, 'source')} from ${bibliographyFormats[event.format].label}`;
    case 'source.edited':
      return `edited the source ${quoted(event.title)}: ${describeChanges(event.changes)}`;
    case 'source.retired':
      return because(`retired the source ${quoted(event.title)}`, event.reason);
    case 'source.restored':
      return `restored the source ${quoted(event.title)}`;
    case 'source.ranked':
      return because(
        `changed the rank of ${quoted(event.title)} from ${event.before} to ${event.after}`,
        event.reason ?? '',
      );
    case 'source.noticesChecked':
      return `looked for notices on ${quoted(event.title)}: ${noticesFound(event.notices)}`;
    case 'capture.asked':
      return `asked for a copy of ${quoted(event.title)} from ${quoted(event.of)}`;
    case 'capture.retried':
      return `asked again for a copy of ${quoted(event.title)}`;
    case 'capture.cancelled':
      return `cancelled the copy of ${quoted(event.title)}`;
    case 'capture.failed':
      return because(`could not copy ${quoted(event.title)}`, event.reason);
    case 'capture.taken':
      return `kept ${event.captures.length === 1 ? 'a copy' : `${event.captures.length} copies`} of ${quoted(event.title)}`;
    case 'visit.asked':
      return `asked to visit the address of ${quoted(event.title)}`;
    case 'visits.due':
      return 'began to visit the sources that were due';
    case 'visits.cancelled':
      return 'called off visits to sources';
    case 'visits.failed':
      return because('could not go on visiting sources', event.reason);
    case 'visits.made':
      return `visited ${count(event.sources, 'source')}, ${event.news === 0 ? 'and found nothing new' : `with news of ${event.news}`}`;
    case 'source.visited':
      return `visited ${quoted(event.title)}: ${outcomeWords[event.outcome].toLowerCase()}${event.capture ? ', and kept a copy' : ''}`;
    case 'visit.lookedAt':
      return `looked at what a visit to ${quoted(event.title)} found: ${outcomeWords[event.outcome].toLowerCase()}`;
    case 'visit.waitsAgain':
      return `put back what a visit to ${quoted(event.title)} found: ${outcomeWords[event.outcome].toLowerCase()}`;
    case 'member.created':
      return `created an account for ${event.email} as ${event.role}`;
    case 'member.invited':
      return `invited ${event.email} as ${event.role}`;
    case 'member.joined':
      return `joined as ${event.role} (${event.email})`;
    case 'member.renamed':
      return `changed the name ${quoted(event.before)} to ${quoted(event.after)}`;
    case 'member.roleChanged':
      return `changed the role of ${member(event.memberId)} from ${event.before} to ${event.after}`;
    case 'member.mailChosen':
      return `chose ${mailWords[event.after]} for ${member(event.memberId)}`;
    case 'mail.sent':
      return event.notifications === 0
        ? `had nothing left to mail to ${member(event.memberId)}`
        : `mailed ${count(event.notifications, 'entry', 'entries')} of the inbox to ${member(event.memberId)}`;
    case 'mail.failed':
      return because(`could not mail ${member(event.memberId)}`, event.reason);
    case 'webhook.added':
      return `let ${event.url} be told of events`;
    case 'webhook.retired':
      return `stopped telling ${event.url} of events`;
    case 'webhook.restored':
      return `let ${event.url} be told of events again`;
    case 'webhook.delivered':
      return 'told a webhook of an event';
    case 'webhook.failed':
      return because('could not tell a webhook of an event', event.reason);
    case 'webhook.sentAgain':
      return `asked to tell ${event.url} of an event again`;
    case 'member.disabled':
      return `disabled the account of ${member(event.memberId)}`;
    case 'member.enabled':
      return `enabled the account of ${member(event.memberId)}`;
    case 'member.passwordChanged':
      return `changed the password of ${member(event.memberId)}`;
    case 'member.signedOutEverywhere':
      return `signed ${member(event.memberId)} out everywhere`;
    case 'member.signedIn':
      return `signed in ${signInWords(event)}, in ${event.device}`;
    case 'member.signedOut':
      return `signed out, in ${event.device}`;
    case 'member.lockedOut':
      return `took no more ${lockedWords[event.step]} of ${member(event.memberId)} for a quarter of an hour: there were too many wrong ones`;
    case 'member.sessionEnded':
      return `ended a session of ${member(event.memberId)} in ${event.device}`;
    case 'member.secondFactorAdded':
      return `added ${factorWords(event)} to the sign-in of ${member(event.memberId)}`;
    case 'member.secondFactorRemoved':
      return `removed ${factorWords(event)} from the sign-in of ${member(event.memberId)}`;
    case 'member.secondFactorsReset':
      return `removed every second factor of ${member(event.memberId)}`;
    case 'member.recoveryCodesMade':
      return `made new recovery codes for ${member(event.memberId)}`;
    case 'member.recoveryCodeUsed':
      return `used a recovery code of ${member(event.memberId)}; ${event.left} left`;
    case 'invitation.revoked':
      return 'revoked an invitation';
    case 'invitation.mailed':
      return `mailed the invitation to ${event.email}`;
    case 'invitation.mailFailed':
      return because(`could not mail the invitation to ${event.email}`, event.reason);
    case 'token.created':
      return `created the API token ${quoted(event.name)}`;
    case 'token.revoked':
      return `revoked the API token ${quoted(event.name)}`;
    case 'desk.backUpBegun':
      return 'began a backup of everything the desk holds';
    case 'desk.changed':
      return describeChanges(event.changes);
    case 'scale.revised':
      return event.replacesId === null
        ? `changed the rating scale ${quoted(event.name)}`
        : `changed the rating scale ${quoted(event.name)}, now version ${event.revision}; articles under check keep the one before`;
    case 'scale.retired':
      return `retired the rating scale ${quoted(event.name)}`;
    case 'scale.restored':
      return `restored the rating scale ${quoted(event.name)}`;
    case 'scale.added':
      return `added the rating scale ${quoted(event.key)}`;
    default:
      return event satisfies never;
  }
}

const wayWords: Record<SessionWay, string> = {
  password: 'by password',
  passkey: 'by passkey',
  identity_provider: 'through the identity provider',
};

const codeWords: Record<CodeKind, string> = {
  authenticator_app: 'a code of the authenticator app',
  recovery_code: 'a recovery code',
};

const signInWords = ({ way, secondFactor }: { way: SessionWay; secondFactor: CodeKind | null }) =>
  secondFactor ? `${wayWords[way]} and ${codeWords[secondFactor]}` : wayWords[way];

const lockedWords: Record<LockedStep, string> = {
  password: 'passwords',
  code: 'second-step codes',
  proof: 'passwords or codes in an open session',
};

type SecondFactor = { factor: SecondFactorKind; name: string | null };

const factorWords = ({ factor, name }: SecondFactor): string =>
  factor === 'authenticator_app' ? 'an authenticator app' : `the passkey ${quoted(name ?? '')}`;

const noticesFound = (notices: readonly Notice[]): string =>
  notices.length === 0
    ? 'there are none'
    : notices.map((notice) => noticeWords(notice, dateWords)).join('; ');

function markWords(kind: MarkKind, sentence: string): string {
  if (kind === 'dismissed') return `dismissed the suggestion ${sentence}`;
  return `marked ${sentence} as ${kind === 'opinion' ? 'opinion' : 'not checkable'}`;
}

const stanceWords = {
  supports: 'supports the claim',
  refutes: 'refutes the claim',
  context: 'gives context',
} as const;

function carriedWords(event: Extract<AuditEvent, { type: 'article.revised' }>): string {
  const parts = [
    event.same > 0 && `${count(event.same, 'claim')} kept`,
    event.changed > 0 && `${event.changed} changed`,
    event.ambiguous > 0 && `${event.ambiguous} in doubt`,
    event.gone > 0 && `${event.gone} withdrawn`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'it has no claims';
}

function carriedPassageWords(
  outcome: CarryOutcome,
  { before, after }: { before: string; after: string | null },
): string {
  if (after !== null) {
    return after === before
      ? `it says ${passage(after)}`
      : `${passage(before)} became ${passage(after)}`;
  }
  return outcome === 'ambiguous'
    ? `it is in doubt where ${passage(before)} stands now`
    : `it no longer says ${passage(before)}`;
}

const quoted = (text: string) => `“${text}”`;

/** How much of a passage's words is told, in characters. */
const LONGEST_PASSAGE = 120;

const passage = (text: string) => quoted(shorten(text, LONGEST_PASSAGE));

const because = (what: string, reason: string) =>
  reason.trim() === '' ? what : `${what}: ${reason.trim()}`;

const mailWords = {
  off: 'no e-mail',
  at_once: 'e-mail at once',
  daily: 'a daily e-mail',
} as const;

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

const count = (number: number, thing: string, things = `${thing}s`) =>
  `${number} ${number === 1 ? thing : things}`;

function claims(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  if (numbers.length < 2) return `claim ${last ?? ''}`.trimEnd();
  return `claims ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

/** In characters, of the words of something that is like a claim. */
const MATCH_LENGTH = 120;

const matched = ({ kind, wording }: { kind: 'claim' | 'prior_check'; wording: string }): string =>
  `the ${kind === 'claim' ? 'claim' : 'prior check'} ${quoted(shorten(wording, MATCH_LENGTH))}`;
