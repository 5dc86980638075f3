import { chromium, expect } from '@playwright/test';
import { apiClient, done } from '@/tests/support/api-client';
import { findChromium } from '@/tests/support/chromium.mjs';
import { startServer } from '@/tests/support/server';

/** Makes the README's picture: the sample on a fresh desk, a few claims settled. `npm run screenshot` */

const settled = [
  [
    'trillion',
    'half-true',
    'A survey put a value on what lies in the ground; most of it cannot be mined soon.',
  ],
  ['10,000 troops', 'true', 'Both governments gave this number.'],
  ['two million Hui', 'mostly-true', 'The census counts a little more than two million.'],
  [
    'every year since 2018',
    'mostly-true',
    'There is an exercise for each year, not all of one kind.',
  ],
] as const;

const desk = await startServer();
try {
  const { token } = await done(
    apiClient(desk.url)('POST', '/tokens', {
      json: { email: desk.adminEmail, password: desk.adminPassword, name: 'screenshot' },
    }),
  );
  const call = apiClient(desk.url, token);
  const [article] = (await done(call('GET', '/articles'))).items;
  const { items } = await done(call('GET', `/articles/${article.id}/claims?limit=500`));
  const claims: { id: string; wording: string }[] = items;
  const claimOf = (words: string) => claims.find(({ wording }) => wording.includes(words))?.id;

  const source = await done(
    call('POST', '/sources', {
      json: {
        csl: {
          type: 'report',
          title: 'Preliminary assessment of non-fuel mineral resources of Afghanistan',
          author: [{ literal: 'Geological survey' }],
          issued: { 'date-parts': [[2007]] },
        },
      },
    }),
  );
  for (const [words, rating, reason] of settled) {
    const id = claimOf(words);
    if (!id) continue;
    const citation = await done(
      call('POST', `/claims/${id}/citations`, {
        json: {
          sourceId: source.id,
          stance: 'supports',
          quote: 'The total was put at about one trillion dollars.',
        },
      }),
    );
    await done(
      call('POST', `/claims/${id}/assessments`, {
        json: { rating, rationale: reason, citationIds: [citation.id] },
      }),
    );
    await done(call('POST', `/claims/${id}/verdict`, { json: { rating, reason } }));
  }

  const browser = await chromium.launch({
    executablePath: await findChromium(process.env),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(`${desk.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(desk.adminEmail);
  await page.getByLabel('Password').fill(desk.adminPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Articles' }).waitFor();
  await page.goto(`${desk.url}/articles/${article.id}/claims/${claimOf('trillion')}`);
  await page.getByRole('article', { name: /^Verdict/ }).waitFor();
  await expect(page.locator('.passage[data-selected]').first()).toBeInViewport();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: 'docs/screenshot.png' });
  await browser.close();
} finally {
  await desk.stop();
}
