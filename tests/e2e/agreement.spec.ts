import type { Page } from '@playwright/test';
import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, test } from '@/tests/e2e/desk';
import { apiClient, done } from '@/tests/support/api-client';
import { articleToAgreeOn, rateAll } from '@/tests/support/made-agreement';

/** How far two reviewers of the same claims agree: nothing before there is something, then numbers. */

test.use({ deskName: 'agreement' });

const reviewer = { email: 'rosa@desk.example', password: 'a long walk by the river' };

test('the agreement of two reviewers on an article and the desk', async ({
  page,
  browser,
  signIn,
  desk,
}) => {
  test.slow();
  const admin = await apiOf(desk);
  const { articleId, claimIds } = await articleToAgreeOn(admin);
  await signIn(page);
  await page.getByRole('link', { name: 'Agreement' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
  await expect(page.getByText('Two reviewers must assess the same claims')).toBeVisible();

  const link = await invite(page);
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await join(other, link);
  const { token } = await done(
    apiClient(desk.url)('POST', '/tokens', { json: { ...reviewer, name: 'tests' } }),
  );
  await rateAll(admin, claimIds, 0);
  await other.goto(`/articles/${articleId}/agreement`);
  await expect(other.getByText('until then you judge them on your own')).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
  await rateAll(apiClient(desk.url, token), claimIds, 1);

  await page.goto(`/articles/${articleId}`);
  await page.getByRole('link', { name: 'Agreement' }).click();
  await page.getByRole('link', { name: 'By name alone' }).click();
  await expect(page.getByText('Alpha 0.095', { exact: true })).toBeVisible();
  await expect(page.getByText('Too low to rely on')).toBeVisible();
  await expect(page.getByText('It rests on 10 claims with 20 ratings.')).toBeVisible();
  const byKind = page.getByRole('img', { name: /^Alpha by kind of claim/ });
  await expect(byKind).toHaveAccessibleDescription(/Quantity: .* Event: /);
  await expect(page.getByRole('table', { name: /^By kind of claim/ })).toContainText('Event');
  await expectAccessible(page, 'an article’s agreement');

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: /Rosa Quill/ }).click();
  const matrix = page.getByRole('table', { name: /^How often .* gave which rating/ });
  await expect(matrix.getByRole('cell').filter({ hasText: /^5$/ })).toHaveCount(1);
  await expectAccessible(page, 'the agreement of a pair');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Prediction' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to compare here' })).toBeVisible();
  await page.getByRole('link', { name: 'All claims and reviewers' }).click();
  await page.getByRole('link', { name: 'Of the whole desk' }).click();
  await expect(page.getByRole('table', { name: /^By pair of reviewers/ })).toContainText(
    'Rosa Quill',
  );
  await expectAccessible(page, 'the desk’s agreement');
});

async function invite(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill(reviewer.email);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  return dialog.getByLabel('Link').inputValue();
}

async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Rosa Quill');
  await page.getByLabel('Password').fill(reviewer.password);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
}
