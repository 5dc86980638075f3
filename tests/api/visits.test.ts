import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { endedCapture } from '@/tests/support/api-captures';
import { type ApiClient, apiClient, done } from '@/tests/support/api-client';
import { startServer, type TestServer } from '@/tests/support/server';

const quote = 'The bridge carries 41,200 cars on a work day.';
const page = (words: string) =>
  `<!doctype html><html lang="en"><title>Traffic count</title><p>${words} More than in any year before.</p>`;

let desk: TestServer;
let site: Server;
let words: string | null = quote;
let api: ApiClient;

beforeAll(async () => {
  site = createServer((_request, response) => {
    response.writeHead(words === null ? 410 : 200, { 'content-type': 'text/html' });
    response.end(page(words ?? 'Gone.'));
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  desk = await startServer({ env: { CLAIMDESK_FETCH_ALLOW: '127.0.0.1' } });
  const { adminEmail: email, adminPassword: password } = desk;
  const json = { email, password, name: 'tests' };
  const { token } = await done(apiClient(desk.url)('POST', '/tokens', { json }));
  api = apiClient(desk.url, token);
}, 120_000);

afterAll(async () => {
  await desk.stop();
  site.closeAllConnections();
  site.close();
});

async function citedSource() {
  const URL = `http://127.0.0.1:${(site.address() as AddressInfo).port}/${crypto.randomUUID()}`;
  const csl = { type: 'webpage', title: 'Traffic count', URL };
  const source = await done(api('POST', '/sources', { json: { csl, capture: false } }));
  const asked = await done(api('POST', `/sources/${source.id}/captures`, { json: { url: URL } }));
  await endedCapture(api, asked.id);
  const { cars } = await importBridgeThrough(api);
  const json = { sourceId: source.id, stance: 'refutes', quote };
  const citation = await done(api('POST', `/claims/${cars}/citations`, { json }));
  return { source, citation, claimId: cars };
}

async function endedVisit(jobId: string) {
  for (let looks = 0; looks < 400; looks += 1) {
    const job = await done(api('GET', `/visit-jobs/${jobId}`));
    if (!/queued|running/.test(job.status)) return job;
    await delay(50);
  }
  throw new Error(`The visit ${jobId} does not end.`);
}

describe('visits through the API', () => {
  it('are asked for, told of, listed until somebody has looked, and not made of nothing', async () => {
    const { source, citation, claimId } = await citedSource();
    words = 'The bridge carries many cars.';
    const asked = await api('POST', `/sources/${source.id}/visits`);
    expect(asked).toMatchObject({
      status: 202,
      body: { kind: 'sources.visit', sourceId: source.id },
    });
    expect(await endedVisit(asked.body.id)).toMatchObject({ status: 'done', error: null });
    const { items } = await done(api('GET', `/sources/${source.id}/visits`));
    expect(items).toMatchObject([
      {
        outcome: 'passage-gone',
        passagesGone: [citation.id],
        passagesLookedFor: 1,
        visitedBy: { name: expect.any(String) },
      },
    ]);
    const waiting = await done(api('GET', '/visits?outcome=passage-gone'));
    expect(waiting).toMatchObject({
      items: [
        { visit: { id: items[0].id }, citations: [{ isGone: true, claim: { id: claimId } }] },
      ],
      nextCursor: null,
    });
    expect((await done(api('GET', '/visits?outcome=page-gone'))).items).toEqual([]);

    const looked = await api('POST', `/visits/${items[0].id}/looked-at`);
    expect(looked).toMatchObject({ status: 200, body: { id: items[0].id } });
    expect((await done(api('GET', '/visits'))).items).toEqual([]);
    const again = await api('POST', `/visits/${items[0].id}/looked-at`);
    expect(again).toMatchObject({ status: 409, body: { code: 'already_done' } });
    expect(await api('GET', '/visits?outcome=odd')).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    });
  }, 60_000);

  it('are refused where there is no copy to compare with', async () => {
    const csl = { type: 'book', title: 'A book' };
    const { id } = await done(api('POST', '/sources', { json: { csl } }));
    expect(await api('POST', `/sources/${id}/visits`)).toMatchObject({
      status: 409,
      body: { code: 'transition_refused' },
    });
  });

  it('are called off while they wait for their turn at a host', async () => {
    words = quote;
    const [one, two] = [await citedSource(), await citedSource()];
    const first = await done(api('POST', `/sources/${one.source.id}/visits`));
    const second = await done(api('POST', `/sources/${two.source.id}/visits`));
    await endedVisit(first.id);
    const given = await api('DELETE', `/visit-jobs/${second.id}`);
    expect([200, 409]).toContain(given.status);
    const { status } = await endedVisit(second.id);
    const { items } = await done(api('GET', `/sources/${two.source.id}/visits`));
    expect(items).toHaveLength(status === 'cancelled' ? 0 : 1);
  }, 60_000);
});
