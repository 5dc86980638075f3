import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expectAccessible } from '@/tests/e2e/accessible';
import { expect, openSample, test } from '@/tests/e2e/desk';
import { cite, invite, join, openClaim, rate } from '@/tests/e2e/people';

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
  const link = await invite(page, reviewer.email);

  const reviewerPage = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await join(reviewerPage, link, { name: 'Rosa Quill', ...reviewer });
  await openClaim(reviewerPage, 'trillion');
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
  await rate(reviewerPage, 'Half true', 'The survey says so, with doubts.');
  await expect(
    reviewerPage.getByRole('article', { name: 'Assessment by Rosa Quill' }),
  ).toBeVisible();

  await openClaim(page, 'trillion');
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
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.goto(page.url());
  for (const words of [reason, survey, review, 'Half true']) {
    await expect(reader.getByText(words).first()).toBeVisible();
  }
  const jsonLd = await reader.locator('script[type="application/ld+json"]').first().textContent();
  expect(jsonLd).toContain('ClaimReview');

  // The same page with scripts, which axe needs.
  await expectAccessible(page, 'published report');
  for (const format of ['HTML file', 'Markdown', 'CSV', 'JSON', 'ClaimReview']) {
    const text = await downloaded(page, format);
    expect(text, format).toContain('mineral');
    expect(text, format).toMatch(/Half true|half-true/);
    if (format !== 'ClaimReview') expect(text, format).toContain(survey);
  }
  const script = 'of the annotated script';
  expect(await downloaded(page, `HTML file ${script}`)).toContain(survey);
  for (const [format, start] of [
    ['PDF', '%PDF-'],
    [`PDF ${script}`, '%PDF-'],
    ['Word document', 'PK'],
    [`Word document ${script}`, 'PK'],
    ['Excel workbook', 'PK'],
  ] as const) {
    expect((await downloaded(page, format)).slice(0, start.length), format).toBe(start);
  }
});

test('a report’s file says how far it is, can be cancelled, and is saved by itself', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn(page);
  await openSample(page);
  await page.goto(`${page.url()}/report`);
  const preview = page.getByRole('region', { name: 'Preview' });
  const link = preview.getByRole('link', { name: 'PDF', exact: true });
  await expect(link).toHaveAttribute('href', /\/report\/pdf$/);

  const asked = Promise.withResolvers<void>();
  await page.route(/\/report\/progress\?/, () => asked.resolve());
  await link.press('Enter');
  await asked.promise;
  await expect(preview.getByRole('progressbar', { name: /^PDF: / })).toBeVisible();
  await expectAccessible(page, 'a report while its PDF is made');
  await preview.getByRole('button', { name: 'Cancel: PDF' }).press('Enter');
  await expect(preview.getByRole('progressbar')).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.unroute(/\/report\/progress\?/);

  expect((await downloaded(page, 'PDF', preview)).slice(0, 5)).toBe('%PDF-');
  await expect(preview.getByText('PDF is there: its download begins.')).toBeAttached();
  await expect(preview.getByRole('progressbar')).toHaveCount(0);
});

async function downloaded(
  page: Page,
  format: string,
  within: Page | Locator = page,
): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    within.getByRole('link', { name: format, exact: true }).click(),
  ]);
  return readFile(await (download as Download).path(), 'utf8');
}
