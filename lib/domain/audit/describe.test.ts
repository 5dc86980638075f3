import { describe, expect, it } from 'vitest';
import { describeEvent } from '@/lib/domain/audit/describe';
import { AuditEvent } from '@/lib/domain/audit/events';

const id = '019aa000-0000-7000-8000-000000000001';
const claim = { articleId: id, claimId: id };
const mark = { articleId: id, markId: id, words: 'It is nice.' };
const citation = { ...claim, citationId: id, sourceTitle: 'The Drill Book' };

const atlas = { sourceId: id, title: 'Atlas' };

const stars = { scaleId: id, key: 'stars', name: 'Stars' };

const names = {
  member: (member: string) => (member === id ? 'Ada Reyes' : undefined),
  rating: (key: string) => (key === 'half-true' ? 'Half true' : undefined),
};

const reading = { jobId: id, name: 'drills.docx' };

const undone = { sequence: 7, undone: 'claim.added', words: 'added claim 4: “It rains.”' };

const cases: [AuditEvent, string][] = [
  [
    { type: 'claim.undone', ...claim, ...undone, again: false },
    'took back: added claim 4: “It rains.”',
  ],
  [
    { type: 'article.undone', articleId: id, ...undone, again: true },
    'did again: added claim 4: “It rains.”',
  ],
  [
    { type: 'source.undone', ...atlas, ...undone, again: false },
    'took back: added claim 4: “It rains.”',
  ],
  [{ type: 'sources.undone', ...undone, again: false }, 'took back: added claim 4: “It rains.”'],
  [
    { type: 'assessment.undone', ...claim, ...undone, again: false },
    'took back: added claim 4: “It rains.”',
  ],
  [
    { type: 'visit.waitsAgain', ...atlas, visitId: id, outcome: 'page-gone' },
    'put back what a visit to “Atlas” found: page gone',
  ],
  [{ type: 'import.started', ...reading }, 'asked to read “drills.docx”'],
  [{ type: 'import.read', ...reading }, 'read “drills.docx”'],
  [
    { type: 'import.failed', ...reading, reason: 'It holds no text.' },
    'could not read “drills.docx”: It holds no text.',
  ],
  [{ type: 'import.retried', ...reading }, 'asked again to read “drills.docx”'],
  [{ type: 'import.cancelled', ...reading }, 'cancelled the reading of “drills.docx”'],
  [{ type: 'import.saved', ...reading, articleId: id }, 'took in what was read from “drills.docx”'],
  [
    { type: 'article.imported', articleId: id, title: 'Drills', claims: 46 },
    'imported the article “Drills” with 46 claims',
  ],
  [
    {
      type: 'article.edited',
      articleId: id,
      changes: [{ field: 'authors', before: ['A. Lee'], after: ['A. Lee', 'B. Sato'] }],
    },
    'changed the authors from “A. Lee” to “A. Lee”, “B. Sato”',
  ],
  [
    { type: 'article.retired', articleId: id, reason: 'Imported twice.' },
    'retired the article: Imported twice.',
  ],
  [{ type: 'article.restored', articleId: id }, 'restored the article'],
  [
    {
      type: 'article.revised',
      articleId: id,
      revision: 3,
      same: 40,
      changed: 2,
      ambiguous: 1,
      gone: 1,
    },
    'revised the text, now revision 3: 40 claims kept, 2 changed, 1 in doubt, 1 withdrawn',
  ],
  [
    {
      type: 'article.revised',
      articleId: id,
      revision: 2,
      same: 0,
      changed: 0,
      ambiguous: 0,
      gone: 0,
    },
    'revised the text, now revision 2: it has no claims',
  ],
  [
    {
      type: 'claim.carried',
      ...claim,
      revision: 3,
      outcome: 'changed',
      passages: [
        { before: 'rain', after: 'snow' },
        { before: 'wind', after: null },
      ],
      state: 'in_review',
    },
    'revised the text (revision 3): “rain” became “snow”; it no longer says “wind”',
  ],
  [
    {
      type: 'claim.carried',
      ...claim,
      revision: 3,
      outcome: 'ambiguous',
      passages: [{ before: 'rain', after: null }],
      state: 'in_review',
    },
    'revised the text (revision 3): it is in doubt where “rain” stands now',
  ],
  [
    {
      type: 'claim.carried',
      ...claim,
      revision: 4,
      outcome: 'same',
      passages: [{ before: 'rain', after: 'rain' }],
      state: 'settled',
    },
    'revised the text (revision 4): it says “rain”',
  ],
  [
    { type: 'claim.confirmed', ...claim, passages: ['snow'], state: 'open' },
    'confirmed that the claim still holds for “snow”',
  ],
  [
    { type: 'claim.placed', ...claim, before: 'rain', after: 'rain', state: 'open' },
    'chose the place of the claim, “rain”',
  ],
  [
    { type: 'claim.placed', ...claim, before: 'rain', after: null, state: 'withdrawn' },
    'found “rain” at none of the places where it may stand',
  ],
  [
    { type: 'claim.added', ...claim, number: 7, wording: 'Rain fell.' },
    'added claim 7: “Rain fell.”',
  ],
  [
    {
      type: 'claim.edited',
      ...claim,
      changes: [
        { field: 'wording', before: 'Rain fell.', after: 'Snow fell.' },
        { field: 'claimant', before: 'A. Lee', after: null },
        { field: 'priority', before: null, after: 'high' },
      ],
    },
    'changed the wording from “Rain fell.” to “Snow fell.”; removed the claimant, “A. Lee”; set the priority to “high”',
  ],
  [
    {
      type: 'claim.edited',
      ...claim,
      changes: [
        {
          field: 'passages',
          before: [{ exact: 'rain', start: 0 }],
          after: [{ exact: 'some rain', start: 4 }],
        },
      ],
    },
    'changed the passage from “rain” to “some rain”',
  ],
  [{ type: 'claim.edited', ...claim, changes: [] }, 'saved it without a change'],
  [
    { type: 'claim.asked', ...claim, reviewerId: id, reviewerName: 'Cy Odei' },
    'asked Cy Odei to assess the claim',
  ],
  [
    { type: 'claim.unasked', ...claim, reviewerId: id, reviewerName: 'Cy Odei' },
    'no longer asks Cy Odei to assess the claim',
  ],
  [
    { type: 'claim.dueSet', ...claim, before: null, after: '2026-12-04' },
    'made the claim due on 4 December 2026',
  ],
  [
    { type: 'claim.dueSet', ...claim, before: '2026-12-04', after: '2026-12-06' },
    'moved the date by which the claim is due from 4 December 2026 to 6 December 2026',
  ],
  [
    { type: 'claim.dueSet', ...claim, before: '2026-12-06', after: null },
    'took away the date by which the claim is due',
  ],
  [
    { type: 'claim.assigned', ...claim, assigneeId: id, assigneeName: 'Bo Sato' },
    'assigned the claim to Bo Sato',
  ],
  [
    { type: 'claim.released', ...claim, assigneeName: 'Bo Sato' },
    'released the claim from Bo Sato',
  ],
  [
    { type: 'claim.split', ...claim, intoNumbers: [8, 9, 10] },
    'split the claim into claims 8, 9 and 10',
  ],
  [{ type: 'claim.merged', ...claim, intoNumber: 4 }, 'merged the claim into claim 4'],
  [{ type: 'claim.absorbed', ...claim, fromNumbers: [5] }, 'merged claim 5 into this one'],
  [{ type: 'claim.retired', ...claim, reason: '' }, 'retired the claim'],
  [{ type: 'claim.restored', ...claim, state: 'open' }, 'restored the claim'],
  [
    { type: 'sentence.marked', ...mark, kind: 'not_checkable', reason: 'Too vague to check' },
    'marked “It is nice.” as not checkable: Too vague to check',
  ],
  [
    { type: 'sentence.marked', ...mark, kind: 'opinion', reason: null },
    'marked “It is nice.” as opinion',
  ],
  [
    { type: 'sentence.unmarked', ...mark, kind: 'dismissed' },
    'took back: dismissed the suggestion “It is nice.”',
  ],
  [
    { type: 'proposals.asked', articleId: id, model: 'small-1' },
    'asked small-1 which claims the article makes',
  ],
  [{ type: 'proposals.cancelled', articleId: id }, 'let go of what the language model was asked'],
  [{ type: 'proposals.made', articleId: id }, 'stored the claims that the language model proposed'],
  [
    { type: 'proposals.failed', articleId: id, reason: 'It cannot be reached.' },
    'got no claims from the language model: It cannot be reached.',
  ],
  [
    {
      type: 'proposal.accepted',
      articleId: id,
      claimId: id,
      proposalId: id,
      model: 'small-1',
      wording: 'It rained.',
    },
    'accepted what small-1 proposed: “It rained.”',
  ],
  [
    { type: 'proposal.dismissed', articleId: id, proposalId: id, wording: 'It rained.' },
    'dismissed the proposed claim “It rained.”',
  ],
  [
    { type: 'proposal.reopened', articleId: id, proposalId: id, wording: 'It rained.' },
    'took back the decision on the proposed claim “It rained.”',
  ],
  [
    {
      type: 'policy.set',
      articleId: id,
      changes: [{ field: 'policy', before: { tolerance: 0 }, after: { tolerance: 1 } }],
    },
    'set how the claims of the article are judged: changed the tolerance from 0 to 1',
  ],
  [
    {
      type: 'desk.methodSet',
      changes: [{ field: 'policy', before: { blind: true }, after: { blind: false } }],
    },
    'set how the desk judges claims: changed whether reviewers judge blind from yes to no',
  ],
  [
    { type: 'coverage.demanded', articleId: id },
    'demanded that every sentence is covered before a report is published',
  ],
  [{ type: 'coverage.waived', articleId: id }, 'allowed a report while sentences are open'],
  [
    { type: 'citation.added', ...citation, stance: 'refutes' },
    'cited “The Drill Book”, which refutes the claim',
  ],
  [
    {
      type: 'citation.edited',
      ...citation,
      changes: [{ field: 'stance', before: 'supports', after: 'context' }],
    },
    'edited the citation of “The Drill Book”: changed the stance from “supports” to “context”',
  ],
  [
    { type: 'citation.retired', ...citation, reason: 'Wrong year.' },
    'withdrew the citation of “The Drill Book”: Wrong year.',
  ],
  [{ type: 'citation.restored', ...citation }, 'restored the citation of “The Drill Book”'],
  [
    {
      type: 'assessment.recorded',
      ...claim,
      assessmentId: id,
      rating: 'half-true',
      supersedesId: null,
      state: 'assessed',
    },
    'rated the claim “Half true”',
  ],
  [
    {
      type: 'assessment.recorded',
      ...claim,
      assessmentId: id,
      rating: 'odd',
      supersedesId: id,
      state: 'disputed',
    },
    'changed their rating to “odd”; the reviewers disagree',
  ],
  [
    {
      type: 'assessment.withdrawn',
      ...claim,
      assessmentId: id,
      rating: 'half-true',
      state: 'open',
    },
    'withdrew their rating “Half true”',
  ],
  [
    { type: 'verdict.settled', ...claim, verdictId: id, rating: 'half-true' },
    'settled the verdict as “Half true”',
  ],
  [
    {
      type: 'verdict.reopened',
      ...claim,
      verdictId: id,
      reason: 'New figures.',
      state: 'assessed',
    },
    'reopened the verdict: New figures.',
  ],
  [{ type: 'comment.added', ...claim, commentId: id }, 'commented'],
  [{ type: 'comment.retired', ...claim, commentId: id }, 'removed a comment'],
  [
    { type: 'member.mailChosen', memberId: id, before: 'off', after: 'daily' },
    'chose a daily e-mail for Ada Reyes',
  ],
  [
    { type: 'mail.sent', memberId: id, notifications: 2 },
    'mailed 2 entries of the inbox to Ada Reyes',
  ],
  [{ type: 'mail.sent', memberId: id, notifications: 0 }, 'had nothing left to mail to Ada Reyes'],
  [{ type: 'mail.failed', memberId: id, reason: 'Refused.' }, 'could not mail Ada Reyes: Refused.'],
  [
    { type: 'webhook.added', webhookId: id, url: 'https://hooks.example' },
    'let https://hooks.example be told of events',
  ],
  [
    { type: 'webhook.retired', webhookId: id, url: 'https://hooks.example' },
    'stopped telling https://hooks.example of events',
  ],
  [
    { type: 'webhook.restored', webhookId: id, url: 'https://hooks.example' },
    'let https://hooks.example be told of events again',
  ],
  [{ type: 'webhook.delivered', webhookId: id, deliveryId: id }, 'told a webhook of an event'],
  [
    { type: 'webhook.failed', webhookId: id, deliveryId: id, reason: 'No answer.' },
    'could not tell a webhook of an event: No answer.',
  ],
  [
    { type: 'webhook.sentAgain', webhookId: id, deliveryId: id, url: 'https://hooks.example' },
    'asked to tell https://hooks.example of an event again',
  ],
  [{ type: 'comment.restored', ...claim, commentId: id }, 'restored a comment'],
  [{ type: 'thread.resolved', ...claim, threadId: id }, 'resolved a thread of comments'],
  [{ type: 'thread.reopened', ...claim, threadId: id }, 'reopened a thread of comments'],
  [
    { type: 'report.published', articleId: id, reportId: id, number: 2, sha256: 'x' },
    'published report 2',
  ],
  [{ type: 'source.added', sourceId: id, title: 'Atlas' }, 'added the source “Atlas”'],
  [
    { type: 'sources.imported', format: 'ris', sources: [{ id, title: 'Atlas' }] },
    'imported 1 source from RIS',
  ],
  [
    {
      type: 'source.edited',
      sourceId: id,
      title: 'Atlas',
      changes: [
        {
          field: 'csl',
          before: { type: 'book', title: 'Atlas', issued: { 'date-parts': [[2020, 5]] } },
          after: {
            type: 'book',
            title: 'Atlas',
            issued: { 'date-parts': [[2021]] },
            publisher: 'North Press',
          },
        },
      ],
    },
    'edited the source “Atlas”: changed the date of issue from 2020-05 to 2021; set the publisher to “North Press”',
  ],
  [
    { type: 'source.retired', sourceId: id, title: 'Atlas', reason: 'Withdrawn.' },
    'retired the source “Atlas”: Withdrawn.',
  ],
  [{ type: 'source.restored', sourceId: id, title: 'Atlas' }, 'restored the source “Atlas”'],
  [
    { type: 'capture.asked', sourceId: id, title: 'Atlas', jobId: id, of: 'atlas.pdf' },
    'asked for a copy of “Atlas” from “atlas.pdf”',
  ],
  [
    { type: 'capture.retried', sourceId: id, title: 'Atlas', jobId: id, of: 'atlas.pdf' },
    'asked again for a copy of “Atlas”',
  ],
  [
    { type: 'capture.cancelled', sourceId: id, title: 'Atlas', jobId: id, of: 'atlas.pdf' },
    'cancelled the copy of “Atlas”',
  ],
  [
    {
      type: 'capture.failed',
      sourceId: id,
      title: 'Atlas',
      jobId: id,
      of: 'atlas.pdf',
      reason: 'It is damaged.',
    },
    'could not copy “Atlas”: It is damaged.',
  ],
  [
    {
      type: 'capture.taken',
      sourceId: id,
      title: 'Atlas',
      of: 'atlas.pdf',
      captures: [{ id, sha256: 'a'.repeat(64) }],
      citationIds: [],
    },
    'kept a copy of “Atlas”',
  ],
  [
    {
      type: 'source.ranked',
      sourceId: id,
      title: 'Atlas',
      before: 'normal',
      after: 'deprecated',
      reason: 'Withdrawn by its publisher.',
    },
    'changed the rank of “Atlas” from normal to deprecated: Withdrawn by its publisher.',
  ],
  [{ type: 'visit.asked', ...atlas, jobId: id }, 'asked to visit the address of “Atlas”'],
  [{ type: 'visits.due', jobId: id }, 'began to visit the sources that were due'],
  [{ type: 'visits.cancelled', jobId: id }, 'called off visits to sources'],
  [
    { type: 'visits.failed', jobId: id, reason: 'The disk is full.' },
    'could not go on visiting sources: The disk is full.',
  ],
  [
    { type: 'visits.made', jobId: id, sources: 12, news: 0 },
    'visited 12 sources, and found nothing new',
  ],
  [{ type: 'visits.made', jobId: id, sources: 1, news: 1 }, 'visited 1 source, with news of 1'],
  [
    {
      type: 'source.visited',
      ...atlas,
      visitId: id,
      outcome: 'changed-standing',
      capture: { id, sha256: 'a'.repeat(64) },
      passagesGone: [],
    },
    'visited “Atlas”: changed, cited words stand, and kept a copy',
  ],
  [
    {
      type: 'source.visited',
      ...atlas,
      visitId: id,
      outcome: 'page-gone',
      capture: null,
      passagesGone: [],
    },
    'visited “Atlas”: page gone',
  ],
  [
    { type: 'visit.lookedAt', ...atlas, visitId: id, outcome: 'passage-gone' },
    'looked at what a visit to “Atlas” found: cited words gone',
  ],
  [
    {
      type: 'source.noticesChecked',
      sourceId: id,
      title: 'Atlas',
      notices: [
        {
          kind: 'retraction',
          label: 'Retraction',
          date: '2026-05-03',
          doi: '10.5555/notice',
          recordedFrom: 'publisher',
        },
        { kind: 'correction', label: 'Erratum', date: '2019', doi: null, recordedFrom: null },
      ],
    },
    'looked for notices on “Atlas”: Retracted on 3 May 2026: notice doi:10.5555/notice; Corrected in 2019',
  ],
  [
    { type: 'priorChecks.imported', from: 'https://checks.example/feed', added: 3, changed: 1 },
    'imported fact-checks of others from https://checks.example/feed: 3 new, 1 changed',
  ],
  [
    {
      type: 'match.setApart',
      articleId: id,
      claimId: id,
      other: { kind: 'prior_check', id, wording: 'The canal is dry.' },
    },
    'said that the prior check “The canal is dry.” is not the same',
  ],
  [
    {
      type: 'match.broughtBack',
      articleId: id,
      claimId: id,
      other: { kind: 'claim', id, wording: 'The canal is dry.' },
    },
    'let the claim “The canal is dry.” be found beside the claim again',
  ],
  [
    { type: 'priorChecks.asked', ...reading },
    'asked to import fact-checks of others from “drills.docx”',
  ],
  [
    { type: 'priorChecks.failed', ...reading, reason: 'Entry 3 is not valid JSON.' },
    'could not import fact-checks of others from “drills.docx”: Entry 3 is not valid JSON.',
  ],
  [
    { type: 'priorChecks.retried', ...reading },
    'asked again to import fact-checks of others from “drills.docx”',
  ],
  [
    { type: 'priorChecks.cancelled', ...reading },
    'cancelled the import of fact-checks of others from “drills.docx”',
  ],
  [
    { type: 'source.noticesChecked', sourceId: id, title: 'Atlas', notices: [] },
    'looked for notices on “Atlas”: there are none',
  ],
  [
    { type: 'member.created', memberId: id, email: 'a@example.org', role: 'administrator' },
    'created an account for a@example.org as administrator',
  ],
  [
    { type: 'member.invited', invitationId: id, email: 'b@example.org', role: 'reviewer' },
    'invited b@example.org as reviewer',
  ],
  [
    {
      type: 'member.joined',
      memberId: id,
      invitationId: id,
      email: 'b@example.org',
      role: 'reviewer',
    },
    'joined as reviewer (b@example.org)',
  ],
  [
    { type: 'member.renamed', memberId: id, before: 'Administrator', after: 'Ada Reyes' },
    'changed the name “Administrator” to “Ada Reyes”',
  ],
  [
    { type: 'member.roleChanged', memberId: id, before: 'reviewer', after: 'editor' },
    'changed the role of Ada Reyes from reviewer to editor',
  ],
  [{ type: 'member.disabled', memberId: id }, 'disabled the account of Ada Reyes'],
  [{ type: 'member.enabled', memberId: id }, 'enabled the account of Ada Reyes'],
  [{ type: 'member.passwordChanged', memberId: id }, 'changed the password of Ada Reyes'],
  [{ type: 'member.signedOutEverywhere', memberId: id }, 'signed Ada Reyes out everywhere'],
  [
    { type: 'desk.signingKeyMade', publicKey: 'kY3w' },
    'made the key kY3w, with which bundles of reports are signed',
  ],
  [
    {
      type: 'report.timestamped',
      articleId: id,
      number: 2,
      authority: 'Clockwork',
      stampedAt: '2026-11-29T12:00:00.000Z',
    },
    'had report 2 timestamped by “Clockwork”',
  ],
  [
    { type: 'desk.secondFactorsDemanded', before: [], after: ['administrator', 'editor'] },
    'demanded a second factor of every administrator and editor',
  ],
  [
    { type: 'desk.secondFactorsDemanded', before: ['reader'], after: [] },
    'no longer demanded a second factor of anybody',
  ],
  [
    {
      type: 'member.signedIn',
      memberId: id,
      way: 'password',
      secondFactor: null,
      device: 'Firefox on Linux',
    },
    'signed in by password, in Firefox on Linux',
  ],
  [
    {
      type: 'member.signedIn',
      memberId: id,
      way: 'password',
      secondFactor: 'recovery_code',
      device: 'Unknown browser',
    },
    'signed in by password and a recovery code, in Unknown browser',
  ],
  [
    {
      type: 'member.signedIn',
      memberId: id,
      way: 'identity_provider',
      secondFactor: null,
      device: 'Edge on Windows',
    },
    'signed in through the identity provider, in Edge on Windows',
  ],
  [
    { type: 'member.signedOut', memberId: id, device: 'Edge on Windows' },
    'signed out, in Edge on Windows',
  ],
  [
    { type: 'member.lockedOut', memberId: id, step: 'password' },
    'took no more passwords of Ada Reyes for a quarter of an hour: there were too many wrong ones',
  ],
  [
    { type: 'member.sessionEnded', memberId: id, sessionId: id, device: 'Firefox on Linux' },
    'ended a session of Ada Reyes in Firefox on Linux',
  ],
  [
    { type: 'member.secondFactorAdded', memberId: id, factor: 'authenticator_app', name: null },
    'added an authenticator app to the sign-in of Ada Reyes',
  ],
  [
    { type: 'member.secondFactorRemoved', memberId: id, factor: 'passkey', name: 'Phone' },
    'removed the passkey “Phone” from the sign-in of Ada Reyes',
  ],
  [{ type: 'member.secondFactorsReset', memberId: id }, 'removed every second factor of Ada Reyes'],
  [{ type: 'member.recoveryCodesMade', memberId: id }, 'made new recovery codes for Ada Reyes'],
  [
    { type: 'member.recoveryCodeUsed', memberId: id, left: 9 },
    'used a recovery code of Ada Reyes; 9 left',
  ],
  [{ type: 'invitation.revoked', invitationId: id }, 'revoked an invitation'],
  [
    { type: 'invitation.mailed', invitationId: id, email: 'b@example.org' },
    'mailed the invitation to b@example.org',
  ],
  [
    { type: 'invitation.mailFailed', invitationId: id, email: 'b@example.org', reason: 'Refused.' },
    'could not mail the invitation to b@example.org: Refused.',
  ],
  [{ type: 'token.created', tokenId: id, name: 'nightly' }, 'created the API token “nightly”'],
  [{ type: 'token.revoked', tokenId: id, name: 'nightly' }, 'revoked the API token “nightly”'],
  [{ type: 'desk.backUpBegun' }, 'began a backup of everything the desk holds'],
  [
    {
      type: 'desk.changed',
      changes: [
        { field: 'showReviewerNames', before: true, after: false },
        { field: 'rankReason', before: null, after: 'x' },
      ],
    },
    'changed whether reviewers are named from yes to no; set the rank reason to “x”',
  ],
  [
    { type: 'scale.revised', ...stars, revision: 1, replacesId: null },
    'changed the rating scale “Stars”',
  ],
  [
    { type: 'scale.revised', ...stars, revision: 2, replacesId: id },
    'changed the rating scale “Stars”, now version 2; articles under check keep the one before',
  ],
  [{ type: 'scale.retired', ...stars }, 'retired the rating scale “Stars”'],
  [{ type: 'scale.restored', ...stars }, 'restored the rating scale “Stars”'],
  [{ type: 'scale.added', scaleId: id, key: 'stars' }, 'added the rating scale “stars”'],
];

describe('an event in plain words', () => {
  it.each(cases.map(([event, words]) => [words, event] as const))('%s', (words, event) => {
    expect(describeEvent(AuditEvent.parse(event), names)).toBe(words);
  });

  it('has words for every kind of event', () => {
    const told = new Set(cases.map(([event]) => event.type));
    const known = AuditEvent.options.map((option) => option.shape.type.value);
    expect(known.filter((type) => !told.has(type))).toEqual([]);
  });

  it('does without the names it is not given', () => {
    expect(describeEvent({ type: 'member.disabled', memberId: id })).toBe(
      'disabled the account of a member',
    );
  });

  it('shortens a long text', () => {
    const event: AuditEvent = {
      type: 'desk.changed',
      changes: [{ field: 'method', before: null, after: 'word '.repeat(500) }],
    };
    expect(describeEvent(event).length).toBeLessThan(320);
  });
});
