import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, openSample, test } from '@/tests/e2e/desk';
import { apiClient, done } from '@/tests/support/api-client';

/** Two members who talk about a claim, and what each is told of it. */

test.use({ deskName: 'inbox' });

const who = { name: 'Ines Falk', email: 'ines@desk.example', password: 'four walls and a door' };

test('a thread calls somebody, who answers; it is resolved and reopened', async ({
  page,
  browser,
  desk,
  signIn,
}) => {
  await signIn(page);
  await page.goto('/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill(who.email);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await other.goto(link);
  await other.getByLabel('Your name').fill(who.name);
  await other.getByLabel('Password').fill(who.password);
  await other.getByRole('button', { name: 'Join' }).click();
  await expect(other.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
  await other.goto('/inbox');
  await expect(other.getByRole('heading', { name: 'Nothing here' })).toBeVisible();

  await openSample(page);
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').first().click();
  const form = page.getByRole('form', { name: 'Add a comment' });
  await form.getByLabel('Comment').fill('Who counted this?');
  await form.getByRole('button', { name: 'Mention somebody' }).click();
  await page.getByRole('option', { name: who.name }).click();
  await expect(form.getByLabel('Comment')).toHaveValue(`Who counted this? @${who.name} `);
  await form.getByRole('button', { name: /About/ }).click();
  await page
    .getByRole('option', { name: /^Words/ })
    .first()
    .click();
  await form.getByRole('button', { name: 'Comment' }).click();
  await expect(page.getByRole('heading', { name: /^On the words/ })).toBeVisible();
  await expect(form.getByLabel('Comment')).toHaveValue('');

  await other.reload();
  const nav = other.getByRole('navigation', { name: 'Main' });
  await expect(nav.getByRole('link', { name: /Inbox.*1 unread/ })).toBeVisible();
  await expectAccessible(other, 'an inbox');
  await other.getByRole('button', { name: /^Mark as read/ }).click();
  await expect(other.getByRole('button', { name: /^Mark as unread/ })).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).first().click();
  await expect(nav.getByRole('link', { name: /1 unread/ })).toBeVisible();
  await other.getByRole('link', { name: /mentioned you on claim/ }).click();
  await expect(other).toHaveURL(/\/claims\/.*#thread-/);
  await expect(nav.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).first().click();
  await expect(nav.getByRole('link', { name: /1 unread/ })).toBeVisible();
  await nav.getByRole('link', { name: /1 unread/ }).click();
  const entry = other.getByRole('link', { name: /mentioned you on claim/ });
  await entry.focus();
  await other.keyboard.press('Enter');
  await expect(other).toHaveURL(/\/claims\/.*#thread-/);
  await expect(nav.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  const thread = (of: typeof page) => of.getByRole('region', { name: /^Thread of/ });
  await thread(other).getByRole('button', { name: 'Reply' }).click();
  await other.getByRole('textbox', { name: 'Reply' }).fill('The city did.');
  await other.getByRole('button', { name: 'Send the reply' }).click();
  await expect(thread(other).getByText('The city did.')).toBeVisible();

  await page.reload();
  await expect(thread(page).getByText('The city did.')).toBeVisible();
  await expectAccessible(page, 'a claim with a thread');
  await page.setViewportSize({ width: 1440, height: 900 });
  await thread(page).getByRole('button', { name: 'Resolve' }).click();
  const folded = thread(page).getByRole('button', { name: /^Resolved by .*2 comments/ });
  await folded.click();
  await thread(page).getByRole('button', { name: 'Reopen' }).click();
  await expect(folded).toHaveCount(0);

  const api = await apiOf(desk);
  const inbox = await done(api('GET', '/inbox'));
  expect(inbox).toMatchObject({ unread: 1, items: [{ kind: 'reply', by: { name: who.name } }] });
  expect(await done(api('POST', '/inbox/read', { json: {} }))).toEqual({
    ids: [inbox.items[0].id],
  });
  const { token } = await done(
    apiClient(desk.url)('POST', '/tokens', {
      json: { email: who.email, password: who.password, name: 'tests' },
    }),
  );
  const { claim } = inbox.items[0];
  const threads = await done(apiClient(desk.url, token)('GET', `/claims/${claim.id}/threads`));
  expect(threads.items).toMatchObject([
    { status: 'open', on: { kind: 'passage' }, comments: [{ mentions: [{ name: who.name }] }, {}] },
  ]);
});
