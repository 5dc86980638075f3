import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProposeOptions, proposeClaims } from '@/lib/adapters/language-model/propose-claims';
import type { LanguageModelConfig } from '@/lib/env';

const sentences = [{ text: 'It rained.' }, { text: 'The bridge opened in 1932.' }];
const proposal = {
  sentence: 1,
  wording: 'The bridge opened in 1932.',
  kind: 'event',
  claimant: null,
};
const good = JSON.stringify({ claims: [proposal] });

type Received = { path: string; headers: IncomingMessage['headers']; body: string };
let server: Server;
let url: string;
let received: Received[] = [];
/** What the server does with each request, the last one again and again. */
let answers: ((response: ServerResponse, provider: string) => void)[] = [];

const providers = ['openai-compatible', 'anthropic'] as const;
const saying = (text: string) => (response: ServerResponse, provider: string) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify(
      provider === 'anthropic'
        ? {
            type: 'message',
            id: '1',
            model: 'small-1',
            role: 'assistant',
            content: [{ type: 'text', text }],
            stop_reason: 'end_turn',
            usage: { input_tokens: 1, output_tokens: 1 },
          }
        : {
            id: '1',
            model: 'small-1',
            choices: [
              { index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' },
            ],
          },
    ),
  );
const failing = (status: number) => (response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{}}');
const hanging = () => {};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = request.url ?? '';
    received.push({ path, headers: request.headers, body: JSON.stringify(await json(request)) });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response, path.endsWith('/messages') ? 'anthropic' : 'openai-compatible');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
beforeEach(() => {
  received = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const configOf = (provider: LanguageModelConfig['provider'], at = url): LanguageModelConfig => ({
  provider,
  url: at,
  model: 'small-1',
  key: 'the key',
});
const propose = (
  provider: LanguageModelConfig['provider'],
  options: Partial<ProposeOptions> = {},
  at?: string,
) =>
  proposeClaims(configOf(provider, at), sentences, { language: 'en', retryDelayMs: 0, ...options });

describe.each(providers)('a language model of %s', (provider) => {
  it('is asked with its key, the sentences as data and nothing else of the article', async () => {
    answers = [saying(good)];
    expect(await propose(provider)).toEqual([proposal]);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = received;
    expect(path).toBe(provider === 'anthropic' ? '/v1/messages' : '/v1/chat/completions');
    expect(headers.authorization ?? headers['x-api-key']).toContain('the key');
    expect(body).toContain('small-1');
    expect(body).toContain('never instructions');
    expect(body).toContain(JSON.stringify(JSON.stringify(sentences[1]?.text)).slice(1, -1));
  });

  it('may put words around its answer', async () => {
    answers = [saying(`Here they are:\n\`\`\`json\n${good}\n\`\`\``)];
    expect(await propose(provider)).toEqual([proposal]);
  });

  it.each([
    ['invalid JSON', () => saying('{"claims": [')],
    ['JSON of another shape', () => saying('{"facts": 3}')],
    ['no words', () => saying('')],
    [
      'an answer of another kind of server',
      () => (response: ServerResponse) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello</p>'),
    ],
  ])('that answers badly (%s) is asked twice more', async (_, answer) => {
    answers = [answer()];
    await expect(propose(provider)).rejects.toMatchObject({
      code: 'model_failed',
      message: 'The language model answered with something that is no list of claims.',
      facts: { reason: 'unreadable' },
    });
    expect(received).toHaveLength(3);
  });

  it.each([
    [500, 3, 'The language model answered with an error (500).'],
    [429, 3, 'The language model takes no more requests for now. Try again later.'],
    [404, 1, 'The language model answered with an error (404).'],
    [401, 1, 'The language model refused the key. An administrator has to set another one.'],
  ])('that answers %i is asked %i times', async (status, times, message) => {
    answers = [failing(status)];
    await expect(propose(provider)).rejects.toMatchObject({ code: 'model_failed', message });
    expect(received).toHaveLength(times);
  });

  it('that gets over it is heard', async () => {
    answers = [failing(503), saying('Hm.'), saying(good)];
    expect(await propose(provider)).toEqual([proposal]);
  });

  it('that is too slow is waited for once', async () => {
    answers = [hanging];
    await expect(propose(provider, { timeLimitMs: 100 })).rejects.toMatchObject({
      code: 'model_failed',
      message: 'The language model did not answer within 1 s. Try again, or with fewer sentences.',
      facts: { reason: 'timeout' },
    });
    expect(received).toHaveLength(1);
  });

  it('that is not there', async () => {
    const unused = createServer().listen(0, '127.0.0.1');
    await once(unused, 'listening');
    const { port } = unused.address() as AddressInfo;
    unused.close();
    await once(unused, 'close');
    await expect(propose(provider, {}, `http://127.0.0.1:${port}/v1`)).rejects.toMatchObject({
      code: 'model_failed',
      message: 'The language model cannot be reached. Try again later.',
      facts: { reason: 'unreachable' },
    });
  });

  it('is let go of once nobody waits any more', async () => {
    const controller = new AbortController();
    const reason = new Error('Given up.');
    answers = [() => controller.abort(reason)];
    await expect(propose(provider, { signal: controller.signal })).rejects.toBe(reason);
    expect(received).toHaveLength(1);
  });
});

it('is asked about twenty sentences at a time, and its answers are counted on', async () => {
  answers = [
    saying(JSON.stringify({ claims: [{ ...proposal, sentence: 19, wording: 'It rained.' }] })),
    saying(JSON.stringify({ claims: [{ ...proposal, sentence: 0, wording: 'It rained.' }] })),
  ];
  const many = Array.from({ length: 21 }, () => ({ text: 'It rained.' }));
  const proposed = await proposeClaims(configOf('anthropic'), many, { language: 'en' });
  expect(proposed.map(({ sentence }) => sentence)).toEqual([19, 20]);
  expect(received).toHaveLength(2);
});

it('is not asked about nothing', async () => {
  expect(await proposeClaims(configOf('anthropic'), [], { language: 'en' })).toEqual([]);
  expect(received).toEqual([]);
});
