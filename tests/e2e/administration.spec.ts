import createClient from 'openapi-fetch';
import type { paths } from '@/clients/typescript/claimdesk';
import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, test } from '@/tests/e2e/desk';

/** What administrators look after: the log, tokens that may do less than their owner, and sessions. */

test.use({ deskName: 'administration' });

test('the log is filtered, saved, and its chain checked', async ({ page, signIn, desk }) => {
  test.slow();
  const api = await apiOf(desk);
  await api('POST', '/articles', { json: { title: 'The bridge', text: 'It opened in 1932.' } });
  await signIn(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Log' }).click();
  const log = page.getByRole('list', { name: 'What happened' });
  await expect(log.getByText('imported the article “The bridge”')).toBeVisible();
  await expectAccessible(page, 'log');

  const filters = page.getByRole('search', { name: 'Filter the log' });
  await filters.getByRole('button', { name: /What it is about/ }).click();
  await page.getByRole('option', { name: 'Members, sign-in and tokens' }).click();
  await filters.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/kind=members/);
  await expect(log.getByText('created the API token “tests”')).toBeVisible();
  await expect(log.getByText('imported the article “The bridge”')).toHaveCount(0);

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'JSON lines' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.jsonl$/);

  await page.getByRole('button', { name: 'Check the chain' }).click();
  await expect(page.getByText('Chain intact.')).toBeVisible();
  await expectAccessible(page, 'filtered log with its chain checked');
});

test('a token does no more than it was made for', async ({ page, signIn, desk }) => {
  await signIn(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'New token' }).click();
  const dialog = page.getByRole('dialog', { name: 'New API token' });
  await dialog.getByLabel('What it is for').fill('reading along');
  for (const scope of ['Review', 'Edit', 'Publish', 'Account', 'Administer']) {
    await dialog.getByText(scope, { exact: true }).click();
  }
  await expectAccessible(page, 'new token');
  await dialog.getByRole('button', { name: 'Make the token' }).click();
  const token = await dialog.getByRole('textbox', { name: 'Token' }).inputValue();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText(/^For read; works until/)).toBeVisible();

  const api = createClient<paths>({
    baseUrl: desk.url,
    headers: { authorization: `Bearer ${token}` },
  });
  const { data } = await api.GET('/api/v1/articles', { params: { query: { limit: 1 } } });
  expect(data?.items).toHaveLength(1);
  const { response, error } = await api.GET('/api/v1/audit-log');
  expect(response.status).toBe(403);
  expect(error?.detail).toContain('lacks the scope “admin”');

  await page.getByRole('link', { name: 'API reference' }).click();
  await page.getByRole('link', { name: 'work', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'GET /api/v1/work/counts' })).toBeVisible();
});

test('another browser is seen and signed out', async ({ page, browser, signIn, desk }) => {
  await signIn(page);
  const context = await browser.newContext({ baseURL: desk.url });
  const other = await context.newPage();
  await signIn(other);

  await page.goto('/account');
  const sessions = page.getByRole('list', { name: 'Sessions' });
  await expect(sessions.getByText('This browser')).toHaveCount(1);
  const before = await sessions.getByRole('button', { name: /^Sign out/ }).count();
  expect(before).toBeGreaterThan(0);
  await expectAccessible(page, 'account with its sessions');
  // The one that was used last is listed first, after or before this one.
  await sessions
    .getByRole('button', { name: /^Sign out/ })
    .first()
    .click();
  await expect(page.getByText(/is signed out\.$/)).toBeVisible();
  await expect(sessions.getByRole('button', { name: /^Sign out/ })).toHaveCount(before - 1);
  await other.goto('/articles');
  await expect(other).toHaveURL(/\/sign-in/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await context.close();
});
