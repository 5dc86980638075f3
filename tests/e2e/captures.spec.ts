import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expectAccessible } from '@/tests/e2e/accessible';
import { chosen, copyFrame, mark, marked } from '@/tests/e2e/copies';
import { apiOf, expect, openSample, test } from '@/tests/e2e/desk';
import { type ApiClient, done } from '@/tests/support/api-client';
import { pixel, printedPdf } from '@/tests/support/pdf';
import type { TestServer } from '@/tests/support/server';

/** Copies of sources: seen, words chosen in them and cited; a hostile one does nothing. */

test.use({ deskName: 'captures' });

/** What went wrong in a page's own scripts, such as a page that is not what the server sent. */
const faults: string[] = [];

test.beforeEach(async ({ page, signIn }) => {
  faults.length = 0;
  page.on('pageerror', ({ message }) => faults.push(message));
  await signIn(page);
});

test.afterEach(() => expect(faults).toEqual([]));

const words = 'The new bridge carries 40,000 cars a day, the city council said.';
const html = `<!doctype html><html lang="en"><head><title>The new bridge</title>
  <style>h1 { color: rgb(128, 0, 0) } .bar { position: fixed; top: 0 }</style></head><body>
  <h1>The new bridge</h1><p>It opened in 1932. A bridge carries cars.</p>
  <table><tr><td>Width</td><td>20 m</td></tr></table><p>${words}</p>
  ${'<p>It was painted green again, as it is every eleven years.</p>'.repeat(40)}</body></html>`;

/** A source of the desk with a copy of this file. */
async function copied(desk: TestServer, title: string, fileName: string, bytes: Uint8Array) {
  const api = await apiOf(desk);
  const csl = { type: 'webpage', title };
  const source = await done(api('POST', '/sources', { json: { csl, distinct: true } }));
  const contentBase64 = Buffer.from(bytes).toString('base64');
  const job = await done(
    api('POST', `/sources/${source.id}/captures`, { json: { fileName, contentBase64 } }),
  );
  await expect
    .poll(async () => (await done(api('GET', `/capture-jobs/${job.id}`))).status)
    .toBe('done');
  const { items } = await done(api('GET', `/sources/${source.id}/captures`));
  return { api, sourceId: source.id as string, captureId: items[0].id as string };
}

/** The claims of the sample that nobody has begun. */
async function claimOf(api: ApiClient, index: number) {
  const { items } = await done(api('GET', '/articles'));
  const claims = await done(api('GET', `/articles/${items[0].id}/claims`));
  return { articleId: items[0].id as string, claim: claims.items[index] };
}

