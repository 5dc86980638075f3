import type { Page } from '@playwright/test';
import { apiOf, expect, openSample, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';

/** Two people at one article: what one does shows on the other's open page. */

test.use({ deskName: 'live' });
// Somebody who just goes away counts as there for half a minute.
test.setTimeout(120_000);

test('what another does shows without a reload, and after having been offline', async ({
  page,
  browser,
  desk,
  signIn,
}) => {
  const api = await apiOf(desk);
  const { items } = await done(api('GET', '/articles'));
  const { items: claims } = await done(api('GET', `/articles/${items[0].id}/claims`));
  const [claim] = claims;

  await signIn(page);
  const link = await invite(page);
  await openSample(page);
  await page.goto(`${new URL(page.url()).pathname}/claims/${claim.id}`);
  const comment = page.getByRole('form', { name: 'Add a comment' }).getByRole('textbox');
  await comment.fill('Half a thought');
  const news = page.getByRole('region', { name: 'Work together' });

  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
  // The same member at another desk of theirs is not news, but shows.
  await done(api('POST', `/claims/${claim.id}/comments`, { json: { body: 'Who counted them?' } }));
  await expect(page.getByText('Who counted them?')).toBeVisible();
  await expect(comment).toHaveValue('Half a thought');

  const other = await browser.newContext({ baseURL: desk.url, locale: 'en-GB' });
  const ben = await other.newPage();
  await join(ben, link);
  await ben.goto(`/articles/${items[0].id}/claims/${claim.id}`);
  await expect(news.getByText(/Ben Okoro.*is at claim 1/)).toBeVisible();
  await ben.keyboard.press('e');
  await expect(
    page
      .getByRole('navigation', { name: 'Claims' })
      .getByText('Ben Okoro is changing the wording of claim 1'),
  ).toBeAttached();
  await ben.keyboard.press('Escape');
  await ben.getByRole('button', { name: 'Assign to me' }).click();
  await expect(news.getByText('assigned the claim to Ben Okoro')).toBeVisible();
  await expect(page.getByText('In the hands of Ben Okoro.')).toBeVisible();
  await expect(comment).toHaveValue('Half a thought');

  await page.context().setOffline(true);
  await expect(news.getByText(/^Offline/)).toBeVisible();
  await ben.getByRole('button', { name: 'Release' }).click();
  await expect(ben.getByText('Nobody has it yet.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(news.getByText('released the claim from Ben Okoro')).toBeVisible();
  await expect(page.getByText('Nobody has it yet.')).toBeVisible();
  await expect(comment).toHaveValue('Half a thought');
  expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(true);

  await other.close();
  await expect(news.getByText(/is at claim 1/)).toBeHidden({ timeout: 40_000 });
});

async function invite(page: Page): Promise<string> {
  await page.goto('/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill('ben@desk.example');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  return dialog.getByLabel('Link').inputValue();
}

async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Ben Okoro');
  await page.getByLabel('Password').fill('nobody but Ben knows this');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
}
