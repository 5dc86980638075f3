import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible } from '@/tests/e2e/accessible';
import { expect, test, type Who } from '@/tests/e2e/desk';
import { invite, join } from '@/tests/e2e/people';

/** What stands beside a password: codes of a phone, codes on paper, and passkeys. */

// Browsers keep passkeys for a name, not for 127.0.0.1.
test.use({ deskName: 'second factors', deskEnv: { HOST: 'localhost' } });

async function givePassword(page: Page, { email, password }: Who): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByRole('form', { name: 'Second step' }).getByRole('textbox').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const articles = (page: Page) => page.getByRole('heading', { name: 'Articles', level: 1 });
const refusal = (page: Page) => page.locator('form [role=alert]');

/** The code of a key, so many steps from now; the desk takes one step early or late. */
const codeOf = (key: string, steps: number) =>
  TOTP.generate({ secret: Secret.fromBase32(key), timestamp: Date.now() + steps * 30_000 });

/** A passkey's device inside the browser, unlocked by its owner. */
async function plugIn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** The codes in the dialog, which then is closed. */
async function keepCodes(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Recovery codes' });
  await expect(list).toBeVisible();
  const kept = await list.locator('code').allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return kept;
}

test('codes of a phone and on paper, and a passkey', async ({ page, desk, signIn }) => {
  test.slow();
  const who = { email: desk.adminEmail, password: desk.adminPassword };
  await signIn(page);

  let key = '';
  let paper: string[] = [];
  await test.step('an authenticator app counts once it has shown a code', async () => {
    await page.goto('/account');
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    const dialog = page.getByRole('dialog', { name: 'Set up an authenticator app' });
    await dialog.getByLabel('Current password').fill('not the password');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(refusal(page).first()).toBeVisible();
    await dialog.getByLabel('Current password').fill(who.password);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(dialog.getByRole('img', { name: 'QR code of the key' })).toBeVisible();
    await expectAccessible(page, 'setting up an authenticator app');
    key = await dialog.getByRole('textbox', { name: 'Key' }).inputValue();
    await dialog.getByLabel('Code that the app shows').fill(codeOf(key, -1));
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(dialog.getByText('They are shown only now.')).toBeVisible();
    await expectAccessible(page, 'recovery codes');
    paper = await keepCodes(page);
    expect(paper).toHaveLength(10);
    await expect(page.getByText('10 of 10 left')).toBeVisible();
    await expectAccessible(page, 'the account with a second factor');
  });

  await page.context().clearCookies();

  await test.step('the password alone is not enough, and a code works once', async () => {
    await givePassword(page, { ...who, password: 'not the password' });
    await expect(refusal(page)).toContainText('The e-mail address or the password is wrong.');
    await givePassword(page, who);
    await expect(page.getByText('The password is right.')).toBeVisible();
    await expectAccessible(page, 'the second step');
    expect((await page.request.get('/account', { maxRedirects: 0 })).status()).not.toBe(200);
    const code = codeOf(key, 0);
    await giveCode(page, code);
    await expect(articles(page)).toBeVisible();

    await page.context().clearCookies();
    await givePassword(page, who);
    await giveCode(page, code);
    await expect(refusal(page)).toContainText('This code is wrong, or was used already.');
  });

  await test.step('a recovery code works once too', async () => {
    const [first = ''] = paper;
    await giveCode(page, first);
    await expect(articles(page)).toBeVisible();
    await page.context().clearCookies();
    await givePassword(page, who);
    await giveCode(page, first);
    await expect(refusal(page)).toContainText('This code is wrong, or was used already.');
    await giveCode(page, paper[1] ?? '');
    await expect(articles(page)).toBeVisible();
  });

  await test.step('a passkey signs in after the password, and without it', async () => {
    await plugIn(page);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a passkey' });
    await dialog.getByLabel('Name of the passkey').fill('This laptop');
    await dialog.getByLabel('Current password, or a code').fill(who.password);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const passkeys = page.getByRole('list', { name: 'Your passkeys' });
    await expect(passkeys.getByText('never used')).toBeVisible();

    await page.context().clearCookies();
    await givePassword(page, who);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(articles(page)).toBeVisible();

    await page.context().clearCookies();
    await page.goto('/sign-in?next=/account');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(passkeys.getByText(/last used/)).toBeVisible();
    await expectAccessible(page, 'the account with a passkey');
  });

  await test.step('all of it is taken away again', async () => {
    for (const name of ['Remove the passkey This laptop', 'Remove the authenticator app']) {
      await page.getByRole('button', { name }).click();
      const dialog = page.getByRole('dialog', { name });
      await dialog.getByLabel('Current password, or a code').fill(who.password);
      await dialog.getByRole('button', { name: 'Remove' }).click();
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
    await page.context().clearCookies();
    await givePassword(page, who);
    await expect(articles(page)).toBeVisible();
  });
});

test('a role that must have one', async ({ page, signIn, browser, desk }) => {
  test.slow();
  await signIn(page);
  const who = { name: 'Ines Ott', email: 'ines@desk.example', password: 'a password of her own' };
  const link = await invite(page, who.email);
  const context = await browser.newContext({ baseURL: desk.url });
  const hers = await context.newPage();
  await join(hers, link, who);

  const save = page.getByRole('button', { name: 'Save', exact: true });
  const box = (role: string) => page.locator('label').filter({ hasText: new RegExp(`^${role}`) });

  await test.step('is demanded of one’s own only by those who have one', async () => {
    await page.goto('/settings/second-factors');
    await box('Administrator').click();
    await save.click();
    await expect(page.getByText(/Set up a second factor of your own first/).first()).toBeVisible();
    await expectAccessible(page, 'a demand that is refused');
    await box('Administrator').click();
    await box('Reviewer').click();
    await save.click();
    await expect(page.getByText('The settings are saved.')).toBeVisible();
  });

  await test.step('leads whoever has none to set one up, and nowhere else', async () => {
    const isLed = hers.getByRole('heading', { name: 'Set up a second factor', level: 1 });
    for (const path of ['/articles', '/account', '/sources', '/work']) {
      await hers.goto(path);
      await expect(isLed).toBeVisible();
    }
    await expectAccessible(hers, 'setting up a second factor that is demanded');
    await hers.getByRole('button', { name: 'Set up an authenticator app' }).click();
    const dialog = hers.getByRole('dialog', { name: 'Set up an authenticator app' });
    await dialog.getByLabel('Current password').fill(who.password);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    const key = await dialog.getByRole('textbox', { name: 'Key' }).inputValue();
    await dialog.getByLabel('Code that the app shows').fill(codeOf(key, 0));
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    expect(await keepCodes(hers)).toHaveLength(10);
  });

  await test.step('and then back to where they were going', async () => {
    await expect(hers.getByRole('heading', { name: 'You can go on', level: 1 })).toBeVisible();
    await expectAccessible(hers, 'a second factor that was demanded is there');
    await hers.getByRole('link', { name: 'Go on to the desk' }).click();
    await expect(hers).toHaveURL(/\/work$/);
    await expect(hers.getByRole('heading', { level: 1 })).toBeVisible();
  });
  await context.close();
});
