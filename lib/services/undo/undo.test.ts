import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { type EventType, type Invertible, isUndone, waysBack } from '@/lib/domain/undo/ways-back';
import { getArticle } from '@/lib/services/articles/get-article';
import { markSentences, unmarkSentences } from '@/lib/services/articles/mark-sentences';
import { reviseArticle } from '@/lib/services/articles/revise-article';
import { verifyLog } from '@/lib/services/audit/verify-log';
import { requestCapture } from '@/lib/services/captures/request-capture';
import { addClaim } from '@/lib/services/claims/add-claim';
import {
  askReviewer,
  assignClaim,
  releaseClaim,
  stopAsking,
} from '@/lib/services/claims/assign-claim';
import { confirmClaimWords } from '@/lib/services/claims/confirm-claim-words';
import { editClaim } from '@/lib/services/claims/edit-claim';
import { mergeClaims } from '@/lib/services/claims/merge-claims';
import { placeClaim } from '@/lib/services/claims/place-claim';
import { restoreClaim, retireClaim } from '@/lib/services/claims/retire-claim';
import { setDue } from '@/lib/services/claims/set-due';
import { splitClaim } from '@/lib/services/claims/split-claim';
import { bringBack, setApart } from '@/lib/services/matching/judge-match';
import { askForProposals, cancelProposals } from '@/lib/services/proposals/ask-for-proposals';
import {
  acceptProposals,
  dismissProposals,
  reopenProposals,
} from '@/lib/services/proposals/decide-proposals';
import { addComment, restoreComment, retireComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { reopenThread, resolveThread } from '@/lib/services/reviews/thread';
import { withdrawAssessment } from '@/lib/services/reviews/withdraw-assessment';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { editCitation } from '@/lib/services/sources/edit-citation';
import { editSource } from '@/lib/services/sources/edit-source';
import { importSources } from '@/lib/services/sources/import-sources';
import { rankSource } from '@/lib/services/sources/rank-source';
import { restoreCitation, retireCitation } from '@/lib/services/sources/retire-citation';
import { restoreSource, retireSource } from '@/lib/services/sources/retire-source';
import { undo } from '@/lib/services/undo/undo';
import { listVisits } from '@/lib/services/visits/list-visits';
import { lookAtVisit } from '@/lib/services/visits/look-at-visit';
import { requestVisit } from '@/lib/services/visits/request-visit';
import { bridgeText, importBridge } from '@/tests/support/article';
import { citedPage, wells } from '@/tests/support/cited-page';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { useTestSite } from '@/tests/support/site';
import { makeVisits } from '@/tests/support/visits';

const site = useTestSite();
useTestDatabase();

let admin: MemberContext;
let editor: MemberContext;
let first: MemberContext;
let second: MemberContext;

beforeAll(async () => {
  vi.stubEnv('CLAIMDESK_LLM_PROVIDER', 'openai-compatible');
  vi.stubEnv('CLAIMDESK_LLM_URL', 'http://127.0.0.1:9/v1');
  vi.stubEnv('CLAIMDESK_LLM_MODEL', 'small-1');
  admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  first = (await join(admin, 'reviewer')).context;
  second = (await join(admin, 'reviewer')).context;
});
afterAll(() => vi.unstubAllEnvs());

const rationale = 'The count of 2025 says 39,600.';
const sentence = 'It was opened in 1964 by the mayor.';

const source = (title = `Count ${crypto.randomUUID()}`, by = first) =>
  addSource(by, { csl: { type: 'report', title } });

async function cited() {
  const bridge = await importBridge(editor);
  const { id: sourceId } = await source();
  const citation = await addCitation(first, {
    claimId: bridge.cars,
    sourceId,
    stance: 'supports',
    quote: 'The bridge carried 39,600 cars.',
    note: 'By hand.',
  });
  return { ...bridge, sourceId, citation };
}

async function assessed() {
  const there = await cited();
  const citationIds = [there.citation.id];
  const own = await recordAssessment(first, {
    claimId: there.cars,
    rating: 'true',
    rationale,
    citationIds,
  });
  return { ...there, own };
}

async function revised(text: string) {
  const bridge = await importBridge(editor);
  const { article } = await getArticle(editor, bridge.articleId);
  await reviseArticle(editor, { id: bridge.articleId, text, expectedVersion: article.version });
  return bridge;
}

async function proposed() {
  const { articleId } = await importBridge(editor);
  const { id } = await database().prisma.claimProposal.create({
    data: { articleId, sentence, wording: 'It is from 1964.', kind: 'event', model: 'small-1' },
  });
  return { articleId, id };
}

const [headline, middle, river] = bridgeText.split('\n\n');
const twice = [headline, 'It was said twice.', middle, middle, river].join('\n\n');

type Scenario = {
  by?: () => MemberContext;
  act: () => Promise<unknown>;
  /** What somebody then builds upon it. */
  build: () => Promise<unknown>;
};

const bibliography = (title: string) =>
  `@book{a, title={${title} one}, year={2001}}\n@book{b, title={${title} two}, year={2002}}`;

/** For each event that has a way back: something that writes it, and something built upon it. */
const scenarios: { [Type in Invertible]: () => Promise<Scenario> } = {
  'claim.added': async () => {
    const { articleId } = await importBridge(editor);
    let id = '';
    return {
      act: async () => {
        const passages = [{ exact: 'Nobody has measured it', prefix: '', suffix: '' }];
        const wording = 'Nobody measured it.';
        id = (await addClaim(first, { articleId, wording, kind: 'event', passages })).id;
      },
      build: () => addComment(second, { claimId: id, body: 'Why?' }),
    };
  },
  'claim.edited': async () => {
    const { cars: id } = await revised(bridgeText.replace('40,000 cars', '45,000 cars'));
    const edit = (by: MemberContext, expectedVersion: number, exact: string) =>
      editClaim(by, {
        id,
        expectedVersion,
        wording: `It carries ${exact}.`,
        claimant: 'The city',
        passages: [{ exact, prefix: '', suffix: '' }],
      });
    const version = async () =>
      (await database().prisma.claim.findUniqueOrThrow({ where: { id } })).version;
    return {
      act: async () => edit(first, await version(), '45,000 cars a day'),
      build: async () => edit(second, await version(), 'opened in 1964'),
    };
  },
  'claim.assigned': async () => {
    const { cars: id } = await importBridge(editor);
    await assignClaim(editor, { id, assigneeId: first.actor.id });
    return {
      act: () => assignClaim(first, { id, assigneeId: second.actor.id }),
      build: () => addComment(second, { claimId: id, body: 'I am at it.' }),
    };
  },
  'claim.released': async () => {
    const { cars: id } = await importBridge(editor);
    await assignClaim(editor, { id, assigneeId: first.actor.id });
    return {
      act: () => releaseClaim(first, { id }),
      build: () => assignClaim(second, { id, assigneeId: second.actor.id }),
    };
  },
  'claim.asked': async () => {
    const { cars: id } = await importBridge(editor);
    await assignClaim(first, { id, assigneeId: first.actor.id });
    return {
      act: () => askReviewer(first, { id, reviewerId: second.actor.id }),
      build: () => addComment(second, { claimId: id, body: 'I am at it.' }),
    };
  },
  'claim.unasked': async () => {
    const { cars: id } = await importBridge(editor);
    await assignClaim(first, { id, assigneeId: first.actor.id });
    await askReviewer(first, { id, reviewerId: second.actor.id });
    return {
      act: () => stopAsking(first, { id, reviewerId: second.actor.id }),
      build: () => askReviewer(editor, { id, reviewerId: second.actor.id }),
    };
  },
  'claim.dueSet': async () => {
    const { cars: id } = await importBridge(editor);
    await setDue(editor, { id, dueOn: '2027-01-02' });
    return {
      by: () => editor,
      act: () => setDue(editor, { id, dueOn: '2027-03-04' }),
      build: () => setDue(admin, { id, dueOn: null }),
    };
  },
  'claim.retired': async () => {
    const { cars: id } = await importBridge(editor);
    return {
      act: () => retireClaim(first, { id, reason: 'Said by nobody.' }),
      build: () => restoreClaim(second, { id }),
    };
  },
  'claim.restored': async () => {
    const { cars: id } = await importBridge(editor);
    await retireClaim(second, { id, reason: 'Said by nobody.' });
    return {
      act: () => restoreClaim(first, { id }),
      build: () => assignClaim(second, { id, assigneeId: second.actor.id }),
    };
  },
  'claim.split': async () => {
    const { cars: id } = await importBridge(editor);
    let ids: string[] = [];
    return {
      act: async () => {
        const parts = [
          { wording: 'It carries cars.', kind: 'event' as const },
          { wording: 'They are 40,000 a day.', kind: 'quantity' as const },
        ];
        ids = (await splitClaim(first, { id, parts })).ids;
      },
      build: () => addComment(second, { claimId: ids[1] ?? '', body: 'Are they?' }),
    };
  },
  'claim.absorbed': async () => {
    const { cars, opened, sourceId } = await cited();
    await addCitation(second, { claimId: opened, sourceId, stance: 'context' });
    return {
      act: () => mergeClaims(first, { intoId: cars, fromIds: [opened] }),
      build: () => assignClaim(second, { id: cars, assigneeId: second.actor.id }),
    };
  },
  'claim.merged': async () => {
    const { cars, opened, cleaner } = await importBridge(editor);
    return {
      act: () => mergeClaims(first, { intoId: cleaner, fromIds: [cars, opened] }),
      build: () => restoreClaim(second, { id: opened }),
    };
  },
  'claim.confirmed': async () => {
    const { cars: id } = await revised(bridgeText.replace('40,000 cars', '45,000 cars'));
    return {
      act: () => confirmClaimWords(first, { id }),
      build: () => recordAssessment(first, { claimId: id, rating: 'unproven', rationale }),
    };
  },
  'claim.placed': async () => {
    const { cars: id } = await revised(twice);
    return {
      act: () => placeClaim(first, { id, choice: 1 }),
      build: () => editClaim(editor, { id, expectedVersion: 3, wording: 'It carries many.' }),
    };
  },
  'sentence.marked': async () => {
    const { articleId } = await importBridge(editor);
    const mark = (by: MemberContext, kind: 'opinion' | 'dismissed') =>
      markSentences(by, { articleId, sentences: [sentence], kind, reason: null });
    await mark(second, 'dismissed');
    return { act: () => mark(first, 'opinion'), build: () => mark(second, 'dismissed') };
  },
  'sentence.unmarked': async () => {
    const { articleId } = await importBridge(editor);
    const marked = { articleId, sentences: [sentence], kind: 'opinion' as const, reason: null };
    const [mark] = await markSentences(second, marked);
    return {
      act: () => unmarkSentences(first, { articleId, markIds: [mark?.id ?? ''] }),
      build: () => markSentences(second, marked),
    };
  },
  'proposals.asked': async () => {
    const { articleId } = await importBridge(editor);
    return {
      act: () => askForProposals(first, { articleId }),
      build: () => cancelProposals(second, { articleId }),
    };
  },
  'proposal.accepted': async () => {
    const { articleId, id } = await proposed();
    return {
      act: () => acceptProposals(first, { articleId, proposals: [{ id }] }),
      build: () => reopenProposals(second, { articleId, ids: [id] }),
    };
  },
  'proposal.dismissed': async () => {
    const { articleId, id } = await proposed();
    return {
      act: () => dismissProposals(first, { articleId, ids: [id] }),
      build: () => reopenProposals(second, { articleId, ids: [id] }),
    };
  },
  'proposal.reopened': async () => {
    const { articleId, id } = await proposed();
    await acceptProposals(second, { articleId, proposals: [{ id }] });
    return {
      act: () => reopenProposals(first, { articleId, ids: [id] }),
      build: () => dismissProposals(second, { articleId, ids: [id] }),
    };
  },
  'match.setApart': async () => {
    const { cars: claimId, opened: matchId } = await importBridge(editor);
    return {
      act: () => setApart(first, { claimId, matchId }),
      build: () => bringBack(second, { claimId: matchId, matchId: claimId }),
    };
  },
  'match.broughtBack': async () => {
    const { cars: claimId, opened: matchId } = await importBridge(editor);
    await setApart(second, { claimId, matchId });
    return {
      act: () => bringBack(first, { claimId: matchId, matchId: claimId }),
      build: () => setApart(second, { claimId, matchId }),
    };
  },
  'citation.added': async () => {
    const { opened: claimId, sourceId } = await cited();
    let id = '';
    return {
      act: async () => {
        id = (await addCitation(first, { claimId, sourceId, stance: 'refutes' })).id;
      },
      build: () => addComment(second, { claimId, citationId: id, body: 'Does it?' }),
    };
  },
  'citation.edited': async () => {
    const { citation, cars } = await cited();
    const { id, version } = citation;
    return {
      act: () => editCitation(first, { id, expectedVersion: version, stance: 'context' }),
      build: () =>
        recordAssessment(first, { claimId: cars, rating: 'true', rationale, citationIds: [id] }),
    };
  },
  'citation.retired': async () => {
    const { id, version } = (await cited()).citation;
    return {
      act: () => retireCitation(first, { id, expectedVersion: version, reason: 'No.' }),
      build: () => restoreCitation(second, { id, expectedVersion: version + 1 }),
    };
  },
  'citation.restored': async () => {
    const { id, version } = (await cited()).citation;
    await retireCitation(second, { id, expectedVersion: version, reason: 'No.' });
    return {
      act: () => restoreCitation(first, { id, expectedVersion: version + 1 }),
      build: () => editCitation(second, { id, expectedVersion: version + 2, stance: 'context' }),
    };
  },
  'assessment.recorded': async () => {
    const { cars: claimId } = await assessed();
    return {
      act: () => recordAssessment(first, { claimId, rating: 'unproven', rationale: 'One only.' }),
      build: () => settleVerdict(editor, { claimId, rating: 'unproven', reason: 'One only.' }),
    };
  },
  'assessment.withdrawn': async () => {
    const { cars: claimId } = await assessed();
    return {
      act: () => withdrawAssessment(first, { claimId }),
      build: () => recordAssessment(first, { claimId, rating: 'unproven', rationale }),
    };
  },
  'comment.added': async () => {
    const { cars: claimId } = await importBridge(editor);
    const { threadId } = await addComment(second, { claimId, body: 'Who counted?' });
    await resolveThread(second, { id: threadId });
    return {
      act: () => addComment(first, { claimId, threadId, body: 'The city.' }),
      build: () => addComment(second, { claimId, threadId, body: 'When?' }),
    };
  },
  'comment.retired': async () => {
    const { cars: claimId } = await importBridge(editor);
    const { id } = await addComment(first, { claimId, body: 'Who counted?' });
    return {
      act: () => retireComment(first, { id }),
      build: () => restoreComment(editor, { id }),
    };
  },
  'comment.restored': async () => {
    const { cars: claimId } = await importBridge(editor);
    const { id } = await addComment(first, { claimId, body: 'Who counted?' });
    await retireComment(first, { id });
    return {
      act: () => restoreComment(first, { id }),
      build: () => retireComment(editor, { id }),
    };
  },
  'thread.resolved': async () => {
    const { cars: claimId } = await importBridge(editor);
    const { threadId } = await addComment(second, { claimId, body: 'Who counted?' });
    return {
      act: () => resolveThread(first, { id: threadId }),
      build: () => reopenThread(second, { id: threadId }),
    };
  },
  'thread.reopened': async () => {
    const { cars: claimId } = await importBridge(editor);
    const { threadId } = await addComment(second, { claimId, body: 'Who counted?' });
    await resolveThread(second, { id: threadId });
    return {
      act: () => reopenThread(first, { id: threadId }),
      build: () => resolveThread(second, { id: threadId }),
    };
  },
  'source.added': async () => {
    const { cars: claimId } = await importBridge(editor);
    let id = '';
    return {
      act: async () => {
        const URL = site.address(`/${crypto.randomUUID()}`);
        const csl = { type: 'webpage' as const, title: 'A page', URL };
        id = (await addSource(first, { csl, capture: true })).id;
      },
      build: () => addCitation(second, { claimId, sourceId: id, stance: 'context' }),
    };
  },
  'sources.imported': () => {
    const title = crypto.randomUUID();
    let id = '';
    return Promise.resolve({
      act: async () => {
        const { added } = await importSources(first, { text: bibliography(title) });
        id = added[1]?.id ?? '';
      },
      build: () =>
        rankSource(second, { id, expectedVersion: 1, rank: 'preferred', reason: 'By law.' }),
    });
  },
  'source.edited': async () => {
    const doi = `10.5555/${crypto.randomUUID()}`;
    const csl = { type: 'report' as const, title: 'A count', DOI: doi, note: 'Old.' };
    const { id } = await addSource(second, { csl });
    const checkedAt = new Date('2026-11-01T00:00:00Z');
    await database().prisma.source.update({
      where: { id },
      data: { noticesCheckedAt: checkedAt, notices: [] },
    });
    const edit = (by: MemberContext, expectedVersion: number, title: string) =>
      editSource(by, { id, expectedVersion, csl: { type: 'report', title }, tier: 'primary' });
    return {
      act: () => edit(first, 1, 'The count'),
      build: () => edit(second, 2, 'Our count'),
    };
  },
  'source.ranked': async () => {
    const { id } = await source();
    const rank = (by: MemberContext, expectedVersion: number, reason: string) =>
      rankSource(by, { id, expectedVersion, rank: 'deprecated', reason });
    await rank(second, 1, 'It is a joke.');
    return { act: () => rank(first, 2, 'It is satire.'), build: () => rank(second, 3, 'It lies.') };
  },
  'source.retired': async () => {
    const { id } = await source();
    return {
      by: () => editor,
      act: () => retireSource(editor, { id, expectedVersion: 1, reason: 'Twice here.' }),
      build: () => restoreSource(admin, { id, expectedVersion: 2 }),
    };
  },
  'source.restored': async () => {
    const { id } = await source();
    const { cars: claimId } = await importBridge(editor);
    await retireSource(admin, { id, expectedVersion: 1, reason: 'Twice here.' });
    return {
      by: () => editor,
      act: () => restoreSource(editor, { id, expectedVersion: 2 }),
      build: () => addCitation(second, { claimId, sourceId: id, stance: 'context' }),
    };
  },
  'capture.asked': async () => {
    const { id: sourceId } = await source();
    let jobId = '';
    return {
      act: async () => {
        const of = { kind: 'address' as const, url: site.address('/page') };
        jobId = (await requestCapture(first, { sourceId, of })).id;
      },
      build: () =>
        database().prisma.job.update({
          where: { id: jobId },
          data: { status: 'done', endedAt: new Date() },
        }),
    };
  },
  'visit.asked': async () => {
    const { source: page } = await citedPage(site, second);
    return {
      act: () => requestVisit(first, { sourceId: page.id }),
      build: () => makeVisits(() => new Date()),
    };
  },
  'visit.lookedAt': async () => {
    const { sourceId, visitId } = await visited();
    return {
      act: () => lookAtVisit(first, { visitId }),
      build: async () => {
        await requestVisit(second, { sourceId });
        await makeVisits(() => new Date());
      },
    };
  },
  'visit.waitsAgain': async () => {
    const { visitId } = await visited();
    await lookAtVisit(first, { visitId });
    const looked = await latest('visit.lookedAt');
    return {
      act: () => undo(first, { sequence: looked }),
      build: () => lookAtVisit(second, { visitId }),
    };
  },
};

async function visited() {
  const { source: page, path } = await citedPage(site, second);
  site.pages.set(path, wells('The well is deep.'));
  await requestVisit(second, { sourceId: page.id });
  await makeVisits(() => new Date());
  const [visit] = (await listVisits(second, page.id)).items;
  if (!visit) throw new Error('No visit was made.');
  return { sourceId: page.id, visitId: visit.id };
}

/** The sequence of the newest entry of a type. */
async function latest(type: EventType): Promise<number> {
  const row = await database().prisma.auditEvent.findFirstOrThrow({
    where: { type },
    orderBy: { sequence: 'desc' },
  });
  return row.sequence;
}

type Row = { id: string; ended: boolean; facts: unknown };

/** All that the desk holds, without what counts changes; what is over is marked as such. */
async function rows(): Promise<Row[]> {
  const { prisma } = database();
  const claims = await prisma.claim.findMany({
    include: {
      passages: { where: { isCurrent: true }, include: { passage: true } },
      carried: { where: { resolvedAt: null }, include: { fromPassage: true } },
      ancestors: true,
      descendants: true,
      assignments: { where: { endedAt: null } },
      assessments: { where: { status: 'live' }, include: { citations: true } },
    },
  });
  const citations = await prisma.citation.findMany();
  const threads = await prisma.thread.findMany({ include: { comments: true } });
  const comments = await prisma.comment.findMany();
  const sources = await prisma.source.findMany({ include: { watch: true } });
  const marks = await prisma.sentenceMark.findMany({ where: { status: 'active' } });
  const proposals = await prisma.claimProposal.findMany();
  const apart = await pairsApart();
  const jobs = await prisma.job.findMany();
  const told = await prisma.notification.findMany({
    where: { OR: [{ commentId: null }, { comment: { status: 'active' } }] },
  });
  const over = (status: string) => status === 'retired' || status === 'cancelled';
  return [
    ...claims.map(({ id, version: _, updatedAt: __, passages, carried, ...claim }) => ({
      id,
      ended: claim.state === 'retired',
      facts: {
        ...claim,
        passages: passages.map(({ passage: { exact, start } }) => [exact, start]).sort(),
        carried: carried.map(({ outcome, toPassageId, choices, fromPassage }) => ({
          outcome,
          toPassageId,
          choices,
          from: fromPassage.exact,
        })),
        assignments: claim.assignments.map(({ reviewerId, assignedById, at }) => [
          reviewerId,
          assignedById,
          at,
        ]),
        assessments: claim.assessments.map((one) => ({
          by: one.reviewerId,
          rating: one.ratingId,
          rationale: one.rationale,
          citations: one.citations.map(({ citationId }) => citationId),
        })),
      },
    })),
    ...citations.map(({ version: _, ...one }) => ({
      id: one.id,
      ended: over(one.status),
      facts: one,
    })),
    ...threads.map(({ comments: said, ...one }) => ({
      id: one.id,
      ended: said.every(({ status }) => over(status)),
      facts: one,
    })),
    ...comments.map((one) => ({ id: one.id, ended: over(one.status), facts: one })),
    ...sources.map(({ version: _, updatedAt: __, ...one }) => ({
      id: one.id,
      ended: over(one.status),
      facts: one,
    })),
    ...marks.map(({ id: _, createdAt: __, ...one }) => ({
      id: `mark ${one.articleId} ${one.wordingKey}`,
      ended: false,
      facts: one,
    })),
    ...proposals.map((one) => ({ id: one.id, ended: false, facts: one })),
    ...apart.map((pair) => ({ id: pair, ended: false, facts: 'not the same' })),
    ...jobs.map(({ id, status }) => ({ id, ended: over(status), facts: status })),
    ...told.map(({ id, ...one }) => ({ id, ended: false, facts: one })),
  ];
}

/** The pairs whose last judgement is that they are not the same. */
async function pairsApart(): Promise<string[]> {
  const judged = await database().prisma.matchJudgement.findMany({ orderBy: { id: 'asc' } });
  const last = new Map(
    judged.map(({ claimId, otherClaimId, isApart }) => [`${claimId} ${otherClaimId}`, isApart]),
  );
  return [...last].flatMap(([pair, isApart]) => (isApart ? [pair] : []));
}

const factsOf = (held: readonly Row[]): Record<string, unknown> =>
  Object.fromEntries(held.map((row) => [row.id, row.facts]));

/** What holds: of what was there before, everything; of what came since, what is not over. */
async function facts(before: readonly Row[] = []): Promise<Record<string, unknown>> {
  const known = new Set(before.map(({ id }) => id));
  return factsOf(
    (await rows()).filter(({ id, ended }) => before.length === 0 || known.has(id) || !ended),
  );
}

const types = Object.keys(scenarios) as Invertible[];

describe.each(types)('%s', (type) => {
  it('is undone once, by who did it, to what was before', async () => {
    const { by = () => first, act } = await scenarios[type]();
    const before = await rows();
    const was = factsOf(before);
    await act();
    const sequence = await latest(type);
    const after = await facts();
    expect(after).not.toEqual(was);
    await expect(undo(second, { sequence })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await facts()).toEqual(after);

    const undone = await undo(by(), { sequence });
    expect(await facts(before)).toEqual(was);
    expect(undone.words).not.toBe('');
    expect(undone.events.at(-1)?.event).toSatisfy(isUndone);
    expect(undone.events.at(-1)?.sequence).toBe(undone.sequence);

    await expect(undo(by(), { sequence })).rejects.toMatchObject({ code: 'transition_refused' });
    if (hasRedo(undone.events.map(({ event }) => event))) {
      const again = await undo(by(), { sequence: undone.sequence });
      expect(again.words).toBe(undone.words);
      expect(await facts(before)).not.toEqual(was);
      await undo(by(), { sequence: again.sequence });
      expect(await facts(before)).toEqual(was);
    } else {
      await expect(undo(by(), { sequence: undone.sequence })).rejects.toMatchObject({
        code: 'transition_refused',
      });
    }
  });

  it('is not undone once something was built upon it', async () => {
    const { by = () => first, act, build } = await scenarios[type]();
    await act();
    const sequence = await latest(type);
    await build();
    const was = await facts();
    await expect(undo(by(), { sequence })).rejects.toMatchObject({ code: 'transition_refused' });
    expect(await facts()).toEqual(was);
  });
});

/** Whether the undo that wrote these can be taken back. */
const hasRedo = (events: readonly AuditEvent[]): boolean =>
  events.every((event) => {
    if (isUndone(event)) return !('once' in waysBack[event.undone as Invertible]);
    return !('final' in waysBack[event.type]);
  });

it('leaves a log that holds', async () => {
  expect(await verifyLog(admin)).toMatchObject({ ok: true });
});
