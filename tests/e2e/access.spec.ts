import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openSample, test } from '@/tests/e2e/desk';

/** Every page, at a desk's width and a phone's, light and dark: no fault that axe can find. */

const looks = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(found, `${name}, ${width} px, ${colorScheme}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
  }
}

test('the pages before signing in', async ({ page }) => {
  for (const path of ['/sign-in', '/invite/none', '/reports', '/reports/none']) {
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
    '/sources',
    '/sources/new',
    '/members',
    '/settings',
    '/account',
  ]) {
    await page.goto(path);
    await expectAccessible(page, path);
  }
});

test('the workbench, a claim and its forms', async ({ page, signIn }) => {
  test.slow();
  await signIn(page);
  await openSample(page);
  await expectAccessible(page, 'workbench');
  const article = page.url();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('j');
  await page.waitForURL(/\/claims\//);
  const claim = page.url();
  await expectAccessible(page, 'claim');
  for (const [key, dialog] of [
    ['e', 'Edit the claim'],
    ['c', 'Cite a source'],
    ['?', 'Keys'],
    ['Control+k', 'Commands'],
  ] as const) {
    await page.goto(claim);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name: dialog }).waitFor();
    await expectAccessible(page, dialog);
  }
  await page.goto(claim);
  await page.getByRole('button', { name: 'Rate the claim' }).click();
  await expectAccessible(page, 'rating');
  for (const path of ['/claims/new', '/edit', '/report']) {
    await page.goto(article + path);
    await expectAccessible(page, path);
  }
});
