import { describe, expect, it } from 'vitest';
import { describeEvent } from '@/lib/domain/audit/describe';
import { AuditEvent } from '@/lib/domain/audit/events';

const id = '019aa000-0000-7000-8000-000000000001';
const claim = { articleId: id, claimId: id };
const citation = { ...claim, citationId: id, sourceTitle: 'The Drill Book' };

const names = {
  member: (member: string) => (member === id ? 'Ada Reyes' : undefined),
  rating: (key: string) => (key === 'half-true' ? 'Half true' : undefined),
};

const cases: [AuditEvent, string][] = [
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
  [{ type: 'invitation.revoked', invitationId: id }, 'revoked an invitation'],
  [{ type: 'token.created', tokenId: id, name: 'nightly' }, 'created the API token “nightly”'],
  [{ type: 'token.revoked', tokenId: id, name: 'nightly' }, 'revoked the API token “nightly”'],
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
