import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { getCaptureText, listCaptures } from '@/lib/services/captures/get-capture';
import { requestCapture } from '@/lib/services/captures/request-capture';
import type { Context } from '@/lib/services/context';
import { addSource } from '@/lib/services/sources/add-source';
import { listCitations } from '@/lib/services/sources/list-citations';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { retireSource } from '@/lib/services/sources/retire-source';
import { getVisitPlan, listVisits, openVisiting } from '@/lib/services/visits/list-visits';
import { requestVisit } from '@/lib/services/visits/request-visit';
import { answer, NOBODY } from '@/tests/support/answers';
import { citedPage, protect, QUOTE, wells } from '@/tests/support/cited-page';
import { useTestDatabase } from '@/tests/support/database';
import { workOff } from '@/tests/support/jobs';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';
import { daysAhead, makeVisits } from '@/tests/support/visits';

const site = useTestSite();
useTestDatabase();

let reviewer: Context;
let editor: Context;
let clock: ReturnType<typeof daysAhead>;

beforeAll(async () => {
  reviewer = await contextOfNew('reviewer', 'Rosa Quill');
  editor = await contextOfNew('editor');
});
beforeEach(() => {
  clock = daysAhead();
});

const citedSource = (...of: [html?: string, quote?: string]) =>
  citedPage(site, reviewer, { html: of[0], quote: of[1] });

/** A visit that a person asks for; what it found. */
async function visit(sourceId: string) {
  await requestVisit({ ...reviewer, now: clock.now }, { sourceId });
  await makeVisits(clock.now);
  const [latest] = (await listVisits(reviewer, sourceId)).items;
  if (!latest) throw new Error('No visit was made.');
  return latest;
}

const copiesOf = async (sourceId: string) => (await listCaptures(reviewer, sourceId)).items;

