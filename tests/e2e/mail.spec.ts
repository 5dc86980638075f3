import { expectAccessible } from '@/tests/e2e/accessible';
import { test as base, expect } from '@/tests/e2e/desk';
import { startServer, type TestServer } from '@/tests/support/server';
import { invitationIn, type Received, startMailServer } from '@/tests/support/start-mail-server';

/** What a desk with a mail server sends: invitations, and to those who choose it their inbox. */

const received: Received[] = [];
let refusal: number | null = null;

const test = base.extend<object, { desk: TestServer }>({
  deskName: 'with a mail server',
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from here.
    async ({}, use) => {
      const mail = await startMailServer(received, () => refusal);
      const desk = await startServer({
        env: {
          CLAIMDESK_SMTP_URL: mail.url,
          CLAIMDESK_MAIL_FROM: 'The desk <desk@news.example>',
        },
      });
      await use(desk);
      await desk.stop();
      await mail.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

test('an invitation comes by e-mail, and the page says whether it did', async ({
  page,
  browser,
  desk,
  signIn,
}) => {
  test.slow();
  await signIn(page);
  await page.goto('/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  const invite = async (email: string) => {
    await dialog.getByLabel('E-mail address').fill(email);
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(dialog.getByText(`It is being sent to ${email} by e-mail`)).toBeVisible();
  };
  await invite('ines@desk.example');
  await expectAccessible(page, 'an invitation that is sent');
  await page.setViewportSize({ width: 1440, height: 900 });
  await dialog.getByRole('button', { name: 'Close' }).click();
  const invited = page.getByRole('region', { name: 'Invited' }).getByRole('listitem');
  await expect(invited).toContainText('The link was sent by e-mail.');

  expect(received.map(({ to }) => to)).toEqual([['ines@desk.example']]);
  const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await guest.goto(`${desk.url}/invite/${invitationIn(received[0]?.message)}`);
  await guest.getByLabel('Your name').fill('Ines Falk');
  await guest.getByLabel('Password').fill('four walls and a door');
  await guest.getByRole('button', { name: 'Join' }).click();
  await expect(guest.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();

  refusal = 554;
  await page.getByRole('button', { name: 'Invite' }).click();
  await invite('olu@desk.example');
  await dialog.getByRole('button', { name: 'Close' }).click();
  const failed = invited.filter({ hasText: 'olu@desk.example' });
  await expect(failed).toContainText('The mail server did not take the mail (code 554).');
  await expect(failed).toContainText('pass the link on by hand');
  await expectAccessible(page, 'members with an invitation that was not sent');
});

test('a member chooses whether the inbox comes by e-mail', async ({ page, signIn }) => {
  await signIn(page);
  await page.goto('/account');
  const form = page.getByRole('form', { name: 'E-mail' });
  await expect(form.getByRole('radio', { name: /^Never/ })).toBeChecked();
  await expectAccessible(page, 'the account with its choice of mail');
  await page.setViewportSize({ width: 1440, height: 900 });
  await form.getByRole('radio', { name: /^Never/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await form.getByRole('button', { name: 'Save the choice' }).press('Enter');
  await expect(page.getByText('Your choice is saved.')).toBeVisible();
  await page.reload();
  await expect(form.getByRole('radio', { name: /Once a day/ })).toBeChecked();
});
