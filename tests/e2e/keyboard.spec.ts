import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@/tests/e2e/desk';

/** The whole job with the keyboard alone: no pointer touches the page. */

const reason = 'The estimate stands, and says nothing of what can be mined.';
const source = 'Geological survey of the provinces';

test.use({ deskName: 'keyboard' });

test('a claim is taken, cited, rated, settled and published from the keyboard', async ({
  page,
  desk,
}) => {
  test.slow();
  const keys = page.keyboard;

  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('E-mail address'));
  await keys.type(desk.adminEmail);
  await keys.press('Tab');
  await keys.type(desk.adminPassword);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: /digest of a report/ }));
  await keys.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Claims' })).toBeVisible();
  await keys.press('/');
  await keys.type('trillion');
  await expect(page.getByText(/^1 of \d+ claims$/)).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /trillion/ })).toBeVisible();

  await keys.press('a');
  await expect(page.getByText('In the hands of you.')).toBeVisible();

  await keys.press('c');
  const cite = page.getByRole('dialog', { name: 'Cite a source' });
  await press(page, cite.getByRole('button', { name: 'Add a source that is not here' }));
  await press(page, cite.getByRole('button', { name: 'Enter it by hand' }));
  await tabTo(page, cite.getByRole('textbox', { name: 'Title' }));
  await keys.type(source);
  await press(page, cite.getByRole('button', { name: 'Add the source' }));
  await tabTo(page, cite.getByRole('radio').first());
  await keys.press('Space');
  await tabTo(page, cite.getByRole('textbox', { name: 'Its own words' }));
  await keys.type('worth close to a trillion');
  await press(page, cite.getByRole('button', { name: 'Cite it' }));
  await expect(page.getByRole('article', { name: new RegExp(source) })).toBeVisible();
  await expect(cite).toBeHidden();

  await keys.press('r');
  const rate = page.getByRole('form', { name: 'Rate the claim' });
  await tabTo(page, rate.getByRole('radio').first());
  await keys.press('Space');
  await tabTo(page, rate.getByRole('textbox', { name: 'Rationale' }));
  await keys.type('The survey says so.');
  await press(page, rate.getByRole('button', { name: 'Record my assessment' }));
  await expect(rate).toBeHidden();

  await leaveField(page);
  await keys.press('v');
  const settle = page.getByRole('dialog', { name: 'Settle the verdict' });
  await tabTo(page, settle.getByRole('textbox', { name: 'Reason' }));
  await keys.press('Control+a');
  await keys.type(reason);
  await press(page, settle.getByRole('button', { name: 'Settle', exact: true }));
  await expect(page.getByRole('article', { name: /^Verdict:/ })).toContainText(reason);

  await keys.press('Escape');
  await press(page, page.getByRole('link', { name: 'Report', exact: true }));
  await press(page, page.getByRole('button', { name: 'Publish report 1' }));
  await press(page, page.getByRole('link', { name: 'Report 1', exact: true }));
  await page.waitForURL(/\/reports\/.+/);
  await expect(page.getByText(reason).first()).toBeVisible();
});

/** Presses Tab until the focus is there, as somebody without a pointer has to. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

/** An open list hides all that is behind it, which then has no focus. */
async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.first().evaluate((element) => element === document.activeElement);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Single keys do nothing while somebody types: moves the focus out of the field. */
async function leaveField(page: Page): Promise<void> {
  const typing = () =>
    page.evaluate(() => document.activeElement?.matches('input, textarea, [contenteditable]'));
  for (let presses = 0; presses < 20 && (await typing()); presses += 1) {
    await page.keyboard.press('Tab');
  }
}