test('words are chosen in a captured page, cited, and marked there', async ({ page, desk }) => {
  test.slow();
  const title = 'The bridge, as a page';
  const { api, captureId } = await copied(desk, title, 'bridge.html', Buffer.from(html));
  const { articleId, claim } = await claimOf(api, 2);

  await page.goto(`/captures/${captureId}?claim=${claim.id}`);
  await expect(page.getByText(claim.wording).first()).toBeVisible();
  const frame = copyFrame(page);
  await expect(frame.getByRole('heading', { name: 'The new bridge' })).toHaveCSS(
    'color',
    'rgb(128, 0, 0)',
  );
  await expectAccessible(page, 'a copy of a page');
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.locator('iframe[title^="Copy of"]').focus();
  await mark(frame, 'body', 'carries 40,000 cars a day');
  await expect(chosen(page)).toContainText('“carries 40,000 cars a day”');
  await chosen(page).getByRole('button', { name: 'Cite these words' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite these words' });
  await expect(dialog.getByRole('textbox', { name: 'Its own words' })).toHaveValue(
    'carries 40,000 cars a day',
  );
  await dialog.locator('label').filter({ hasText: 'Supports' }).click();
  await expectAccessible(page, 'citing chosen words');
  await page.setViewportSize({ width: 1280, height: 900 });
  await dialog.getByRole('button', { name: 'Cite it' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: '1 citation' })).toBeVisible();
  await expect.poll(() => marked(frame, 'cited')).toEqual(['carries 40,000 cars a day']);

  await page.goto(`/articles/${articleId}/claims/${claim.id}`);
  const card = page.getByRole('article', { name: new RegExp(title) });
  await card.getByRole('link', { name: /These words stand in the copy of/ }).click();
  await expect(page).toHaveURL(/\?citation=.*#passage$/);
  await expect
    .poll(() => marked(copyFrame(page), 'current'))
    .toEqual(['carries 40,000 cars a day']);

  await page.getByRole('tab', { name: 'Text' }).click();
  await expect(page.locator('mark')).toHaveText('carries 40,000 cars a day');
  await expectAccessible(page, 'the words of a copy');
});

test('words are chosen from the form that cites, and nothing typed is lost', async ({
  page,
  desk,
}) => {
  test.slow();
  const title = 'The bridge, from the claim';
  await copied(desk, title, 'bridge.html', Buffer.from(html));
  await openSample(page);
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').nth(3).click();
  await page.waitForURL(/\/claims\//);
  await page.getByRole('button', { name: 'Cite a source' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite a source' });
  await dialog.getByRole('combobox', { name: 'Source' }).fill('from the claim');
  await page.getByRole('option', { name: title }).click();
  await dialog.locator('label').filter({ hasText: 'Refutes' }).click();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Typed before.');
  await dialog.getByRole('button', { name: /Choose the words in the copy of/ }).click();

  // By keyboard: the words are typed, not marked.
  await dialog.getByRole('searchbox').fill('opened in 1931');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('These words are not in the text');
  await dialog.getByRole('searchbox').fill('It opened in 1932');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('“It opened in 1932”');
  await expect.poll(() => marked(copyFrame(page), 'chosen')).toEqual(['It opened in 1932']);
  await expectAccessible(page, 'choosing words for a citation');
  await page.setViewportSize({ width: 1280, height: 900 });
  await chosen(page).getByRole('button', { name: 'Use these words' }).press('Enter');

  await expect(dialog.getByRole('textbox', { name: 'Its own words' })).toHaveValue(
    'It opened in 1932',
  );
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('Typed before.');
  await expect(dialog.getByText(/Chosen in the copy of/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cite it' }).click();
  await expect(dialog).toBeHidden();
  const card = page.getByRole('article', { name: new RegExp(title) });
  await expect(card).toContainText('Refutes');
  await expect(card).toContainText('These words stand in the copy of');
});

test('words are chosen on the page of a PDF, cited, and marked there', async ({ page, desk }) => {
  test.slow();
  const pdf = await printedPdf((document) => {
    document.fontSize(20).text('Report on the bridge').fontSize(12).text('Of its first years.');
    for (let number = 2; number <= 12; number++)
      document.addPage().text(`Part ${number}. ${words}`);
  });
  const { api, captureId } = await copied(desk, 'The bridge, as a PDF', 'bridge.pdf', pdf);
  const { claim } = await claimOf(api, 4);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(desk.url)) elsewhere.push(request.url());
  });

  await page.goto(`/captures/${captureId}?claim=${claim.id}`);
  const second = page.getByRole('group', { name: 'Page 2', exact: true });
  await second.scrollIntoViewIfNeeded();
  await expect(second.locator('.pdf-words')).toContainText('Part 2.');
  expect(await drawnShare(page, 2)).toBeGreaterThan(0.001);
  // What is far away is not drawn.
  await expect(page.locator('[data-page="12"] .pdf-words span')).toHaveCount(0);

  await mark(page, '[data-page="2"] .pdf-words', 'carries 40,000 cars');
  await expect(chosen(page)).toContainText('“carries 40,000 cars”');
  await chosen(page).getByRole('button', { name: 'Cite these words' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite these words' });
  await dialog.locator('label').filter({ hasText: 'Supports' }).click();
  await dialog.getByRole('button', { name: 'Cite it' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('PDF p. 2')).toBeVisible();
  await expect.poll(() => marked(page, 'cited')).toEqual(['carries 40,000 cars']);
  await expectAccessible(page, 'a copy of a PDF');
  await expect
    .poll(() => page.locator('[data-page="2"]').evaluate(({ clientWidth }) => clientWidth <= 390))
    .toBe(true);
  const widthOf = () => page.locator('[data-page="2"]').evaluate(({ clientWidth }) => clientWidth);
  const before = await widthOf();
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(widthOf).toBeGreaterThan(before * 1.4);
  expect(elsewhere).toEqual([]);
});

/** How much of a drawn page is not white. */
const drawnShare = (page: Page, number: number) =>
  page.locator(`[data-page="${number}"] canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext('2d');
    context?.drawImage(canvas, 0, 0);
    const { data } = context?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++;
    return dark / (data.length / 4);
  });

test('a hostile page runs nothing and reaches nobody', async ({ page, desk }) => {
  const asked: string[] = [];
  const trap = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(trap, 'listening');
  const at = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  const ran = `document.title='ran';parent.document.title='ran';fetch('${at}/script')`;
  const hostile = `<!doctype html><html><head><title>Hostile</title><base href="${at}/">
    <meta http-equiv="refresh" content="0;url=${at}/refresh"><link rel="stylesheet" href="${at}/sheet">
    <link rel="preload" as="image" href="${at}/preload"><link rel="dns-prefetch" href="${at}">
    <style>@import "${at}/import"; @font-face{font-family:x;src:url(${at}/font)} p{font-family:x;background:url(${at}/ground)}
    li{background:u\\72l(${at}/escaped)} div{background:image-set("${at}/set" 1x)}</style>
    <script>${ran}</script></head><body onload="${ran}"><p>Words of it.</p><ul><li>One</li></ul><div>Two</div>
    <img src="${at}/image" onerror="${ran}"><img srcset="${at}/srcset 1x"><img src=x onerror="${ran}">
    <svg onload="${ran}"><image href="${at}/svg"/></svg><video poster="${at}/poster" src="${at}/video" autoplay></video>
    <iframe src="${at}/frame"></iframe><iframe srcdoc="<script>${ran}</script>"></iframe><object data="${at}/object"></object>
    <form action="${at}/form"><button>Send</button><input type="image" src="${at}/input"></form>
    <a href="javascript:${ran}" ping="${at}/ping">Press me</a><a href="${at}/link">Leave</a>
    <noscript><img src="${at}/noscript"></noscript>
    <p style="background:url(${at}/inline)">Styled</p>
    <math><mtext><table><mglyph><style><img src=x onerror="${ran}"></table></mtext></math></body></html>`;
  try {
    const { captureId } = await copied(desk, 'Hostile', 'hostile.html', Buffer.from(hostile));
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(desk.url)) elsewhere.push(request.url());
    });
    const answer = page.waitForResponse(new RegExp(`/captures/${captureId}/copy$`));
    await page.goto(`/captures/${captureId}`);
    const headers = (await answer).headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('sandbox allow-same-origin');
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'cache-control': expect.stringContaining('no-store'),
    });
    const frame = copyFrame(page);
    await expect(frame.getByText('Words of it.')).toBeVisible();
    await frame.getByText('Press me').click();
    await frame.getByText('Leave').click();
    await expect(frame.getByText('Styled')).toBeVisible();
    await expect(page).toHaveTitle(/Hostile/);
    // On its own it is as harmless.
    await page.goto(`/captures/${captureId}/copy`);
    await expect(page.getByText('Words of it.')).toBeVisible();
    await expect(page).toHaveTitle('Hostile');
    expect({ asked, elsewhere }).toEqual({ asked: [], elsewhere: [] });
  } finally {
    trap.closeAllConnections();
    trap.close();
  }
});

test('a picture is shown as it is, SVG is saved, and a copy is saved in three ways', async ({
  page,
  desk,
}) => {
  const picture = await copied(desk, 'A scan', 'scan.png', pixel);
  await page.goto(`/captures/${picture.captureId}`);
  await expect(page.getByRole('img', { name: /Copy of/ })).toHaveJSProperty('naturalWidth', 1);
  await page.getByRole('tab', { name: 'Text' }).click();
  await expect(page.getByText('This copy is no text: look at it for its words.')).toBeVisible();

  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  const drawing = await copied(desk, 'A drawing', 'drawing.svg', svg);
  const shown = await page.request.get(`/captures/${drawing.captureId}/copy`);
  expect(shown.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment; filename="copy-.*\.svg"$/),
  });

  const saved = await copied(desk, 'The bridge, saved', 'bridge.html', Buffer.from(html));
  await page.goto(`/captures/${saved.captureId}`);
  for (const [name, ending] of [
    ['The bytes', '.html'],
    ['WARC', '.warc.gz'],
    ['The text', '.txt'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^copy-.*\\${ending}$`));
  }
  await page.context().clearCookies();
  const strange = await page.request.get(`/captures/${saved.captureId}/copy`, { maxRedirects: 0 });
  expect(strange.status()).toBe(307);
  expect((await page.request.get(`/captures/${saved.captureId}/words`)).status()).toBe(401);
});
