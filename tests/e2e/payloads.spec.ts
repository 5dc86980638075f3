import type { Page } from '@playwright/test';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { bookmarkletOf } from '@/lib/domain/source/bookmarklet';
import { apiOf, expect, test } from '@/tests/e2e/desk';
import { payloads, shortPayload } from '@/tests/fixtures/payloads';
import { type ApiClient, done } from '@/tests/support/api-client';

/** Hostile words in every field that people can fill, looked at in a real browser: nothing runs. */

test.use({ deskName: 'payloads' });

const all = payloads.join('\n\n');
const noted: string[] = [];

test.beforeEach(async ({ page, signIn }) => {
  noted.length = 0;
  page.on('dialog', (dialog) => {
    noted.push(`a dialog on ${page.url()}`);
    return dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const noted = window as never as { __refused?: string[] };
      noted.__refused = [...(noted.__refused ?? []), `${violatedDirective} ${blockedURI}`];
    });
  });
  await signIn(page);
});

/** What React writes where a form has an action of its own; a browser would refuse to run it. */
const reactsOwn = "form action=javascript:throw new Error('React form unexpectedly submitted.')";

/** zod asks by trying whether it may compile its schemas, and goes on without when it may not. */
const zodAsks = 'refused by the policy: script-src eval';

/** What in a page could run, or did. */
async function hostileIn(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const { __xss, __refused = [] } = window as never as {
          __xss?: unknown;
          __refused?: string[];
        };
        const leadsToScript = (address: string) =>
          /^(javascript:|vbscript:|data:text\/html)/.test(
            URL.parse(address, document.baseURI)?.href ?? '',
          );
        const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            .filter(
              ({ name, value }) =>
                /^on/i.test(name) ||
                (/^(href|src|action|formaction|data|xlink:href)$/i.test(name) &&
                  leadsToScript(value)),
            )
            .map(({ name, value }) => `${element.localName} ${name}=${value}`),
        );
        const base = document.querySelector('base, meta[http-equiv="refresh" i]');
        return [
          ...(__xss === undefined ? [] : ['a script ran']),
          ...__refused.map((what) => `refused by the policy: ${what}`),
          ...attributes,
          ...(base ? [base.outerHTML] : []),
        ];
      }),
    ),
  );
  const bookmark = `a href=${bookmarkletOf(new URL(page.url()).origin)}`;
  const own = [reactsOwn, zodAsks, bookmark];
  return [...noted, ...found.flat().filter((what) => !own.includes(what))];
}

async function expectHarmless(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('body')).not.toBeEmpty();
  expect(await hostileIn(page), path).toEqual([]);
}

