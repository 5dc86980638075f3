import { expectAccessible } from '@/tests/e2e/accessible';
import { expect, openSample, test } from '@/tests/e2e/desk';

/** Taking back what one did, with the keyboard alone. */

test.use({ deskName: 'undo' });

test('Ctrl+Z takes back the last thing done, and not what is typed', async ({ page, signIn }) => {
  test.slow();
  const keys = page.keyboard;
  await signIn(page);
  await openSample(page);
  await keys.press('?');
  await expect(
    page.getByRole('dialog', { name: 'Keys' }).getByText('Take back what you did last'),
  ).toBeVisible();
  await keys.press('Escape');

  await keys.press('j');
  await page.waitForURL(/\/claims\//);
  const wording = page.locator('#claim-wording');
  await expect(wording).toBeVisible();
  const before = (await wording.textContent()) ?? '';
  const hands = page.getByText('In the hands of you.');
  await keys.press('a');
  await expect(hands).toBeVisible();

  await keys.press('e');
  const dialog = page.getByRole('dialog', { name: 'Edit the claim' });
  const field = dialog.getByRole('textbox', { name: 'Wording' });
  await field.press('Control+a');
  await keys.type('Other words.');
  await keys.press('Control+z');
  await expect(dialog).toBeVisible();
  await expect(hands).toBeAttached();
  await field.press('Control+a');
  await keys.type('Other words.');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(wording).toHaveText('Other words.');
  await expect(dialog).toBeHidden();

  await keys.press('Control+z');
  await expect(wording).toHaveText(before);
  await expect(page.getByText(/^Taken back: changed the wording/)).toBeVisible();
  await keys.press('Control+z');
  await expect(hands).toBeHidden();
  await expect(page.getByText(/^Taken back: assigned the claim/)).toBeVisible();
  await page
    .getByRole('alertdialog')
    .filter({ hasText: 'Taken back: assigned the claim' })
    .getByRole('button', { name: 'Redo' })
    .press('Enter');
  await expect(hands).toBeVisible();

  await page.getByRole('button', { name: /^History/ }).press('Enter');
  await expectAccessible(page, 'a history with ways back');
  await page
    .getByRole('button', { name: /^Undo: .*assigned the claim/ })
    .first()
    .press('Enter');
  await expect(hands).toBeHidden();
});
