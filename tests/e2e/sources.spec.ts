import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '@/tests/e2e/accessible';
import { expect, openSample, test } from '@/tests/e2e/desk';

/** Bibliographies, the rank of a source, and what a citation rests on. */

test.use({ deskName: 'sources' });

const bibtex = `@report{survey2020, title = {Survey of the eastern wells}, year = {2020},
  author = {Rowe, Ada}, doi = {10.5555/eastern}}
@online{page2021, title = {Wells online}, url = {https://wells.example/online}}`;

test.beforeEach(async ({ page, signIn }) => signIn(page));

async function bring(page: Page, text: string): Promise<void> {
  await page.goto('/sources/import');
  await page.getByRole('textbox', { name: 'Bibliography' }).fill(text);
  await page.getByRole('button', { name: 'See what it holds' }).click();
}

test('a bibliography is seen before it is added, never twice, and saved again', async ({
  page,
}) => {
  test.slow();
  await bring(page, `${bibtex}\n@book{broken, year = {2001}}`);
  const faulty = page.getByRole('region', { name: /^Cannot be read/ });
  await expect(faulty).toContainText('broken: title: Give the title of the work.');
  await expect(page.getByRole('button', { name: /^Add / })).toBeHidden();
  await expectAccessible(page, 'an import that cannot be read');

  await bring(page, bibtex);
  await expect(page.getByRole('region', { name: 'Will be added (2)' })).toContainText(
    'Survey of the eastern wells',
  );
  await page.getByRole('button', { name: 'Add 2 sources' }).click();
  await expect(page).toHaveURL(/\/sources$/);
  await expect(page.getByRole('link', { name: /Survey of the eastern wells/ })).toBeVisible();

  await page.goto('/sources/import');
  await page.getByLabel('Or a file').setInputFiles({
    name: 'wells.bib',
    mimeType: 'application/x-bibtex',
    buffer: Buffer.from(bibtex),
  });
  await page.getByRole('button', { name: 'See what it holds' }).click();
  const known = page.getByRole('region', { name: 'Here already (2)' });
  await known.getByRole('link', { name: 'Survey of the eastern wells' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /eastern wells/ })).toBeVisible();

  await page.goto('/sources?q=eastern');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'RIS' }).click(),
  ]);
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toContain('TI  - Survey of the eastern wells');
  expect(saved).not.toContain('Wells online');
});

test('a source is deprecated with its reason, found by its rank, and the rank taken back', async ({
  page,
}) => {
  test.slow();
  await page.goto('/sources/new');
  await page.getByRole('button', { name: 'Enter it by hand' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('A count that was withdrawn');
  await page.getByRole('button', { name: 'Add the source' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /withdrawn/ })).toBeVisible();
  await page.getByRole('button', { name: 'Rank' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rank this source' });
  await dialog.locator('label').filter({ hasText: 'Deprecated source' }).click();
  await dialog.getByRole('button', { name: 'Save the rank' }).click();
  await expect(dialog.getByText(/Say why it is deprecated/).first()).toBeVisible();
  await expectAccessible(page, 'the dialog of a rank');
  await page.setViewportSize({ width: 1280, height: 900 });
  const reason = page.getByText('Its authors took it back.');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Its authors took it back.');
  await dialog.getByRole('button', { name: 'Save the rank' }).click();
  await expect(dialog).toBeHidden();
  await expect(reason).toBeVisible();
  const message = page.getByRole('alertdialog', { name: 'The rank is changed.' });
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(reason).toBeHidden();
  await page.getByRole('button', { name: 'Rank' }).click();
  await dialog.locator('label').filter({ hasText: 'Deprecated source' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Its authors took it back.');
  await dialog.getByRole('button', { name: 'Save the rank' }).click();
  await expect(reason).toBeVisible();

  await page.goto('/sources?rank=deprecated');
  await expect(page.getByRole('link', { name: /A count that was withdrawn/ })).toBeVisible();
  await expectAccessible(page, 'the list of deprecated sources');
  await page.setViewportSize({ width: 1440, height: 900 });

  await openClaim(page);
  const cite = await citing(page);
  await cite.getByRole('combobox', { name: 'Source' }).fill('withdrawn');
  await page.getByRole('option', { name: /A count that was withdrawn/ }).click();
  await cite.locator('label').filter({ hasText: 'Supports' }).click();
  await cite.getByRole('textbox', { name: 'Its own words' }).fill('Forty.');
  await cite.getByRole('button', { name: 'Cite it' }).click();
  await expect(cite).toBeHidden();
  await expect(page.getByText(/citation is of a deprecated\s+source/)).toBeVisible();
  const row = page.getByRole('navigation', { name: 'Claims' }).locator('[aria-current]');
  await expect(row).toContainText('Deprecated source');
});

test('a citation says what it rests on; a protected person is in no report', async ({ page }) => {
  test.slow();
  await openClaim(page);
  const cite = await citing(page);
  await cite.getByRole('button', { name: 'Add a source that is not here' }).click();
  await cite.getByRole('button', { name: 'Enter it by hand' }).click();
  await cite.getByRole('textbox', { name: 'Title' }).fill('Talk with Tamsin Quillon');
  await cite.getByRole('button', { name: 'Add the source' }).click();
  await cite.locator('label').filter({ hasText: 'Supports' }).click();
  await cite.getByRole('button', { name: 'Cite it' }).click();
  await expect(cite.getByText(/own words, or choose why/).first()).toBeVisible();

  await cite.getByRole('button', { name: /What it rests on/ }).click();
  await page.getByRole('option', { name: 'Phone call' }).click();
  await cite.getByRole('textbox', { name: 'Who, by their role' }).fill('Night guard');
  await cite.getByLabel('Day').fill('2026-11-03');
  await cite.getByRole('textbox', { name: 'What was asked' }).fill('Whether cars are counted.');
  await cite.locator('label').filter({ hasText: 'Confirmed the substance in part' }).click();
  await cite.locator('label').filter({ hasText: 'Protect this source' }).click();
  await expectAccessible(page, 'citing a phone call');
  await page.setViewportSize({ width: 1280, height: 900 });
  await cite.getByRole('button', { name: 'Cite it' }).click();
  await expect(cite).toBeHidden();
  const card = page.getByRole('article', { name: /Talk with Tamsin Quillon/ });
  await expect(card).toContainText('No words quoted: Phone call.');
  await expect(card).toContainText('Checked with a person: Night guard, by phone');
  await expect(card).toContainText('Protected source');
  await expectAccessible(page, 'a claim with a protected source');

  const report = page.url().replace(/\/claims\/.*$/, '/report');
  await card.getByRole('link', { name: /Talk with Tamsin Quillon/ }).click();
  await expect(page.getByText('No report or bibliography tells who it is')).toBeVisible();
  await expectAccessible(page, 'a protected source');
  await page.goto(report);
  await expect(page.getByText('a source whose identity is protected').first()).toBeVisible();
  expect(await page.content()).not.toMatch(/Quillon|Night guard/);
  await expectAccessible(page, 'the preview of a report with a protected source');
});

async function openClaim(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').nth(2).click();
  await page.waitForURL(/\/claims\//);
}

async function citing(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Cite a source' }).click();
  return page.getByRole('dialog', { name: 'Cite a source' });
}
