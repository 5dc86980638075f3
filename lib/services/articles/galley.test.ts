import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { demandCoverage } from '@/lib/services/articles/demand-coverage';
import { getWorkbench } from '@/lib/services/articles/get-article';
import { getGalley, suggestionsAround } from '@/lib/services/articles/get-galley';
import { importArticle } from '@/lib/services/articles/import-article';
import { markSentences, unmarkSentences } from '@/lib/services/articles/mark-sentences';
import { acceptSuggestions } from '@/lib/services/claims/accept-suggestions';
import { retireClaim } from '@/lib/services/claims/retire-claim';
import { takeBackClaims } from '@/lib/services/claims/take-back-claims';
import { publishReport } from '@/lib/services/reports/publish-report';
import { openReport } from '@/lib/services/reports/read-reports';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let editor: MemberContext;
let reviewer: MemberContext;
let onlooker: MemberContext;

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  reviewer = (await join(admin, 'reviewer')).context;
  onlooker = (await join(admin, 'reader')).context;
});

const measured = 'Nobody has measured it since 2019.';
const cars = 'The bridge carries 40,000 cars a day.';
const text = [
  'The river',
  `${cars} Is that many? It was opened in 1964 by the mayor.`,
  'It is the ugliest bridge of all. It was repaired in 2001 for $3 million.',
].join('\n\n');

const river = async () =>
  (await importArticle(editor, { title: 'A river', text, language: 'en' })).id;
const galley = (articleId: string) => getGalley(onlooker, { articleId });
const statusOf = async (articleId: string, words: string) =>
  (await galley(articleId)).items.find((item) => item.words === words)?.status;
const eventsOf = async (articleId: string, type: AuditEvent['type']) =>
  (await database().prisma.auditEvent.findMany({ where: { articleId, type } })).map(
    ({ event }) => event,
  );

describe('the galley of an article', () => {
  it('tells of each sentence whether a claim is tied to it', async () => {
    const { articleId, cleaner } = await importBridge(editor);
    const before = await galley(articleId);
    expect(before.coverage).toEqual({
      sentences: 4,
      claims: 3,
      opinion: 0,
      notCheckable: 0,
      open: 1,
    });
    expect(before.items.find(({ status }) => status === 'open')?.words).toBe(measured);
    await retireClaim(reviewer, { id: cleaner, reason: 'Listed twice.' });
    expect((await galley(articleId)).coverage).toMatchObject({ claims: 2, open: 2 });
  });

  it('suggests what is worth a check, with all that a claim needs', async () => {
    const articleId = await river();
    const { items, suggested } = await galley(articleId);
    const repaired = items.find(({ words }) => words.startsWith('It was repaired'));
    expect(repaired).toMatchObject({
      isSuggested: true,
      suggestion: { kind: 'quantity', wording: 'It was repaired in 2001 for $3 million.' },
    });
    expect(items.find(({ words }) => words === 'Is that many?')?.isSuggested).toBe(false);
    expect(suggested).toBe(items.filter(({ isSuggested }) => isSuggested).length);
    const [, ...around] = await suggestionsAround(reviewer, articleId, 0);
    expect(around.map(({ start }) => start)).toEqual(items.slice(1).map(({ start }) => start));
  });

  it('suggests nothing in a language that the detector does not know, and counts all the same', async () => {
    const { id } = await importArticle(editor, { title: 'Fluss', text, language: 'de' });
    const { items, suggested, coverage } = await galley(id);
    expect(suggested).toBe(0);
    expect(items[0]?.suggestion).toMatchObject({ checkWorthiness: null, wording: items[0]?.words });
    expect(coverage.open).toBe(items.length);
  });

  it('comes in pages, and by status', async () => {
    const articleId = await river();
    const first = await getGalley(onlooker, { articleId, limit: 2 });
    const rest = await getGalley(onlooker, { articleId, from: Number(first.nextCursor) });
    expect([...first.items, ...rest.items]).toEqual((await galley(articleId)).items);
    expect(rest.nextCursor).toBeNull();
    const { items } = await getGalley(onlooker, { articleId, status: 'claim' });
    expect(items).toEqual([]);
  });
});

