import type { Page } from '@playwright/test';
import {
  MANIFEST,
  REPORT_HTML,
  REPORT_JSON,
  SIGNATURE,
  TIMESTAMP,
} from '@/lib/domain/bundle/file-names';
import { expectAccessible } from '@/tests/e2e/accessible';
import { expect, test } from '@/tests/e2e/desk';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { type ApiClient, apiClient, done } from '@/tests/support/api-client';
import { filesIn, stampedFiles, zipBundle } from '@/tests/support/bundle';
import { printedPdf } from '@/tests/support/pdf';
import type { TestServer } from '@/tests/support/server';
import { makeAuthority } from '@/tests/support/timestamp-authority';

/** A bundle of a desk, and what became of it on its way, checked by a visitor's own browser. */

test.use({ deskName: 'verify' });

const quote = 'Some 40,000 vehicles a day';

/** A source with a copy made of a file, cited with its words. */
async function cited(api: ApiClient, claimId: string, fileName: string, content: Uint8Array) {
  const csl = { type: 'report', title: `A work in ${fileName}` };
  const { id: sourceId } = await done(api('POST', '/sources', { json: { csl } }));
  const contentBase64 = Buffer.from(content).toString('base64');
  const json = { fileName, contentBase64 };
  const job = await done(api('POST', `/sources/${sourceId}/captures`, { json }));
  await expect
    .poll(async () => (await done(api('GET', `/capture-jobs/${job.id}`))).status)
    .toBe('done');
  const citation = { sourceId, stance: 'supports', quote };
  return (await done(api('POST', `/claims/${claimId}/citations`, { json: citation }))).id;
}

async function publishedBundle(desk: TestServer): Promise<Uint8Array> {
  const { url, adminEmail: email, adminPassword: password } = desk;
  const json = { email, password, name: 'tests' };
  const { token } = await done(apiClient(url)('POST', '/tokens', { json }));
  const api = apiClient(url, token);
  const { articleId, cars } = await importBridgeThrough(api);
  const page = Buffer.from(`<!doctype html><title>Count</title><p>${quote}, it says.</p>`);
  const print = await printedPdf((pdf) => pdf.text(`${quote}, it says.`));
  const citationIds = [
    await cited(api, cars, 'count.html', page),
    await cited(api, cars, 'count.pdf', print),
  ];
  const assessment = { rating: 'true', rationale: 'The count says so.', citationIds };
  await done(api('POST', `/claims/${cars}/assessments`, { json: assessment }));
  await done(
    api('POST', `/claims/${cars}/verdict`, { json: { rating: 'true', reason: 'Counted.' } }),
  );
  await done(api('POST', `/articles/${articleId}/reports`, { json: {} }));
  const saved = await fetch(`${url}/api/v1/articles/${articleId}/report?format=bundle`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return new Uint8Array(await saved.arrayBuffer());
}

/** Lets a file fall on the page, as from the person's desktop. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const made = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      made.items.add(new File([content], name, { type: 'application/zip' }));
      return made;
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  );
  const zone = page.getByRole('main');
  for (const type of ['dragover', 'drop']) {
    await zone.dispatchEvent(type, { dataTransfer: transfer });
  }
}

test('a bundle is checked in the browser and not sent, and each tampered file is named', async ({
  page,
  context,
  desk,
}) => {
  test.slow();
  const bundle = await publishedBundle(desk);
  const files = await filesIn(bundle);
  const altered = (name: string | undefined) =>
    zipBundle(
      files.map((file) =>
        file.name === name
          ? { name, bytes: file.bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }
          : file,
      ),
    );

  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Check a bundle' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check a bundle' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  context.on('request', (request) => {
    if (request.method() !== 'GET' || !/\/_next\/static\//.test(request.url())) {
      sent.push(`${request.method()} ${request.url()}`);
    }
  });

  await drop(page, 'report.bundle.zip', bundle);
  const found = page.getByRole('region', { name: 'What was found' });
  await expect(
    found.getByRole('heading', { name: 'Everything that could be checked holds.' }),
  ).toBeVisible();
  await expect(found.getByText('which is one of this desk’s')).toBeVisible();
  await expect(found.getByText('2 of 2 quotes stand in their copies.')).toBeVisible();
  await expect(found.getByText('The quoted words stand in the captured bytes.')).toHaveCount(2);
  await expectAccessible(page, 'a bundle that holds');

  // What is left needs nobody.
  await context.setOffline(true);
  const copy = files.find(({ name }) => /^copies\/[0-9a-f]{64}$/.test(name))?.name;
  for (const [name, words] of [
    [REPORT_JSON, 'report.json was altered'],
    [copy, `${copy} was altered`],
    [SIGNATURE, 'signature.json'],
    [MANIFEST, 'signature.json does not fit the manifest'],
  ] as const) {
    await drop(page, `${name?.replace('/', '-')}.zip`, await altered(name));
    await expect(found.getByRole('heading', { name: 'The bundle does not hold.' })).toBeVisible();
    await expect(found.getByRole('list', { name: 'What is wrong' })).toContainText(words);
  }
  await expectAccessible(page, 'a bundle that does not hold');

  const stamped = await stampedFiles(await makeAuthority());
  await drop(page, 'another-desk.zip', await zipBundle(stamped));
  await expect(found.getByText('“Clockwork” says that the signature was there on')).toBeVisible();
  await expect(found.getByText('which is none of this desk’s')).toBeVisible();
  await drop(
    page,
    'another-desk.zip',
    await zipBundle(
      stamped.map(({ name, bytes }) => ({
        name,
        bytes: name === TIMESTAMP ? bytes.with(-3, (bytes.at(-3) ?? 0) ^ 1) : bytes,
      })),
    ),
  );
  await expect(found.getByText('timestamp.tsr was altered')).toBeVisible();

  const { publicKey } = JSON.parse(Buffer.from(files[1]?.bytes ?? []).toString());
  const key = page.getByRole('textbox', { name: 'Expected key' });
  await drop(page, 'report.bundle.zip', bundle);
  await key.fill('short');
  await expect(page.getByText('This is no key')).toBeVisible();
  await key.fill(publicKey.replace(/./, (letter: string) => (letter === 'A' ? 'B' : 'A')));
  await expect(found.getByText('another key than the one that is expected')).toBeVisible();
  await key.fill(publicKey);
  await expect(found.getByText('which is the one expected.')).toBeVisible();

  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel('Bundle').focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(files.find(({ name }) => name === REPORT_HTML)?.bytes ?? []),
  });
  await expect(
    found.getByRole('heading', { name: 'This is not a bundle as a desk gives it out.' }),
  ).toBeVisible();
  await expect(found.getByText('it does not end as a ZIP file does')).toBeVisible();

  expect(sent).toEqual([]);
  expect(refused).toEqual([]);
});
