import { expectAccessible } from '@/tests/e2e/accessible';
import { expect, openSample, test } from '@/tests/e2e/desk';

/** The figures of a claim beside those of a source. */

test.use({ deskName: 'quantities' });

test('what a source says in figures stands beside the claim while citing and on the citation', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn(page);
  await openSample(page);
  const claims = page.getByRole('navigation', { name: 'Claims' });
  await claims.getByRole('link', { name: /10,000 troops/ }).click();
  await page.waitForURL(/\/claims\//);
  await page.getByRole('button', { name: 'Cite a source' }).click();
  const cite = page.getByRole('dialog', { name: 'Cite a source' });
  await cite.getByRole('button', { name: 'Add a source that is not here' }).click();
  await cite.getByRole('button', { name: 'Enter it by hand' }).click();
  await cite.getByRole('textbox', { name: 'Title' }).fill('Results of the exercise');
  await cite.getByRole('button', { name: 'Add the source' }).click();
  await cite.locator('label').filter({ hasText: 'Refutes' }).click();

  const words = cite.getByRole('textbox', { name: 'Its own words' });
  const typed = cite.getByRole('table', { name: /Figures side by side/ });
  await words.fill('It went well.');
  await expect(typed).toBeHidden();
  await words.fill('It involved more than 13,000 servicemen.');
  await expect(
    typed.getByRole('row', { name: /^about 10,000 troops more than 13,000 / }),
  ).toBeVisible();
  await expect(typed).toContainText('A help, not a verdict.');
  await expect(typed).toContainText('Differ');
  await expect(typed).toContainText('30% more.');
  await expect(typed.getByRole('img', { name: /^On one axis from 0/ })).toBeVisible();
  await expectAccessible(page, 'citing with a figure');
  await page.setViewportSize({ width: 1280, height: 900 });
  await words.fill('It involved some 10,200 servicemen.');
  await expect(typed).toContainText('Agree when rounded');
  await words.fill('It involved more than 13,000 servicemen.');
  await cite.getByRole('button', { name: 'Cite it' }).click();
  await expect(cite).toBeHidden();

  const card = page.getByRole('article', { name: /Results of the exercise/ });
  await expect(card.getByRole('table')).toContainText('30% more.');
  await expectAccessible(page, 'a claim with a figure beside its own');
  await page.setViewportSize({ width: 1280, height: 900 });
  await card.getByRole('button', { name: /^Edit the citation/ }).click();
  const edit = page.getByRole('dialog', { name: 'Edit the citation' });
  await expect(edit.getByRole('table')).toContainText('30% more.');

  await page.goto(page.url().replace(/\/claims\/.*$/, '/report'));
  await expect(page.getByText('more than 13,000 servicemen').first()).toBeVisible();
  await expect(page.getByText('Figures side by side')).toBeHidden();
});
