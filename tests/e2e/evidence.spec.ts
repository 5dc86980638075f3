import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectAccessible } from '@/tests/e2e/accessible';
import { chosen, copyFrame, mark, marked } from '@/tests/e2e/copies';
import { apiOf, expect, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';

/** Evidence that stays: from a pasted address to words that are kept when the page has lost them. */

test.use({ deskName: 'evidence', deskEnv: { CLAIMDESK_FETCH_ALLOW: '127.0.0.1' } });

const quote = 'carries 40,000 cars a day';
let words = `The new bridge ${quote}, the council said.`;
let site: Server;
let address: string;

test.beforeAll(async () => {
  site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><title>The council on its bridge</title>
      <h1>The bridge</h1><p>${words} It is green.</p></html>`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/bridge`;
});
test.afterAll(() => {
  site.closeAllConnections();
  site.close();
});

test.beforeEach(async ({ page, signIn }) => signIn(page));

test('words of a page are cited, the page loses them, and the copy still has them', async ({
  page,
  desk,
}) => {
  test.slow();
  const api = await apiOf(desk);
  const articleId = (await done(api('GET', '/articles'))).items[0].id;
  const claim = (await done(api('GET', `/articles/${articleId}/claims`))).items[1];

  await page.goto('/sources/new');
  await page.getByLabel('Web address, DOI or ISBN').fill(address);
  await page.getByRole('button', { name: 'Look it up' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(
    'The council on its bridge',
  );
  await page.getByRole('button', { name: 'Add the source' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'The council on its bridge' }),
  ).toBeVisible();
  const copies = page.getByRole('region', { name: 'Copies' });
  const copy = copies.getByRole('link', { name: /^Copy of / });
  await expect(copy).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'a source with a copy');
  await page.setViewportSize({ width: 1280, height: 900 });
  const captureAddress = await copy.getAttribute('href');
  const sourceAddress = page.url();

  await page.goto(`${captureAddress}?claim=${claim.id}`);
  await expect(page.getByText(claim.wording).first()).toBeVisible();
  await expect(copyFrame(page).getByText(quote)).toBeVisible();
  await page.locator('iframe[title^="Copy of"]').focus();
  await mark(copyFrame(page), 'body', quote);
  await chosen(page).getByRole('button', { name: 'Cite these words' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite these words' });
  await dialog.locator('label').filter({ hasText: 'Supports' }).click();
  await dialog.getByRole('button', { name: 'Cite it' }).click();
  await expect(dialog).toBeHidden();

  words = 'The new bridge is green.';
  await page.goto(sourceAddress);
  const visits = page.getByRole('region', { name: 'Visits' });
  await visits.getByRole('button', { name: 'Visit now' }).click();
  await expect(visits.getByRole('img')).toHaveAccessibleName(/The latest: cited words gone\.$/, {
    timeout: 20_000,
  });

  await page.goto(`/articles/${articleId}/claims/${claim.id}`);
  const card = page.getByRole('article', { name: /The council on its bridge/ });
  await card.getByRole('link', { name: /These words stand in the copy of/ }).click();
  await expect(copyFrame(page).getByText(quote)).toBeVisible();
  await expect.poll(() => marked(copyFrame(page), 'current')).toEqual([quote]);
});

test('the bookmark of the settings hands a page over, which becomes a copy', async ({ page }) => {
  test.slow();
  words = `Seen only by a browser: it ${quote}.`;
  await page.goto('/settings#browser');
  const code = await page
    .getByRole('textbox', { name: 'Or make a bookmark with this address' })
    .inputValue();
  await expectAccessible(page, 'the settings with the bookmark');

  await page.goto(`${address}?by=browser`);
  const [desk] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(
      (script) => {
        // As a bookmark does: in the page, by the person's hand.
        new Function(script)();
      },
      code.replace(/^javascript:/, ''),
    ),
  ]);
  await expect(desk.getByText(`${address}?by=browser`)).toBeVisible();
  await expectAccessible(desk, 'a page that was handed over');
  await desk.getByRole('button', { name: 'Keep the copy' }).click();
  await expect(
    desk.getByRole('heading', { level: 1, name: 'The council on its bridge' }),
  ).toBeVisible();
  await expect(desk.getByRole('link', { name: /^Copy of / })).toBeVisible({ timeout: 20_000 });
});
