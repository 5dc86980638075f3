import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFromKept } from '@/lib/http/kept-in-front';

const desk = vi.hoisted(() => ({ sequence: 1, writes: 0 }));
vi.mock('@/lib/data/audit-log', () => ({ lastSequence: async () => desk.sequence }));
vi.mock('@/lib/data/transaction', () => ({ reader: () => null, writesHere: () => desk.writes }));

let answered = 0;
let answer: RequestListener;
const server = createServer((request, response) => {
  response.setHeader('x-request-id', `request ${Math.random()}`);
  void answerFromKept(request, response, answer);
});
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

beforeEach(async () => {
  answered = 0;
  desk.writes += 1;
  answer = (request, response) => {
    answered += 1;
    response.setHeader(
      'cache-control',
      request.url?.includes('own') ? 'private' : 'public, no-cache',
    );
    response.setHeader('etag', `W/"${answered}"`);
    response.write(`answer `);
    response.end(Buffer.from(`${answered}`));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

it('sends again what was published, under the name of each request', async () => {
  const [first, second] = [await ask('/reports/a'), await ask('/reports/a')];
  expect([await first.text(), await second.text()]).toEqual(['answer 1', 'answer 1']);
  expect(second.headers.get('etag')).toBe('W/"1"');
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  expect(answered).toBe(1);
});

it('asks anew once something was written', async () => {
  await (await ask('/reports/a')).text();
  desk.writes += 1;
  expect(await (await ask('/reports/a')).text()).toBe('answer 2');
});

it('says so to whoever has it already', async () => {
  await (await ask('/reports/a')).text();
  const again = await ask('/reports/a', { 'if-none-match': 'W/"1"' });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await ask('/reports/a', { 'if-none-match': 'W/"0"' })).status).toBe(200);
});

it('leaves what somebody may have already to whoever answers, while nothing is kept', async () => {
  const whole = answer;
  answer = (request, response) => {
    if (request.headers['if-none-match'] !== 'W/"mine"') return whole(request, response);
    response.setHeader('cache-control', 'public, no-cache').setHeader('etag', 'W/"mine"');
    response.writeHead(304).end();
  };
  const unchanged = await ask('/reports/a', { 'if-none-match': 'W/"mine"' });
  expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
  expect(await (await ask('/reports/a')).text()).toBe('answer 1');
});

it('keeps what is packed apart from what is not', async () => {
  await (await ask('/reports/a', { 'accept-encoding': 'gzip, br' })).text();
  await (await ask('/reports/a', { 'accept-encoding': 'identity' })).text();
  expect(answered).toBe(2);
});

it.each(['/reports/own', '/reports/a?b=1', '/articles', '/reportsX'])(
  'keeps nothing of %s',
  async (path) => {
    for (const _ of [1, 2]) await (await ask(path)).text();
    expect(answered).toBe(2);
  },
);

it('lets nobody wait for somebody who reads slowly', async () => {
  const whole = answer;
  let end = () => {};
  answer = (_request, response) => {
    response.write('slow');
    end = () => response.end();
  };
  const slow = await ask('/reports/a');
  answer = whole;
  expect(await (await ask('/reports/a')).text()).toBe('answer 1');
  end();
  expect(await slow.text()).toBe('slow');
});

it('keeps no half of an answer', async () => {
  const whole = answer;
  answer = (request, response) => {
    answered += 1;
    response.setHeader('cache-control', 'public, no-cache').setHeader('etag', '"x"');
    response.write('half');
    request.socket.destroy();
  };
  await expect(ask('/reports/a').then((one) => one.text())).rejects.toThrow();
  answer = whole;
  expect(await (await ask('/reports/a')).text()).toBe('answer 2');
});
