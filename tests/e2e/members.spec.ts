import type { Browser, Page } from '@playwright/test';
import { expect, test, type Who } from '@/tests/e2e/desk';

/** Who may enter, and that every change of it counts at the very next request. */

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'en-GB' })).newPage();
}

async function fillSignIn(page: Page, { email, password }: Who): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

const refusal = (page: Page) => page.locator('form [role=alert]');

/** Invites somebody as a reviewer, who comes; their page, signed in. */
async function joined(admin: Page, browser: Browser, who: Who & { name: string }): Promise<Page> {
  await admin.goto('/members');
  await admin.getByRole('button', { name: 'Invite' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill(who.email);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'Close' }).click();

  const page = await newPage(browser);
  await page.goto(link);
  await page.getByLabel('Your name').fill(who.name);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('This link does not work')).toBeVisible();
  return page;
}

test('signing in keeps what was typed, tells nobody who is a member, and leads back', async ({
  page,
  desk,
}) => {
  await page.goto('/settings');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fsettings$/);
  await fillSignIn(page, { email: desk.adminEmail, password: 'not the password' });
  const wrong = await refusal(page).textContent();
  await expect(page.getByLabel('E-mail address')).toHaveValue(desk.adminEmail);
  await page.reload();
  await fillSignIn(page, { email: 'nobody@desk.example', password: 'not the password' });
  await expect(refusal(page)).toHaveText(wrong ?? '');
  await fillSignIn(page, { email: desk.adminEmail, password: desk.adminPassword });
  await expect(page).toHaveURL(/\/settings$/);
});

test('no link leads from signing in to another site', async ({ page, desk }) => {
  await page.goto('/sign-in?next=//elsewhere.example/articles');
  await fillSignIn(page, { email: desk.adminEmail, password: desk.adminPassword });
  await expect(page).toHaveURL(`${desk.url}/articles`);
});

test('a role, and a disabled account, count at the next request', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn(page);
  const who = { name: 'Ines Falk', email: 'ines@desk.example', password: 'four walls and a door' };
  const member = await joined(page, browser, who);
  await expect(member.getByRole('link', { name: 'Add an article' })).toHaveCount(0);

  await page.reload();
  await page.getByRole('button', { name: `Role of ${who.name}` }).click();
  await page.getByRole('option', { name: /^Editor/ }).click();
  await expect(page.getByText(`${who.name} is now an editor.`)).toBeVisible();
  await member.goto('/articles');
  await expect(member.getByRole('link', { name: 'Add an article' })).toBeVisible();

  await page.getByRole('button', { name: `Disable ${who.name}` }).click();
  await expect(page.getByText(/can no longer sign in/)).toBeVisible();
  await member.goto('/articles');
  await expect(member).toHaveURL(/\/sign-in/);
  await fillSignIn(member, who);
  await expect(refusal(member)).toBeVisible();

  await page.getByRole('button', { name: `Enable ${who.name}` }).click();
  await expect(page.getByText(`${who.name} can sign in again.`)).toBeVisible();
  await fillSignIn(member, who);
  await expect(member.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
});

test('a new password ends the other sessions, signing out everywhere ends all', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn(page);
  const who = { name: 'Olu Bright', email: 'olu@desk.example', password: 'a kettle on the boil' };
  const one = await joined(page, browser, who);
  const other = await newPage(browser);
  await signIn(other, who);

  await one.goto('/account');
  await one.getByLabel('Current password').fill(who.password);
  await one.getByLabel('New password').fill('a kettle gone quite cold');
  await one.keyboard.press('Enter');
  await expect(one.getByText(/Your password is changed/)).toBeVisible();
  await other.goto('/account');
  await expect(other).toHaveURL(/\/sign-in/);
  await one.reload();
  await expect(one.getByRole('heading', { name: 'Your account' })).toBeVisible();

  await signIn(other, { ...who, password: 'a kettle gone quite cold' });
  await one.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(one).toHaveURL(/\/sign-in/);
  await other.goto('/account');
  await expect(other).toHaveURL(/\/sign-in/);
});

test('an API token is shown once and works until it is revoked', async ({
  page,
  request,
  signIn,
}) => {
  await signIn(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'New token' }).click();
  const dialog = page.getByRole('dialog', { name: 'New API token' });
  await dialog.getByLabel('What it is for').fill('nightly');
  await dialog.getByRole('button', { name: 'Make the token' }).click();
  const token = await dialog.getByRole('textbox', { name: 'Token' }).inputValue();
  await dialog.getByRole('button', { name: 'Close' }).click();

  const call = () =>
    request.get('/api/v1/articles', { headers: { authorization: `Bearer ${token}` } });
  expect((await call()).status()).toBe(200);
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke nightly' }).click();
  await expect(page.getByText('The token no longer works.')).toBeVisible();
  expect((await call()).status()).toBe(401);
});

test('settings changed meanwhile are not overwritten in silence', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(page);
  const later = await context.newPage();
  for (const tab of [page, later]) await tab.goto('/settings');
  const save = async (tab: Page, name: string) => {
    await tab.getByLabel('Name of the desk').fill(name);
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await save(page, 'The Night Desk');
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await save(later, 'The Day Desk');
  await expect(refusal(later)).toContainText('changed by someone else');
  await expect(later.getByLabel('Name of the desk')).toHaveValue('The Day Desk');
  await page.reload();
  await expect(page.getByLabel('Name of the desk')).toHaveValue('The Night Desk');
  await later.getByRole('button', { name: 'Save mine over the newer settings' }).click();
  await expect(later.getByText('The settings are saved.')).toBeVisible();
});
