import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from '@/tests/e2e/accessible';
import { expect, openSample, test } from '@/tests/e2e/desk';

/**
 * The whole job on a fresh desk: sign in, invite a reviewer who cites two sources on the
 * mineral-wealth claim and rates it; the editor settles it and publishes; readers and every
 * exported file have it.
 */

const reviewer = { email: 'rosa@desk.example', password: 'a long walk by the river' };
const reason = 'The figure is an estimate of what lies in the ground, not of what can be sold.';
const survey = 'Preliminary assessment of non-fuel mineral resources';
const review = 'What became of the trillion-dollar estimate';

test.use({ deskName: 'main job' });

test('a claim goes from the sample to a published report', async ({ page, browser, signIn }) => {
  test.slow();
  await signIn(page);
  const link = await invite(page);

  const reviewerPage = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await join(reviewerPage, link);
  await openMineralClaim(reviewerPage);
  await reviewerPage.getByRole('button', { name: 'Assign to me' }).click();
  await expect(reviewerPage.getByText('In the hands of you.')).toBeVisible();
  await cite(reviewerPage, {
    title: survey,
    stance: /Supports/,
    quote: 'a value of about one trillion dollars',
  });
  await cite(reviewerPage, {
    title: review,
    stance: /Context/,
    quote: 'an estimate that counts what no mine can reach',
  });
  await rate(reviewerPage);

  await openMineralClaim(page);
  await page.getByRole('button', { name: 'Settle the verdict' }).click();
  const settle = page.getByRole('dialog', { name: 'Settle the verdict' });
  await settle.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await settle.getByRole('button', { name: 'Settle', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Verdict: Half true' })).toBeVisible();

  await page.goto(page.url().replace(/\/claims\/.*$/, '/report'));
  await page.getByRole('button', { name: 'Publish report 1' }).click();
  await page.getByRole('link', { name: 'Report 1', exact: true }).click();
  await page.waitForURL(/\/reports\/.+/);

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(page.url());
  for (const words of [reason, survey, review, 'Half true']) {
    await expect(reader.getByText(words).first()).toBeVisible();
  }
  const jsonLd = await reader.locator('script[type="application/ld+json"]').first().textContent();
  expect(jsonLd).toContain('ClaimReview');

  await expectAccessible(page, 'published report');
  for (const format of ['HTML file', 'Markdown', 'CSV', 'JSON', 'ClaimReview']) {
    const text = await downloaded(page, format);
    expect(text, format).toContain('mineral');
    expect(text, format).toMatch(/Half true|half-true/);
    if (format !== 'ClaimReview') expect(text, format).toContain(survey);
  }
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

async function openMineralClaim(page: Page): Promise<void> {
  await openSample(page);
  await page.getByLabel('Find in wording or claimant').fill('trillion');
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2, name: /trillion/ })).toBeVisible();
}

async function cite(
  page: Page,
  { title, stance, quote }: { title: string; stance: RegExp; quote: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Cite a source' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite a source' });
  await dialog.getByRole('button', { name: 'Add a source that is not here' }).click();
  await dialog.getByRole('button', { name: 'Enter it by hand' }).click();
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('button', { name: 'Add the source' }).click();
  await dialog.locator('label').filter({ hasText: stance }).click();
  await dialog.getByRole('textbox', { name: 'Its own words' }).fill(quote);
  await dialog.getByRole('button', { name: 'Cite it' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('article', { name: new RegExp(title) })).toContainText(quote);
}

async function rate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rate the claim' }).click();
  const form = page.getByRole('form', { name: 'Rate the claim' });
  await form
    .locator('label')
    .filter({ hasText: /^Half true/ })
    .click();
  await form.getByRole('textbox', { name: 'Rationale' }).fill('The survey says so, with doubts.');
  await form.getByRole('button', { name: 'Record my assessment' }).click();
  await expect(page.getByRole('article', { name: 'Assessment by Rosa Quill' })).toBeVisible();
}

async function downloaded(page: Page, format: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: format, exact: true }).click(),
  ]);
  return readFile(await (download as Download).path(), 'utf8');
}
