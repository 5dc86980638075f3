import { expectAccessible } from '@/tests/e2e/accessible';
import { openSample, test } from '@/tests/e2e/desk';

/** Every page, at a desk's width and a phone's, light and dark. */

test('the pages before signing in', async ({ page }) => {
  test.slow();
  const paths = [
    '/sign-in',
    '/verify',
    '/invite/none',
    '/reports',
    '/reports/none',
    '/api/reference',
    '/api/reference/work',
  ];
  for (const path of paths) {
    await page.goto(path);
    await expectAccessible(page, path);
  }
});

test('the pages of the desk', async ({ page, signIn }) => {
  test.slow();
  await signIn(page);
  for (const path of [
    '/articles',
    '/articles?status=retired',
    '/articles/new',
    '/articles/new/averitec',
    '/articles/imports',
    '/agreement',
    '/search',
    '/search?q=minerals&state=open',
    '/sources',
    '/sources/new',
    '/sources/import',
    '/prior-checks',
    '/inbox',
    '/members',
    '/settings',
    '/settings/webhooks',
    '/settings/second-factors',
    '/second-factor',
    '/account',
  ]) {
    await page.goto(path);
    await expectAccessible(page, path);
  }
});

test('the workbench and a claim with its rating form', async ({ page, signIn }) => {
  test.slow();
  await signIn(page);
  await openSample(page);
  await expectAccessible(page, 'workbench');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('j');
  await page.waitForURL(/\/claims\//);
  await page.getByRole('button', { name: 'Rate the claim' }).click();
  await expectAccessible(page, 'claim with its rating form');
});

for (const path of ['/claims/new', '/edit', '/report', '/agreement']) {
  test(`the article’s page ${path}`, async ({ page, signIn }) => {
    test.slow();
    await signIn(page);
    await openSample(page);
    await page.goto(page.url() + path);
    await expectAccessible(page, path);
  });
}

for (const [key, dialog] of [
  ['e', 'Edit the claim'],
  ['c', 'Cite a source'],
  ['?', 'Keys'],
  ['Control+k', 'Search'],
] as const) {
  test(`the dialog “${dialog}”`, async ({ page, signIn }) => {
    await signIn(page);
    await openSample(page);
    await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Rate the claim' }).waitFor();
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name: dialog }).waitFor();
    await expectAccessible(page, dialog);
  });
}
