import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, moveTo, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';

test.use({ deskName: 'search' });

test('anything is found from anywhere, as one types, and without script', async ({
  page,
  browser,
  desk,
  signIn,
}) => {
  test.slow();
  const api = await apiOf(desk);
  const csl = { type: 'report', title: 'Herons of the estuary', publisher: 'Office of Birds' };
  const { id } = await done(api('POST', '/sources', { json: { csl, capture: false } }));
  await signIn(page);

  const box = page.getByRole('combobox', { name: 'Search the desk' });
  await expect(async () => {
    if (!(await box.isVisible())) await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await box.fill('heorns');
  const results = page.getByRole('listbox', { name: 'Results and commands' });
  await expect(results.getByText('Sources', { exact: true })).toBeVisible();
  await expect(results.getByRole('option', { name: /Herons of the estuary/ })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing has “heorns”' })).toBeAttached();
  await expectAccessible(page, 'box with results');
  await box.fill('herons estu');
  await expect(page.getByRole('status').filter({ hasText: /^1 result shown\.$/ })).toBeAttached();
  await moveTo(page, results.getByRole('option', { name: /Herons of the estuary/ }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/sources/${id}`);

  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await box.fill('zzqqxx');
  await expect(results.getByText(/Nothing has all of “zzqqxx”/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
  await expectAccessible(page, 'search without a result');

  const plain = await browser.newContext({
    baseURL: desk.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const still = await plain.newPage();
  await still.goto('/articles');
  await still.getByRole('link', { name: 'Search', exact: true }).click();
  await still.getByRole('searchbox').fill('heron');
  await still.getByRole('button', { name: 'Search', exact: true }).click();
  const found = still.getByRole('region', { name: 'Sources' });
  await expect(found.getByRole('link', { name: csl.title })).toBeVisible();
  await still.getByText('Narrow it down').click();
  await still.getByLabel('Publisher').fill('nobody');
  await still.getByRole('button', { name: 'Show' }).click();
  await expect(still.getByText('Looked for were all of “heron”')).toBeVisible();
  await plain.close();
});
