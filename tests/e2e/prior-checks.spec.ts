import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, keysAreTaken, test } from '@/tests/e2e/desk';
import { assess, importBridgeThrough } from '@/tests/support/api-bridge';
import { done } from '@/tests/support/api-client';

/** What was checked before: imported on its page, found beside a claim and while one is typed. */

test.use({ deskName: 'prior-checks' });

test('prior checks are imported, and found, cited and set apart beside a claim', async ({
  page,
  desk,
  signIn,
}) => {
  test.slow();
  const api = await apiOf(desk);
  const articleId = (await done(api('GET', '/articles'))).items[0].id;
  const [claim] = (await done(api('GET', `/articles/${articleId}/claims`))).items;
  await signIn(page);

  await page.goto('/prior-checks');
  await expect(page.getByRole('heading', { name: 'No prior check yet' })).toBeVisible();
  await expectAccessible(page, 'no prior check');
  await page.getByLabel(/^File/).setInputFiles({
    name: 'checks.tsv',
    mimeType: 'text/tab-separated-values',
    buffer: Buffer.from(
      [
        'url\tclaim\tpublisher\trating\tdate',
        `https://checks.example/same\tIt is said that ${claim.wording}\tChecks\tMostly untrue\t2026-05-03`,
        'https://checks.example/whales\tWhales are kept in an underwater jail.\tSea News\tFalse\t2026-04-01',
      ].join('\n'),
    ),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).last().click();
  await expect(page.getByText('2 found: 2 new, 0 changed.').first()).toBeVisible();
  await expect(page.getByText('Whales are kept in an underwater jail.')).toBeVisible();
  await expectAccessible(page, 'prior checks');

  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(`/articles/${articleId}/claims/${claim.id}`);
  const before = page.getByRole('region', { name: 'Checked before' });
  await page.keyboard.press('p');
  const found = before.getByRole('listitem').filter({ hasText: 'Mostly untrue' });
  await expect(found).toContainText('Checks, 3 May 2026');
  await expect(found).toContainText(/Same (numbers|names|words): /i);
  await expectAccessible(page, 'a claim with what was checked before');

  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.keyboard.press('p');
  await expect(found.getByRole('link').first()).toBeFocused();
  await found.getByRole('button', { name: /^Cite/ }).press('Enter');
  const evidence = page.getByRole('region', { name: /^Evidence/ });
  await expect(evidence).toContainText('A prior check: Checks rates');
  await expect(found).toContainText('Cited');
  await page.getByRole('button', { name: 'Undo' }).first().press('Enter');
  await expect(evidence).not.toContainText('A prior check: Checks rates');

  await found.getByRole('button', { name: /^Not the same/ }).press('Enter');
  await expect(found).toHaveCount(0);
  await page.reload();
  await expect(before.getByText(/Looking/)).toHaveCount(0);
  await expect(found).toHaveCount(0);

  await page.goto(`/articles/${articleId}/claims/new`);
  await page
    .getByRole('textbox', { name: 'Wording' })
    .fill('A jail under water is where whales are kept');
  const typed = page.getByRole('region', { name: 'Checked before' });
  await expect(typed).toContainText('Whales are kept in an underwater jail.');
  await expect(typed.getByRole('link', { name: /^Read it/ })).toBeVisible();
  await expectAccessible(page, 'a claim that is being typed');
});

test('the desk’s own verdict is cited by its published report, once there is one', async ({
  page,
  desk,
  signIn,
}) => {
  test.slow();
  const api = await apiOf(desk);
  const earlier = await importBridgeThrough(api);
  const { articleId, cars } = await importBridgeThrough(api);
  await assess(api, earlier.cars, 'false');
  const verdict = { rating: 'false', reason: 'The count says less.' };
  await done(api('POST', `/claims/${earlier.cars}/verdict`, { json: verdict }));
  await signIn(page);

  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(`/articles/${articleId}/claims/${cars}`);
  await keysAreTaken(page);
  await page.keyboard.press('p');
  const before = page.getByRole('region', { name: 'Checked before' });
  const found = before.getByRole('listitem').filter({ hasText: 'This desk' }).first();
  await expect(found).toContainText('No published report tells of its verdict yet');
  await expect(found.getByRole('button', { name: /^Cite/ })).toHaveCount(0);
  await expectAccessible(page, 'a claim whose match is not published');

  await page.setViewportSize({ width: 1440, height: 1000 });
  await done(api('POST', `/articles/${earlier.articleId}/reports`, { json: {} }));
  await page.reload();
  await keysAreTaken(page);
  await page.keyboard.press('p');
  await found.getByRole('button', { name: /^Cite/ }).press('Enter');
  const evidence = page.getByRole('region', { name: /^Evidence/ });
  await expect(evidence).toContainText('The bridge carries 40,000 cars a day. False');
  await expect(evidence).toContainText('Fact-check: The bridge and the river (report 1)');
  await expect(found).toContainText('Cited');
  await expectAccessible(page, 'a claim that cites the desk’s own report');

  await page.setViewportSize({ width: 1440, height: 1000 });
  await done(api('DELETE', `/claims/${earlier.cars}/verdict?reason=A+newer+count.`));
  await page.reload();
  await keysAreTaken(page);
  await page.keyboard.press('p');
  await expect(found).toContainText('The desk no longer says what report 1 says.');
});