/** The same of a document that comes from nowhere, under no policy. */
async function expectHarmlessAlone(page: Page, body: string): Promise<void> {
  await page.route('http://saved.example/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await expectHarmless(page, 'http://saved.example/');
  await page.unroute('http://saved.example/');
}

/** Words that stand in the text once, for a claim to be tied to. */
const mark = (index: number) => `Sentence ${String(index).padStart(3, '0')} is not true.`;

/** An article whose text, claims, sources, judgements and comments are hostile; published. */
async function hostileArticle(api: ApiClient) {
  const claims = payloads.map((wording, index) => ({
    key: `claim-${index}`,
    wording,
    claimant: shortPayload,
    kind: 'event',
    passages: [{ exact: mark(index) }],
  }));
  const text = payloads.map((payload, index) => `${payload}\n\n${mark(index)}`).join('\n\n');
  const said = { title: shortPayload, authors: [shortPayload], publisher: shortPayload };
  const { id } = await done(api('POST', '/articles', { json: { ...said, text, claims } }));
  const { items } = await done(api('GET', `/articles/${id}/claims?limit=200`));
  const claimId = items[0].id as string;

  const csl = {
    type: 'webpage',
    title: shortPayload,
    author: [{ family: shortPayload, given: shortPayload }, { literal: shortPayload }],
    'container-title': shortPayload,
    publisher: shortPayload,
    note: all,
    abstract: all,
    URL: `https://evil.example/?${encodeURIComponent(shortPayload)}`,
  };
  const source = await done(api('POST', '/sources', { json: { csl, distinct: true } }));
  const quoted = { sourceId: source.id, stance: 'supports', quote: all.slice(0, 2_000) };
  const citation = await done(
    api('POST', `/claims/${claimId}/citations`, { json: { ...quoted, locator: shortPayload } }),
  );
  await done(api('POST', `/claims/${claimId}/comments`, { json: { body: all } }));
  const judged = { rating: 'false', rationale: all, citationIds: [citation.id] };
  await done(api('POST', `/claims/${claimId}/assessments`, { json: judged }));
  const verdict = { rating: 'false', reason: all };
  await done(api('POST', `/claims/${claimId}/verdict`, { json: verdict }));
  const { slug } = await done(api('POST', `/articles/${id}/reports`));

  const html = `<!doctype html><title>${shortPayload}</title><body>${payloads.join('<p>')}`;
  const contentBase64 = Buffer.from(html).toString('base64');
  const sent = { fileName: 'a.html', contentBase64 };
  const job = await done(api('POST', `/sources/${source.id}/captures`, { json: sent }));
  await expect
    .poll(async () => (await done(api('GET', `/capture-jobs/${job.id}`))).status)
    .toBe('done');
  const captures = await done(api('GET', `/sources/${source.id}/captures`));
  const captureId = captures.items[0].id as string;
  return { id: id as string, claimId, sourceId: source.id as string, captureId, slug };
}

/** Fills the fields of the desk itself, and of whoever looks. */
async function hostileDesk(page: Page): Promise<void> {
  await page.goto('/settings');
  await page.getByLabel('Name of the desk').fill(shortPayload);
  await page.getByLabel('Method', { exact: true }).fill(all);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await page.goto('/account');
  await page.getByLabel('Name', { exact: true }).fill(shortPayload);
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByText('Your name is changed.')).toBeVisible();
}

test('hostile words run nowhere', async ({ page, desk }) => {
  test.slow();
  await hostileDesk(page);
  const api = await apiOf(desk);
  const { id, claimId, sourceId, captureId, slug } = await hostileArticle(api);
  for (const path of [
    '/articles',
    `/articles/${id}`,
    `/articles/${id}/claims/${claimId}`,
    `/articles/${id}/galley`,
    `/articles/${id}/edit`,
    `/articles/${id}/revise`,
    `/articles/${id}/revisions/1`,
    `/articles/${id}/report`,
    '/sources',
    '/sources?q=%22%3E%3Cimg%20src=x%20onerror=window.__xss=1%3E',
    `/sources/${sourceId}`,
    `/sources/${sourceId}/edit`,
    `/captures/${captureId}`,
    `/captures/${captureId}/copy`,
    '/members',
    '/settings',
    '/account',
    '/reports',
    `/reports/${slug}`,
    '/sign-in?next=javascript:window.__xss=1&error=%3Cscript%3Ewindow.__xss=1%3C/script%3E',
    '/invite/%3Cscript%3Ewindow.__xss=1%3C%2Fscript%3E',
  ]) {
    await expectHarmless(page, path);
  }
});

for (const format of ['text', 'markdown', 'html']) {
  test(`an article of hostile words as ${format}`, async ({ page, desk }) => {
    const api = await apiOf(desk);
    const text = format === 'html' ? `<article><p>${payloads.join('</p><p>')}</article>` : all;
    const authors = [shortPayload];
    const json = { title: `${format} ${shortPayload}`, authors, text, format };
    const { id } = await done(api('POST', '/articles', { json }));
    await expectHarmless(page, `/articles/${id}`);
    await expectHarmless(page, `/articles/${id}/report`);
  });
}

test('saved reports are opened without the desk’s policy', async ({ page, desk }) => {
  const { slug } = await hostileArticle(await apiOf(desk));
  const saved = async (format: string) =>
    await (await fetch(`${desk.url}/reports/${slug}/${format}`)).text();
  await expectHarmlessAlone(page, await saved('html'));
  // As a program prints Markdown that lets elements through.
  const printed = micromark(await saved('md'), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  await expectHarmlessAlone(page, printed);
});

test('the corpus itself would be noticed', async ({ page }) => {
  await page.route('http://saved.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><body>${all}` }),
  );
  await page.goto('http://saved.example/');
  expect(await hostileIn(page)).toContain('a script ran');
});
