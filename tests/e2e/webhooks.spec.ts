import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, keysAreTaken, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';

/** Another program is told of events: it checks who tells it, fails, and is told again. */

test.use({ deskName: 'webhooks', deskEnv: { CLAIMDESK_FETCH_ALLOW: '127.0.0.1' } });

type Call = { headers: IncomingHttpHeaders; body: string };

let receiver: Server;
let address: string;
let status = 204;
const calls: Call[] = [];

test.beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/events`;
});

test.afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

/** The calls, once there are so many. The desk looks at its log every ten seconds. */
async function received(count: number): Promise<Call> {
  await expect.poll(() => calls.length, { timeout: 30_000 }).toBe(count);
  return calls[count - 1] as Call;
}

const deliveries = (page: Page) => page.getByRole('list', { name: 'Last deliveries' });

test('a program is told of events, signed, and what it could not take is sent again', async ({
  page,
  desk,
  signIn,
}) => {
  test.slow();
  const api = await apiOf(desk);
  const bringIn = (title: string) =>
    done(api('POST', '/articles', { json: { title, text: 'It sank in the harbour.' } }));
  await signIn(page);
  await page.goto('/settings/webhooks');
  await keysAreTaken(page);
  await expect(page.getByRole('heading', { name: 'No program is told' })).toBeVisible();

  // By keyboard alone, from the button to the secret.
  await page.getByRole('button', { name: 'New webhook' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New webhook' });
  await expect(dialog.getByLabel('Address')).toBeFocused();
  await page.keyboard.type(address);
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox', { name: /^An article is added/ })).toBeFocused();
  await expectAccessible(page, 'the form of a new webhook');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const secret = await dialog.getByRole('textbox', { name: 'Secret' }).inputValue();
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(address)).toBeVisible();
  await page.reload();
  await expect(page.getByText(secret)).toHaveCount(0);

  const { id: articleId } = await bringIn('The ferry');
  const { headers, body } = await received(1);
  expect(JSON.parse(body)).toMatchObject({
    type: 'article.imported',
    data: { articleId, title: 'The ferry' },
  });
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  expect(headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
  );
  await page.reload();
  const first = deliveries(page).getByRole('listitem').filter({ hasText: 'article.imported' });
  await expect(first).toContainText('Delivered');
  await expect(first).toContainText('Answered with status 204. (1 try)');

  status = 500;
  await bringIn('The lighthouse');
  await received(2);
  await page.reload();
  const failing = deliveries(page).getByRole('listitem').first();
  await expect(failing).toContainText('Waiting');
  await expect(failing).toContainText('It answered with status 500. (1 try)');
  await expectAccessible(page, 'webhooks with a delivery that failed');
  await page.setViewportSize({ width: 1440, height: 900 });
  status = 200;
  await failing.getByRole('button', { name: /^Send again/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('It is on its way again.')).toBeVisible();
  await received(3);
  await expect(failing).toContainText('Delivered');
  await expect(failing).toContainText('Answered with status 200. (2 tries)');
  expect(calls[2]?.headers['webhook-id']).toBe(calls[1]?.headers['webhook-id']);

  await page.getByRole('button', { name: `Stop telling ${address}` }).focus();
  await page.keyboard.press('Enter');
  const stopped = page.getByRole('region', { name: 'Stopped' });
  await expect(stopped).toContainText(address);
  await expect(failing.getByRole('button', { name: /^Send again/ })).toHaveCount(0);
  await expectAccessible(page, 'webhooks with one that is stopped');
  await page.setViewportSize({ width: 1440, height: 900 });
  await bringIn('The pier');
  await page
    .getByRole('alertdialog')
    .filter({ hasText: 'It is told nothing more.' })
    .getByRole('button', { name: 'Undo' })
    .press('Enter');
  await expect(stopped).toHaveCount(0);
  await expect(page.getByRole('button', { name: `Stop telling ${address}` })).toBeVisible();
  expect(JSON.parse((await received(4)).body)).toMatchObject({ data: { title: 'The pier' } });

  await page.getByRole('button', { name: `Stop telling ${address}` }).click();
  await stopped.getByRole('button', { name: `Restore ${address}` }).click();
  await expect(stopped).toHaveCount(0);
});
