import { beforeAll, expect, it } from 'vitest';
import { verifyLog } from '@/lib/services/audit/verify-log';
import type { Context } from '@/lib/services/context';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { countOfWaiting, listVisits, listWaiting } from '@/lib/services/visits/list-visits';
import { lookAtVisit } from '@/lib/services/visits/look-at-visit';
import { requestVisit } from '@/lib/services/visits/request-visit';
import { answer } from '@/tests/support/answers';
import { citedPage, QUOTE, wells } from '@/tests/support/cited-page';
import { useTestDatabase } from '@/tests/support/database';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';
import { makeVisits } from '@/tests/support/visits';

const site = useTestSite();
useTestDatabase();

let reviewer: Context;
let editor: Context;
beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
  editor = await contextOfNew('editor');
});

async function visit(sourceId: string) {
  await requestVisit(reviewer, { sourceId });
  await makeVisits(() => new Date());
  const [latest] = (await listVisits(reviewer, sourceId)).items;
  if (!latest) throw new Error('No visit was made.');
  return latest;
}

const waiting = async () => (await listWaiting(reviewer)).items.map(({ visit }) => visit.id);

it('what changed waits for somebody, with the claims that rest on it, until they looked', async () => {
  const standing = await citedPage(site, reviewer);
  const wordless = await citedPage(site, reviewer);
  const gone = await citedPage(site, reviewer);
  const same = await citedPage(site, reviewer);
  site.pages.set(standing.path, wells(`Corrected on Monday. ${QUOTE}`));
  site.pages.set(wordless.path, wells('The well is deep.'));
  site.pages.delete(gone.path);
  const visits = [];
  for (const { source } of [standing, wordless, gone, same]) visits.push(await visit(source.id));
  const [changed, passageGone, pageGone] = visits;

  expect(await waiting()).toEqual([pageGone?.id, passageGone?.id, changed?.id]);
  const { items, nextCursor } = await listWaiting(reviewer, { outcome: 'passage-gone' });
  expect(nextCursor).toBeNull();
  expect(items).toEqual([
    {
      visit: passageGone,
      source: { id: wordless.source.id, title: wordless.source.csl.title },
      comparedWithAt: expect.any(String),
      citations: [
        {
          citationId: wordless.citation.id,
          quote: QUOTE,
          isGone: true,
          claim: { id: wordless.claimId, number: 1, wording: 'The well is deep.' },
          article: { id: wordless.articleId, title: 'An article' },
        },
      ],
    },
  ]);
  const first = await listWaiting(reviewer, { limit: 2 });
  expect(first.items).toHaveLength(2);
  const rest = await listWaiting(reviewer, { limit: 2, after: first.nextCursor });
  expect(rest).toMatchObject({ items: [{ visit: { id: changed?.id } }], nextCursor: null });
  expect(Object.fromEntries(await countOfWaiting(reviewer))).toEqual({
    'changed-standing': 1,
    'passage-gone': 1,
    'page-gone': 1,
  });

  await lookAtVisit(reviewer, { visitId: passageGone?.id ?? '' });
  expect((await eventsNewestFirst())[0]).toMatchObject({
    type: 'visit.lookedAt',
    outcome: 'passage-gone',
    sourceId: wordless.source.id,
  });
  await expect(lookAtVisit(reviewer, { visitId: passageGone?.id ?? '' })).rejects.toMatchObject({
    code: 'already_done',
  });
  expect(await visit(wordless.source.id)).toMatchObject({ outcome: 'passage-gone', isNews: false });
  expect(await waiting()).toEqual([pageGone?.id, changed?.id]);

  site.pages.set(gone.path, wells());
  expect(await visit(gone.source.id)).toMatchObject({ outcome: 'unchanged' });
  expect(await waiting()).toEqual([changed?.id]);

  site.pages.set(wordless.path, answer({ status: 410 }));
  const again = await visit(wordless.source.id);
  expect(await waiting()).toEqual([again.id, changed?.id]);
  expect(await verifyLog(editor)).toMatchObject({ ok: true });
});

it('what is cited no more waits for nobody', async () => {
  const { source, citation, path } = await citedPage(site, reviewer);
  site.pages.set(path, wells('The well is deep.'));
  const { id } = await visit(source.id);
  expect(await waiting()).toContain(id);
  const { version } = citation;
  await retireCitation(reviewer, { id: citation.id, expectedVersion: version, reason: 'Wrong.' });
  expect(await waiting()).not.toContain(id);
});

it('readers see what waits, and say nothing about it', async () => {
  const { source, path } = await citedPage(site, reviewer);
  site.pages.delete(path);
  const { id } = await visit(source.id);
  const reader = await contextOfNew('reader');
  expect((await listWaiting(reader)).items[0]?.visit.id).toBe(id);
  await expect(lookAtVisit(reader, { visitId: id })).rejects.toMatchObject({ code: 'forbidden' });
});
