import type { Page } from '@playwright/test';
import { expect, openSample, type Who } from '@/tests/e2e/desk';

/** Invites somebody as a reviewer. @returns the link that is for them. */
export async function invite(page: Page, email: string): Promise<string> {
  await page.goto('/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  return dialog.getByLabel('Link').inputValue();
}

export async function join(page: Page, link: string, who: Who & { name: string }): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(who.name);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
}

/** Opens the sample's first claim whose wording or claimant has this word. */
export async function openClaim(page: Page, word: string): Promise<void> {
  await openSample(page);
  await page.getByLabel('Find in wording or claimant').fill(word);
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(word) })).toBeVisible();
}

/** Cites a source that the desk does not have, entered by hand. */
export async function cite(
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

/** Records an assessment on the claim that is open. */
export async function rate(page: Page, rating: string, rationale: string): Promise<void> {
  await page.getByRole('button', { name: 'Rate the claim' }).click();
  const form = page.getByRole('form', { name: 'Rate the claim' });
  await form
    .locator('label')
    .filter({ hasText: new RegExp(`^${rating}`) })
    .click();
  await form.getByRole('textbox', { name: 'Rationale' }).fill(rationale);
  await form.getByRole('button', { name: 'Record my assessment' }).click();
  await expect(form).toBeHidden();
}
