import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { SecurityLine } from '@/lib/adapters/security-log';
import { apiClient, done } from '@/tests/support/api-client';
import { createDatabase } from '@/tests/support/migrated';
import { startServer, type TestServer } from '@/tests/support/server';
import { startTraceCollector } from '@/tests/support/trace-collector';

const metricsToken = 'a-token-for-metrics-alone';

/** A desk of its own on the server that is there, whose every line, metric and span is read. */
let desk: TestServer;
let collector: Awaited<ReturnType<typeof startTraceCollector>>;
let token: string;

beforeAll(async () => {
  collector = await startTraceCollector();
  const { databaseUrl } = inject('desks').server;
  desk = await startServer({
    databaseUrl: await createDatabase(databaseUrl, `observing_${Date.now()}`),
    env: {
      CLAIMDESK_METRICS_TOKEN: metricsToken,
      CLAIMDESK_TRUSTED_PROXIES: '127.0.0.1',
      CLAIMDESK_REQUEST_LOG: 'on',
      CLAIMDESK_DRAIN_SECONDS: '1',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_SERVICE_NAME: 'desk-under-test',
    },
  });
  const json = { email: desk.adminEmail, password: desk.adminPassword, name: 'Observing' };
  token = (await done(apiClient(desk.url)('POST', '/tokens', { json }))).token;
}, 120_000);
afterAll(async () => {
  await desk.stop();
  await collector.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(desk.url + path, { headers });
const lines = (): SecurityLine[] =>
  desk
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => SecurityLine.parse(JSON.parse(line)));

describe('health', () => {
  it('is said of the desk, of its readiness and of the process alone', async () => {
    expect(await (await get('/api/health')).json()).toMatchObject({
      status: 'ok',
      database: 'server',
      version: expect.any(String),
    });
    const ready = await get('/api/health/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    const live = await get('/api/health/live');
    expect([live.status, await live.json()]).toEqual([200, { status: 'alive' }]);
  });
});

describe('metrics', () => {
  const read = async () =>
    (await get('/api/metrics', { authorization: `Bearer ${metricsToken}` })).text();

  it('are told to nobody without their token, which opens nothing else', async () => {
    for (const headers of [undefined, { authorization: `Bearer ${token}` }]) {
      expect((await get('/api/metrics', headers)).status).toBe(401);
    }
    const call = await get('/api/v1/articles', { authorization: `Bearer ${metricsToken}` });
    expect(call.status).toBe(401);
    const without = inject('desks').embedded.url;
    expect((await fetch(`${without}/api/metrics`)).status).toBe(404);
  });

  it('count requests by the pattern of their route, whatever was asked for', async () => {
    const id = crypto.randomUUID();
    await get(`/api/v1/articles/${id}`, { authorization: `Bearer ${token}` });
    await get('/nowhere/at-all');
    const of = (route: string, status: number) =>
      `claimdesk_http_request_duration_seconds_count{method="GET",route="${route}",status="${status}"} 1`;
    await vi.waitFor(async () => {
      const text = await read();
      expect(text).toContain(of('/api/v1/articles/[id]', 404));
      expect(text).toContain(of('none', 404));
      expect(text).not.toContain(id);
    });
  });

  it('say how the queue, the connections and the process stand', async () => {
    const text = await read();
    for (const status of ['queued', 'running', 'failed']) {
      expect(text).toContain(`claimdesk_jobs{status="${status}"} 0`);
    }
    expect(text).toContain('claimdesk_database_up 1');
    expect(text).toMatch(/claimdesk_database_connections\{state="idle"\} \d/);
    expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/);
    expect(text).toMatch(/process_resident_memory_bytes \d/);
  });
});

describe('a request', () => {
  it('has a name that its answer and its lines say, the proxy’s where that is well-formed', async () => {
    const own = (await get('/api/health')).headers.get('x-request-id');
    expect(own).toMatch(/^[0-9a-f-]{36}$/);
    const headers = { 'x-request-id': 'proxy-said-17', 'x-forwarded-for': '203.0.113.9' };
    const answer = await get('/api/v1/articles?secret=1', headers);
    expect(answer.headers.get('x-request-id')).toBe('proxy-said-17');
    await vi.waitFor(() =>
      expect(lines().filter(({ requestId }) => requestId === 'proxy-said-17')).toMatchObject([
        { event: 'access_refused', ip: '203.0.113.9', path: '/api/v1/articles' },
        { event: 'request', status: 401, milliseconds: expect.any(Number), ip: '203.0.113.9' },
      ]),
    );
    expect((await get('/', { 'x-request-id': 'not "good"' })).headers.get('x-request-id')).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });
});

describe('traces', () => {
  it('reach the collector, with commands and SQL in the trace of their request', async () => {
    const json = { title: 'Traced', text: 'A secret sentence of the article.', claims: [] };
    await done(apiClient(desk.url, token)('POST', '/articles', { json }));
    // Spans are sent together, every five seconds.
    await vi.waitFor(
      () => {
        const request = collector.spans.find(({ name }) => name === 'POST /api/v1/articles');
        const ofTrace = collector.spans.filter(({ traceId }) => traceId === request?.traceId);
        const names = ofTrace.map(({ name }) => name);
        expect(names).toContain('command article.import');
        expect(names).toContain('sql insert');
        expect(request?.service).toBe('desk-under-test');
      },
      { timeout: 20_000, interval: 200 },
    );
  });
});

describe('when it is told to stop', () => {
  it('is not ready, still answers, ends in order, and has told no secret anywhere', async () => {
    const ended = desk.kill('SIGTERM');
    await vi.waitFor(async () => {
      const ready = await get('/api/health/ready');
      expect([ready.status, await ready.json()]).toEqual([503, { status: 'draining' }]);
    });
    const late = await get('/api/health');
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    expect(await ended).toBe(0);
    await expect(get('/api/health')).rejects.toThrow();

    const told = [...lines().map((line) => JSON.stringify(line)), collector.text()].join('\n');
    expect(told).toContain('proxy-said-17');
    for (const secret of [token, metricsToken, desk.adminPassword, desk.adminEmail, 'secret']) {
      expect(told).not.toContain(secret);
    }
  });
});
