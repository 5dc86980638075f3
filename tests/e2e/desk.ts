import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { apiClient, done } from '@/tests/support/api-client';
import { startServer, type TestServer } from '@/tests/support/server';

/** A served desk, with the sample, for all tests of a file; and ways to be somebody at it. */
export const test = base.extend<
  { signIn: (page: Page, who?: Who) => Promise<void> },
  { deskName: string; deskEnv: Record<string, string>; desk: TestServer }
>({
  /** Files that name another desk get one of their own, as it is after its first start. */
  deskName: ['shared', { option: true, scope: 'worker' }],
  /** What such a desk's environment has beside. */
  deskEnv: [{}, { option: true, scope: 'worker' }],
  desk: [
    async ({ deskEnv }, use) => {
      const desk = await startServer({ env: deskEnv, like: process.env.CLAIMDESK_TEST_DESK });
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
  signIn: async ({ desk }, use) => {
    await use(async (page, who) => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill(who?.email ?? desk.adminEmail);
      await page.getByLabel('Password').fill(who?.password ?? desk.adminPassword);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
    });
  },
});

export type Who = { email: string; password: string };

export { expect };

/** Opens the sample's workbench from the list of articles. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/articles');
  await page.getByRole('link', { name: /digest of a report in The Epoch Times/ }).click();
  await expect(page.getByRole('navigation', { name: 'Claims' })).toBeVisible();
  await keysAreTaken(page);
}

/** A page that was just loaded takes no keys until its scripts run. */
export const keysAreTaken = (page: Page) =>
  page.locator('html[data-keys]').waitFor({ state: 'attached' });

/** The API of a desk, as its administrator: for what a test needs there and does not try. */
export async function apiOf({ url, adminEmail: email, adminPassword: password }: TestServer) {
  const json = { email, password, name: 'tests' };
  const { token } = await done(apiClient(url)('POST', '/tokens', { json }));
  return apiClient(url, token);
}

/** Goes down in a list of choices that is moved through from a box, until the choice is the current one. */
export async function moveTo(page: Page, choice: Locator): Promise<void> {
  await expect(async () => {
    const isCurrent = await choice.getAttribute('data-focused');
    if (isCurrent === null) await page.keyboard.press('ArrowDown');
    await expect(choice).toHaveAttribute('data-focused', 'true', { timeout: 500 });
  }).toPass();
}
