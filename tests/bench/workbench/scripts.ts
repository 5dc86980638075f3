import type { Page } from '@playwright/test';
import { scriptsOf } from '@/tests/support/page-scripts';

/** Bytes as they came over the line, with nothing kept from before. */
export type Scripts = { atOnce: number; later: number; files: number };

/** What a page fetches while nobody does anything: the scripts that its HTML names, and what these fetch. */
export async function scriptsOfPage(page: Page, path: string): Promise<Scripts> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  const asked = new Map<string, string>();
  const bytes = new Map<string, number>();
  line.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (type === 'Script') asked.set(requestId, new URL(request.url).pathname);
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = asked.get(requestId);
    if (script) bytes.set(script, encodedDataLength);
  });
  const answer = await page.goto(path);
  const named = new Set(scriptsOf((await answer?.text()) ?? ''));
  // A line to the server stays open, so the network is never idle: a reader's first seconds are waited for.
  await page.waitForTimeout(5_000);
  await line.send('Network.setCacheDisabled', { cacheDisabled: false });
  await line.detach();
  const sum = (isCounted: (script: string) => boolean) =>
    [...bytes].reduce((all, [script, size]) => all + (isCounted(script) ? size : 0), 0);
  return {
    atOnce: sum((script) => named.has(script)),
    later: sum((script) => !named.has(script)),
    files: bytes.size,
  };
}