describe('a mark on a sentence', () => {
  it('closes it with its reason, and is told in the history', async () => {
    const articleId = await river();
    const sentences = ['Is that many?'];
    const reason = 'A question or an appeal';
    const [mark] = await markSentences(reviewer, {
      articleId,
      sentences,
      kind: 'not_checkable',
      reason,
    });
    expect(mark).toMatchObject({ kind: 'not_checkable', reason, words: sentences[0] });
    expect((await galley(articleId)).coverage).toMatchObject({ notCheckable: 1 });
    expect(await eventsOf(articleId, 'sentence.marked')).toMatchObject([{ markId: mark?.id }]);
  });

  it('takes the place of the last one, which stays stored', async () => {
    const articleId = await river();
    const sentences = ['Is that many?'];
    await markSentences(reviewer, { articleId, sentences, kind: 'opinion' });
    const [now] = await markSentences(editor, { articleId, sentences, kind: 'dismissed' });
    expect(await statusOf(articleId, 'Is that many?')).toBe('open');
    const rows = await database().prisma.sentenceMark.findMany({ where: { articleId } });
    expect(rows.map(({ kind, status }) => [kind, status]).sort()).toEqual([
      ['dismissed', 'active'],
      ['opinion', 'retired'],
    ]);
    await expect(
      database().prisma.sentenceMark.update({
        where: { id: now?.id ?? '' },
        data: { reason: 'Changed in silence' },
      }),
    ).rejects.toThrow(/never changed/);
  });

  it('keeps a dismissed suggestion away, and gives it back when it is taken off', async () => {
    const articleId = await river();
    const sentences = ['It was repaired in 2001 for $3 million.'];
    const isSuggested = async () =>
      (await galley(articleId)).items.find(({ words }) => words === sentences[0])?.isSuggested;
    const [mark] = await markSentences(reviewer, { articleId, sentences, kind: 'dismissed' });
    expect(await isSuggested()).toBe(false);
    await unmarkSentences(editor, { articleId, markIds: [mark?.id ?? ''] });
    expect(await isSuggested()).toBe(true);
    await expect(
      unmarkSentences(editor, { articleId, markIds: [mark?.id ?? ''] }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('holds for the same words in the next revision, wherever they stand, and for no others', async () => {
    const articleId = await river();
    const sentences = ['It was repaired in 2001 for $3 million.', 'Is that many?'];
    await markSentences(reviewer, { articleId, sentences, kind: 'dismissed' });
    const revised = 'It was  repaired in 2001, for $3 million.\n\nIs that too many?';
    await database().prisma.revision.create({
      data: {
        articleId,
        number: 2,
        text: revised,
        textSha256: 'a'.repeat(64),
        blocks: [
          { kind: 'paragraph', start: 0, end: 41 },
          { kind: 'paragraph', start: 43, end: revised.length },
        ],
      },
    });
    const { items, suggested } = await galley(articleId);
    expect(items.map(({ mark }) => mark?.kind ?? null)).toEqual(['dismissed', null]);
    expect(suggested).toBe(0);
  });

  it('is for all of the sentences or for none, and only for words of the text', async () => {
    const articleId = await river();
    await expect(
      markSentences(reviewer, { articleId, sentences: [cars, 'It is short.'], kind: 'opinion' }),
    ).rejects.toMatchObject({
      code: 'passage_not_found',
      issues: [{ path: 'sentences.1', message: expect.stringContaining('It is short.') }],
    });
    expect((await galley(articleId)).coverage.opinion).toBe(0);
    await expect(
      markSentences(onlooker, { articleId, sentences: [cars], kind: 'opinion' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is one when two make it at once', async () => {
    const articleId = await river();
    const mark = () => markSentences(reviewer, { articleId, sentences: [cars], kind: 'opinion' });
    await Promise.all([mark(), mark(), mark()]);
    const active = { articleId, status: 'active' } as const;
    expect(await database().prisma.sentenceMark.count({ where: active })).toBe(1);
  });
});

describe('suggestions that are accepted', () => {
  it('become claims of all the words of their sentences', async () => {
    const articleId = await river();
    const { items } = await galley(articleId);
    const suggestions = items
      .filter(({ isSuggested }) => isSuggested)
      .map(({ words, start }) => ({ exact: words, start }));
    const claims = await acceptSuggestions(reviewer, { articleId, suggestions });
    expect(claims.map(({ passages }) => passages[0]?.exact)).toEqual(
      suggestions.map(({ exact }) => exact),
    );
    expect(claims.map(({ number }) => number)).toEqual(suggestions.map((_, index) => index + 1));
    expect(await eventsOf(articleId, 'claim.added')).toHaveLength(suggestions.length);
    expect(await galley(articleId)).toMatchObject({ suggested: 0 });
  });

  it('are worded as the caller says, where they say so', async () => {
    const articleId = await river();
    const [claim] = await acceptSuggestions(reviewer, {
      articleId,
      suggestions: [{ exact: cars, wording: 'Forty thousand cars cross daily.', claimant: 'Ann' }],
    });
    expect(claim).toMatchObject({
      wording: 'Forty thousand cars cross daily.',
      claimant: 'Ann',
      kind: 'quantity',
    });
  });

  it('are refused as a whole where one has its claim already', async () => {
    const articleId = await river();
    const one = { exact: cars };
    const other = { exact: 'It was opened in 1964 by the mayor.' };
    await acceptSuggestions(reviewer, { articleId, suggestions: [one] });
    await expect(
      acceptSuggestions(editor, { articleId, suggestions: [other, one] }),
    ).rejects.toMatchObject({ code: 'already_done', issues: [{ path: 'suggestions.1.exact' }] });
    await expect(
      acceptSuggestions(editor, { articleId, suggestions: [other, other] }),
    ).rejects.toMatchObject({ code: 'already_done' });
    expect((await galley(articleId)).coverage.claims).toBe(1);
  });

  it('name the place where the text has the sentence twice', async () => {
    const twice = 'It rose by 5 percent. The town cheered. It rose by 5 percent.';
    const { id } = await importArticle(editor, { title: 'Twice', text: twice });
    const exact = 'It rose by 5 percent.';
    await expect(
      acceptSuggestions(reviewer, { articleId: id, suggestions: [{ exact }] }),
    ).rejects.toMatchObject({ code: 'passage_ambiguous' });
    const start = twice.lastIndexOf(exact);
    const [claim] = await acceptSuggestions(reviewer, {
      articleId: id,
      suggestions: [{ exact, start }],
    });
    expect(claim?.passages[0]?.start).toBe(start);
  });

  it('are taken back by retiring their claims', async () => {
    const articleId = await river();
    const claims = await acceptSuggestions(reviewer, {
      articleId,
      suggestions: [{ exact: cars }, { exact: 'It was opened in 1964 by the mayor.' }],
    });
    await takeBackClaims(reviewer, { articleId, claimIds: claims.map(({ id }) => id) });
    expect((await galley(articleId)).coverage.claims).toBe(0);
    expect(await statusOf(articleId, cars)).toBe('open');
    const other = await river();
    await expect(
      takeBackClaims(reviewer, { articleId: other, claimIds: claims.map(({ id }) => id) }),
    ).rejects.toMatchObject({ code: 'transition_refused' });
  });
});

describe('coverage that is demanded', () => {
  it('holds a report back until no sentence is open, and stands in the report', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    await recordAssessment(reviewer, { claimId, rating: 'unproven', rationale: 'No count.' });
    await settleVerdict(editor, { claimId, rating: 'unproven', reason: 'No count.' });
    await expect(demandCoverage(reviewer, { articleId, required: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { version } = (await getWorkbench(editor, articleId)).article;
    expect(await demandCoverage(editor, { articleId, required: true })).toMatchObject({
      coverageRequired: true,
      version,
    });
    await expect(publishReport(editor, { articleId })).rejects.toMatchObject({
      code: 'transition_refused',
      message: expect.stringContaining('one sentence is open'),
      facts: { openSentences: 1 },
    });
    await markSentences(reviewer, { articleId, sentences: [measured], kind: 'opinion' });
    const { slug } = await publishReport(editor, { articleId });
    expect((await openReport(slug))?.report.coverage).toEqual({
      sentences: 4,
      claims: 3,
      opinion: 1,
      notCheckable: 0,
      open: 0,
    });
  });

  it('is no hindrance once it is taken back', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    await recordAssessment(reviewer, { claimId, rating: 'unproven', rationale: 'No count.' });
    await settleVerdict(editor, { claimId, rating: 'unproven', reason: 'No count.' });
    await demandCoverage(editor, { articleId, required: true });
    await demandCoverage(editor, { articleId, required: false });
    expect(await publishReport(editor, { articleId })).toMatchObject({ number: 1 });
    expect(await eventsOf(articleId, 'coverage.waived')).toHaveLength(1);
  });
});

describe('the workbench', () => {
  it('gets what no claim is tied to, and what is suggested', async () => {
    const articleId = await river();
    await acceptSuggestions(reviewer, { articleId, suggestions: [{ exact: cars }] });
    const { galley: shown } = await getWorkbench(onlooker, articleId);
    expect(shown.sentences.every(({ status }) => status !== 'claim')).toBe(true);
    expect(shown.sentences).toHaveLength(shown.coverage.sentences - 1);
    expect(shown.suggested).toBeGreaterThan(0);
  });
});
