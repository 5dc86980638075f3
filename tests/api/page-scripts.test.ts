import { expect, inject, it } from 'vitest';
import { apiClient, done } from '@/tests/support/api-client';
import { bytesSent, scriptsOf } from '@/tests/support/page-scripts';
import { signInToPages } from '@/tests/support/page-session';

/** What a reviewer's browser has to fetch, unpack and read before the page works: kept small. */
const MOST_BYTES = { workbench: 180_000, claim: 190_000 };

const { url, members } = inject('desks').embedded;
const editor = apiClient(url, members.editor.token);

it('sends less than 180 kB of scripts with a workbench, and little more with a claim in it', async () => {
  const wording = 'The bridge has nine lanes.';
  const claims = [{ wording, kind: 'quantity', passages: [{ exact: wording }] }];
  const { id } = await done(
    editor('POST', '/articles', { json: { title: 'Lanes', text: wording, claims } }),
  );
  const { items } = await done(editor('GET', `/articles/${id}/claims`));
  const pages = await signInToPages(url, members.editor);
  for (const [path, most] of [
    [`/articles/${id}`, MOST_BYTES.workbench],
    [`/articles/${id}/claims/${items[0].id}`, MOST_BYTES.claim],
  ] as const) {
    const html = await (await pages(path)).text();
    expect(html).toContain(wording);
    const scripts = scriptsOf(html);
    expect(scripts.length).toBeGreaterThan(5);
    const bytes = await Promise.all(scripts.map((script) => bytesSent(url + script)));
    const sum = bytes.reduce((all, one) => all + one, 0);
    expect(sum, `${path} sends ${sum} bytes of scripts`).toBeLessThan(most);
  }
});
