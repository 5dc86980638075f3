import { expect, it, vi } from 'vitest';
import { ClaimdeskError } from '@/lib/domain/errors';
import { problemResponse } from '@/lib/http/problem-response';
import { withinLimit } from '@/lib/http/rate-limit';

vi.mock('@/lib/env', () => ({ env: () => ({ CLAIMDESK_API_CALLS_PER_MINUTE: 2 }) }));

const callBy = (token: string | null, work = async () => new Response('done')) =>
  withinLimit(
    new Request('http://desk.example/api/v1/articles', {
      headers: {
        'x-claimdesk-remote-address': '192.0.2.7',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    }),
    work,
    problemResponse,
  );

it('tells each caller where they stand, and refuses the one who calls too often', async () => {
  const first = await callBy('one');
  expect(first.headers.get('ratelimit-policy')).toBe('"calls";q=2;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"calls";r=1;t=\d+$/);
  await callBy('one');
  const work = vi.fn(async () => new Response('done'));
  const third = await callBy('one', work);
  expect(third.status).toBe(429);
  expect(third.headers.get('ratelimit')).toMatch(/^"calls";r=0;t=\d+$/);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await third.json()).toMatchObject({ code: 'too_many_calls', status: 429 });
  expect(work).not.toHaveBeenCalled();
  expect((await callBy('another')).status).toBe(200);
});

it('counts tokens that do not work for their address', async () => {
  const refuse = () => Promise.reject(new ClaimdeskError('unauthenticated', 'It does not work.'));
  const statuses: number[] = [];
  for (const token of ['a', 'b', 'c']) statuses.push((await callBy(token, refuse)).status);
  expect(statuses).toEqual([401, 401, 429]);
  expect((await callBy(null)).status).toBe(429);
});
