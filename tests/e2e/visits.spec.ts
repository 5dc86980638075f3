import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';
import type { TestServer } from '@/tests/support/server';

/** Pages that change after they were cited: seen on the source, in the list, beside a report. */

test.use({ deskName: 'visits', deskEnv: { CLAIMDESK_FETCH_ALLOW: '127.0.0.1' } });

const quote = 'The new bridge carries 40,000 cars a day.';
let words = quote;
let site: Server;

test.beforeAll(async () => {
  site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><title>Count</title><p>${words} It is green.</p>`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
});
test.afterAll(() => {
  site.closeAllConnections();
  site.close();
});

/** A published report whose claim rests on the page. */
async function publishedReport(desk: TestServer) {
  const api = await apiOf(desk);
  const { items } = await done(api('GET', '/articles'));
  const articleId = items[0].id as string;
  const claims = (await done(api('GET', `/articles/${articleId}/claims`))).items;
  const claimId = claims[0].id as string;
  const URL = `http://127.0.0.1:${(site.address() as AddressInfo).port}/count`;
  const csl = { type: 'webpage', title: 'Count of the new bridge', URL };
  const source = await done(api('POST', '/sources', { json: { csl } }));
  await expect
    .poll(async () => (await done(api('GET', `/sources/${source.id}/captures`))).items)
    .toHaveLength(1);
  const json = { sourceId: source.id, stance: 'refutes', quote };
  const citation = await done(api('POST', `/claims/${claimId}/citations`, { json }));
  const scale = (await done(api('GET', `/articles/${articleId}`))).ratingScale;
  const rating = scale.ratings[0].key as string;
  await done(
    api('POST', `/claims/${claimId}/assessments`, {
      json: { rating, rationale: 'The count says so.', citationIds: [citation.id] },
    }),
  );
  await done(api('POST', `/claims/${claimId}/verdict`, { json: { rating, reason: 'Counted.' } }));
  const { slug } = await done(api('POST', `/articles/${articleId}/reports`, { json: {} }));
  return { sourceId: source.id as string, slug: slug as string };
}

test('a page that loses cited words is seen on its source, looked at, and told of beside the report', async ({
  page,
  signIn,
  desk,
}) => {
  test.slow();
  const { sourceId, slug } = await publishedReport(desk);
  await signIn(page);
  await page.goto(`/sources/${sourceId}`);
  const visits = page.getByRole('region', { name: 'Visits' });
  await expect(visits).toContainText('was not visited since it was copied');
  await expect(visits).toContainText('due for its next visit');
  await visits.getByRole('button', { name: 'Visit now' }).press('Enter');
  const strip = visits.getByRole('img');
  await expect(strip).toHaveAccessibleName(/^1 visit .* The latest: unchanged\.$/, {
    timeout: 20_000,
  });

  words = 'The new bridge carries many cars.';
  await visits.getByRole('button', { name: 'Visit now' }).press('Enter');
  await expect(strip).toHaveAccessibleName(/^2 visits .* The latest: cited words gone\.$/, {
    timeout: 20_000,
  });
  await visits.getByRole('button', { name: 'What each visit found' }).press('Enter');
  await expect(visits).toContainText('The cited passage is not on the page.');
  await expectAccessible(page, 'a source with visits');

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/sources');
  await page.getByRole('link', { name: 'What needs a look (1)' }).click();
  const list = page.getByRole('list', { name: 'Words that are gone' });
  await expect(list).toContainText(quote);
  await expect(list.getByRole('link', { name: /^Claim \d+$/ })).toBeVisible();
  await expectAccessible(page, 'the list of what needs a look');
  await page.getByRole('link', { name: 'Page gone (0)' }).click();
  await expect(page.getByText('Nothing of this kind')).toBeVisible();
  await page.getByRole('link', { name: 'All (1)' }).click();
  await page.getByRole('button', { name: 'Looked at: Count of the new bridge' }).press('Enter');
  await expect(page.getByText('Nothing needs a look')).toBeVisible();
  await expectAccessible(page, 'the list with nothing in it');

  await page.goto(`/reports/${slug}`);
  const since = page.getByRole('region', {
    name: 'Since this was published, the page of 1 source changed.',
  });
  await expect(since).toContainText('words cited are no longer on it');
  await expect(since).toContainText('are kept in the desk’s copy of');
  await expectAccessible(page, 'a report whose source changed');
});
