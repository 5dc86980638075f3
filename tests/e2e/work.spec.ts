import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, keysAreTaken, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';

/** What waits for whom, and the scales that verdicts are drawn from. */

test.use({ deskName: 'work' });

test('the next claim is taken by a button or by keys, assessed, and waits for an editor', async ({
  page,
  signIn,
  desk,
}) => {
  test.slow();
  const api = await apiOf(desk);
  await signIn(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Work', level: 1 })).toBeVisible();
  await expect(page.getByText('Nothing waits for you')).toBeVisible();
  await expectAccessible(page, 'work while nothing waits');

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Give me the next one' }).press('Enter');
  await expect(page).toHaveURL(/\/claims\//);
  await expect(page.getByText(/This one comes next/).first()).toBeVisible();
  await expect(page.getByText('In the hands of you.')).toBeVisible();
  const claimId = page.url().split('/').at(-1) ?? '';

  await page.getByRole('button', { name: 'Set a due date…' }).press('Enter');
  await page.getByLabel('To be settled by').fill('2001-01-01');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  const work = page.getByRole('region', { name: 'Work on this claim' });
  await expect(work).toContainText(/days over/);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(work).not.toContainText(/days over/);
  const { version } = await done(api('GET', `/claims/${claimId}`));
  await done(api('PUT', `/claims/${claimId}/due`, { json: { dueOn: '2001-01-01' }, version }));
  await page.reload();
  await expect(work).toContainText(/days over/);
  await expectAccessible(page, 'a claim that is over its date');

  await page.goto('/work');
  const list = page.getByRole('list', { name: 'Claims' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('Waits for your assessment');
  await expectAccessible(page, 'work with a claim that waits');

  const rated = { rating: 'unproven', rationale: 'Nobody counted.', citationIds: [] };
  await done(api('POST', `/claims/${claimId}/assessments`, { json: rated }));
  await page.goto('/work?list=done');
  await expect(list).toContainText(/Waits for (another reviewer|an editor to settle it)/);
  await page.goto('/work?list=disputed');
  await keysAreTaken(page);
  await expect(page.getByText('No reviewers disagree')).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/claims\//);
  await page.getByRole('button', { name: 'Give it back' }).first().press('Enter');
  await expect(page.getByText('no longer on your desk')).toBeVisible();
});

test('a rating scale is made by form and by keyboard, keeps what was typed, and is changed', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Rating scales' }).click();
  await expect(page.getByRole('heading', { name: 'Rating scales', level: 1 })).toBeVisible();
  await expectAccessible(page, 'the rating scales');

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Make a scale' }).click();
  await page.getByLabel('Name of the scale').fill('Fair or not');
  const labels = page.getByLabel('Label', { exact: true });
  await labels.nth(0).fill('Fair');
  await labels.nth(1).fill('fair');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByText('Another rating has this label.').first()).toBeVisible();
  await expect(page.getByLabel('Name of the scale')).toHaveValue('Fair or not');
  await expect(labels.nth(1)).toHaveValue('fair');

  await labels.nth(1).fill('Unfair');
  await page.getByRole('button', { name: 'Move up: Unfair' }).press('Enter');
  await expect(labels.nth(0)).toHaveValue('Unfair');
  await expect(page.getByRole('button', { name: 'Move down: Unfair' })).toBeFocused();
  await page.getByRole('button', { name: 'Add a rating' }).press('Enter');
  await expect(labels.nth(2)).toBeFocused();
  await page.keyboard.type('Open');
  await page.getByRole('checkbox', { name: 'Has a place in the order' }).nth(2).press('Space');
  const preview = page.getByRole('region', { name: 'As ClaimReview' });
  await expect(preview).toContainText('ratingValue 2, from 1 (worst) to 2 (best)');
  await expect(preview).toContainText('by its name alone, without a number');
  await expectAccessible(page, 'making a rating scale');
  await page.getByRole('button', { name: 'Save' }).press('Enter');

  const ratings = page.getByRole('list', { name: 'Ratings of Fair or not' });
  await expect(ratings.getByRole('listitem')).toHaveText(['Unfair', 'Fair', 'Open']);
  await page.getByRole('link', { name: 'Change: Fair or not' }).press('Enter');
  await page.getByRole('button', { name: 'Take out: Open' }).press('Enter');
  await expect(labels).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(labels).toHaveCount(3);
  await page.getByRole('button', { name: 'Take out: Open' }).press('Enter');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(ratings.getByRole('listitem')).toHaveText(['Unfair', 'Fair']);

  await page.getByRole('button', { name: 'Retire: Fair or not' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Restore: Fair or not' })).toBeVisible();
});
