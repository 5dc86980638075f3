import { beforeAll, expect, it } from 'vitest';
import type { Context } from '@/lib/services/context';
import { publishReport } from '@/lib/services/reports/publish-report';
import { openReport } from '@/lib/services/reports/read-reports';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { requestVisit } from '@/lib/services/visits/request-visit';
import { importBridge } from '@/tests/support/article';
import { citedPage, protect, QUOTE, wells } from '@/tests/support/cited-page';
import { useTestDatabase } from '@/tests/support/database';
import { type MemberContext, newDesk } from '@/tests/support/members';
import { claimUnderReview, contextOfNew } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';
import { makeVisits } from '@/tests/support/visits';

const site = useTestSite();
useTestDatabase();

let editor: MemberContext;
let reviewer: Context;
beforeAll(async () => {
  editor = await newDesk();
  reviewer = await contextOfNew('reviewer');
});

async function visit(sourceId: string): Promise<void> {
  await requestVisit(reviewer, { sourceId });
  await makeVisits(() => new Date());
}

/** A report whose one claim rests on a page of the site; its slug, and where the page is. */
async function published() {
  const { articleId: id, cars } = await importBridge(editor);
  const claim = { articleId: id, claimId: cars };
  const cited = await citedPage(site, reviewer, { claim });
  const { claimId, articleId, citation } = cited;
  await recordAssessment(reviewer, {
    claimId,
    rating: 'true',
    rationale: 'It is.',
    citationIds: [citation.id],
  });
  await settleVerdict(editor, { claimId, rating: 'true', reason: 'It is ninety metres deep.' });
  const { slug } = await publishReport(editor, { articleId });
  return { ...cited, slug };
}

const since = async (slug: string) => (await openReport(slug))?.sourcesChanged;

it('a report’s page says which of its sources have changed since, and the report stays', async () => {
  const { source, path, slug } = await published();
  const before = (await openReport(slug))?.report;
  expect(await since(slug)).toEqual([]);
  await visit(source.id);
  expect(await since(slug)).toEqual([]);

  site.pages.set(path, wells(`Corrected on Monday. ${QUOTE}`));
  await visit(source.id);
  expect(await since(slug)).toMatchObject([{ reference: 1, change: 'changed' }]);
  site.pages.set(path, wells('The well is deep.'));
  await visit(source.id);
  await visit(source.id);
  expect(await since(slug)).toEqual([
    {
      reference: 1,
      formatted: expect.stringContaining(source.csl.title),
      change: 'words_gone',
      at: expect.any(String),
      copyAt: before?.claims[0]?.citations[0]?.copy?.capturedAt,
    },
  ]);
  site.pages.delete(path);
  await visit(source.id);
  expect(await since(slug)).toMatchObject([{ change: 'page_gone' }]);
  expect((await openReport(slug))?.report).toEqual(before);
});

it('a page that is back as it was is told of no more', async () => {
  const { source, path, slug } = await published();
  site.pages.delete(path);
  await visit(source.id);
  expect(await since(slug)).toHaveLength(1);
  site.pages.set(path, wells());
  await visit(source.id);
  expect(await since(slug)).toEqual([]);
});

it('what was known before a report was published is no news to its readers', async () => {
  const { source, path, articleId, slug } = await published();
  site.pages.delete(path);
  await visit(source.id);
  const later = await publishReport(editor, { articleId });
  expect(await since(slug)).toHaveLength(1);
  expect(await since(later.slug)).toEqual([]);
});

it('nothing is told of a source that is protected, not even what was found before', async () => {
  const { source, path, slug } = await published();
  site.pages.delete(path);
  await visit(source.id);
  expect(await since(slug)).toHaveLength(1);
  const { claimId } = await claimUnderReview();
  await protect(reviewer, { claimId, sourceId: source.id });
  expect(await since(slug)).toEqual([]);
});