describe('a visit to a page', () => {
  it('finds it unchanged by its own word, with what it said of itself sent back', async () => {
    const { source, path } = await citedSource();
    const headers = { etag: '"first"' };
    const asked: unknown[] = [];
    site.pages.set(path, (response, request) => {
      asked.push(request.headers['if-none-match']);
      answer({ headers, body: wells() })(response, request);
    });
    expect(await visit(source.id)).toMatchObject({
      outcome: 'unchanged',
      httpStatus: 200,
      etag: '"first"',
      captureId: null,
      isNews: false,
      visitedBy: { name: 'Rosa Quill' },
    });
    expect(await visit(source.id)).toMatchObject({ outcome: 'unchanged', httpStatus: 304 });
    expect(asked).toEqual([undefined, '"first"']);
    expect(await copiesOf(source.id)).toHaveLength(1);
  });

  it('finds other bytes around the same article unchanged, and keeps no copy of them', async () => {
    const { source, path } = await citedSource();
    site.pages.set(path, wells(QUOTE, 'Now something else is read most'));
    expect(await visit(source.id)).toMatchObject({ outcome: 'unchanged', captureId: null });
    expect(await copiesOf(source.id)).toHaveLength(1);
  });

  it('finds that it changed and the cited words stand, and keeps the new page as a copy', async () => {
    const { source, citation, claimId, path } = await citedSource();
    const [first] = await copiesOf(source.id);
    site.pages.set(path, answer({ headers: { etag: '"2"' }, body: wells(`Corrected. ${QUOTE}`) }));
    const found = await visit(source.id);
    expect(found).toMatchObject({
      outcome: 'changed-standing',
      isNews: true,
      comparedWithId: first?.id,
      passagesLookedFor: 1,
      passagesGone: [],
    });
    const [latest] = await copiesOf(source.id);
    expect(latest).toMatchObject({ id: found.captureId, origin: 'visit', httpStatus: 200 });
    expect((await getCaptureText(reviewer, latest?.id ?? '')).text).toContain('Corrected.');
    const cited = (await listCitations(reviewer, claimId)).find(({ id }) => id === citation.id);
    expect(cited?.passage?.captureId).toBe(first?.id);

    expect(await visit(source.id)).toMatchObject({
      outcome: 'unchanged',
      httpStatus: 304,
      comparedWithId: latest?.id,
    });
  });

  it('finds that cited words are gone, names their citation, and that they came back', async () => {
    const { source, citation, path } = await citedSource();
    site.pages.set(path, wells('The well is deep.'));
    expect(await visit(source.id)).toMatchObject({
      outcome: 'passage-gone',
      isNews: true,
      passagesGone: [citation.id],
      captureId: expect.any(String),
    });
    const [told] = await eventsNewestFirst();
    expect(told).toMatchObject({ type: 'visits.made', sources: 1, news: 1 });
    expect((await eventsNewestFirst())[1]).toMatchObject({
      type: 'source.visited',
      sourceId: source.id,
      outcome: 'passage-gone',
      passagesGone: [citation.id],
      capture: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await visit(source.id)).toMatchObject({ outcome: 'passage-gone', isNews: false });
    site.pages.set(path, wells());
    expect(await visit(source.id)).toMatchObject({
      outcome: 'changed-standing',
      isNews: true,
      passagesLookedFor: 1,
    });
  });

  it('is never changed, nor deleted', async () => {
    const { source } = await citedSource();
    const { id } = await visit(source.id);
    const { prisma } = database();
    const change = { where: { id }, data: { outcome: 'page-gone' } };
    await expect(prisma.sourceVisit.update(change)).rejects.toThrow('never changed');
    await expect(prisma.sourceVisit.delete({ where: { id } })).rejects.toThrow('never changed');
  });

  it('misses no words that never stood there, and none that are cited no more', async () => {
    const { source, citation, path } = await citedSource(wells(), 'Words of another book.');
    site.pages.set(path, wells('The well is deep.'));
    expect(await visit(source.id)).toMatchObject({
      outcome: 'changed-standing',
      passagesLookedFor: 0,
    });
    const { version } = citation;
    await retireCitation(reviewer, { id: citation.id, expectedVersion: version, reason: 'Wrong.' });
    expect(await visit(source.id)).toMatchObject({ outcome: 'unchanged' });
  });

  it.each([404, 410])('finds it gone when the site answers %i, once', async (status) => {
    const { source, path } = await citedSource();
    site.pages.set(path, answer({ status, headers: { etag: '"notice"' }, body: 'Gone.' }));
    expect(await visit(source.id)).toMatchObject({
      outcome: 'page-gone',
      reason: 'not_found',
      httpStatus: status,
      isNews: true,
      etag: null,
      captureId: null,
    });
    expect(await visit(source.id)).toMatchObject({ outcome: 'page-gone', isNews: false });
    site.pages.set(path, wells());
    expect(await visit(source.id)).toMatchObject({ outcome: 'unchanged', isNews: false });
  });

  it('finds it gone under the status of success, and is not told “not modified” of the notice', async () => {
    const { source, path } = await citedSource();
    const body =
      '<html><head><title>Page not found</title></head><body><p>Sorry.</p></body></html>';
    site.pages.set(path, answer({ headers: { etag: '"notice"' }, body }));
    const gone = { outcome: 'page-gone', reason: 'says_gone', httpStatus: 200 };
    expect(await visit(source.id)).toMatchObject({ ...gone, isNews: true });
    expect(await visit(source.id)).toMatchObject({ ...gone, isNews: false });
    expect(await copiesOf(source.id)).toHaveLength(1);
  });

  it('finds it gone when it leads to the front page, and follows it where it moved', async () => {
    const { source, path } = await citedSource();
    site.pages.set(
      '/',
      '<html><head><title>Home</title></head><body><p>All news.</p></body></html>',
    );
    site.pages.set(path, answer({ status: 302, headers: { location: '/' } }));
    expect(await visit(source.id)).toMatchObject({ outcome: 'page-gone', reason: 'front_page' });
    site.pages.set('/moved', wells());
    site.pages.set(path, answer({ status: 301, headers: { location: '/moved' } }));
    expect(await visit(source.id)).toMatchObject({
      outcome: 'unchanged',
      finalAddress: site.address('/moved'),
    });
  });

  it.each([
    ['answers 500', answer({ status: 500 }), 'server_error'],
    ['lets nobody in', answer({ status: 403 }), 'refused'],
    [
      'holds no text any more',
      answer({ headers: { 'content-type': 'image/png' }, body: 'x' }),
      'unreadable',
    ],
  ])('does not reach it when it %s', async (_, page, reason) => {
    const { source, path } = await citedSource();
    site.pages.set(path, page);
    expect(await visit(source.id)).toMatchObject({
      outcome: 'unreachable',
      reason,
      isNews: false,
      captureId: null,
    });
  });

  it('does not reach it when nobody is there, and takes it for gone after days of that', async () => {
    const { source, path } = await citedSource();
    site.pages.set(path, (response) => response.destroy());
    expect(await visit(source.id)).toMatchObject({ outcome: 'unreachable', reason: 'silent' });
    for (const days of [1, 2, 3]) {
      clock.pass(days);
      expect(await visit(source.id)).toMatchObject({ outcome: 'unreachable' });
    }
    clock.pass(4);
    expect(await visit(source.id)).toMatchObject({
      outcome: 'page-gone',
      reason: 'long_silence',
      isNews: true,
      message: expect.stringContaining('It has been so for 10 days.'),
    });
  });
});

describe('what a source’s page is measured by', () => {
  it('is the copy of its own address, not of a file that was copied for it as well', async () => {
    const { source } = await citedSource();
    site.pages.set('/count.txt', 'Another text.');
    const of = { kind: 'address' as const, url: site.address('/count.txt') };
    await requestCapture(reviewer, { sourceId: source.id, of });
    await workOff();
    expect(await copiesOf(source.id)).toHaveLength(2);
    expect(await visit(source.id)).toMatchObject({
      outcome: 'unchanged',
      address: source.csl.URL,
      passagesLookedFor: 1,
    });
  });
});

describe('asking for a visit', () => {
  it('is refused without a copy from an address, for a retired source, and a second time', async () => {
    const csl = { type: 'webpage' as const, title: 'Uncopied', URL: `${NOBODY}/page` };
    const uncopied = await addSource(reviewer, { csl, capture: false });
    await expect(requestVisit(reviewer, { sourceId: uncopied.id })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    const { source } = await citedSource();
    await requestVisit(reviewer, { sourceId: source.id });
    expect(await openVisiting(reviewer, source.id)).toMatchObject({ status: 'queued' });
    await expect(requestVisit(reviewer, { sourceId: source.id })).rejects.toMatchObject({
      code: 'already_done',
    });
    await makeVisits(clock.now);
    expect(await openVisiting(reviewer, source.id)).toBeNull();
    const { id, version } = source;
    await retireSource(editor, { id, expectedVersion: version, reason: 'Out of use.' });
    await expect(requestVisit(reviewer, { sourceId: id })).rejects.toMatchObject({
      code: 'source_retired',
    });
    expect(await getVisitPlan(reviewer, id)).toMatchObject({ notVisited: 'retired' });
  });

  it('is for reviewers', async () => {
    const { source } = await citedSource();
    const reader = await contextOfNew('reader');
    await expect(requestVisit(reader, { sourceId: source.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await listVisits(reader, source.id)).items).toEqual([]);
  });

  it('does not go to a protected source, since a visit tells of an interest', async () => {
    const { source, claimId } = await citedSource();
    await protect(reviewer, { claimId, sourceId: source.id });
    await expect(requestVisit(reviewer, { sourceId: source.id })).rejects.toMatchObject({
      code: 'transition_refused',
      message: expect.stringContaining('protected'),
    });
    expect(await getVisitPlan(reviewer, source.id)).toMatchObject({
      notVisited: 'protected',
      nextVisitAt: null,
    });
  });
});
