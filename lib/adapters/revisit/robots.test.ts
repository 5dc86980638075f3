import { beforeEach, describe, expect, it } from 'vitest';
import { guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { hostGate } from '@/lib/adapters/revisit/host-gate';
import { robotsOf } from '@/lib/adapters/revisit/robots';
import { answer, NOBODY, silence } from '@/tests/support/answers';
import { useTestSite } from '@/tests/support/site';

const site = useTestSite();
beforeEach(() => site.pages.clear());

const { signal } = new AbortController();
const fetch: typeof guardedFetch = (address, rules) =>
  guardedFetch(address, { ...rules, timeoutMs: 500 });
const robots = (gate = hostGate({ delayMs: 0, longestDelayMs: 0 })) => robotsOf({ fetch, gate });
const ask = (path: string, asked = robots()) => asked(site.address(path), signal);
const rules = (body: string) =>
  site.pages.set('/robots.txt', answer({ headers: { 'content-type': 'text/plain' }, body }));
const refused = { kind: 'robots', host: expect.stringMatching(/^127\.0\.0\.1:\d+$/) };

describe('what a site asks of robots', () => {
  it('counts for the group that names Claimdesk, whatever the case, before the one for all', async () => {
    rules(
      'User-agent: *\nDisallow: /\n\nUser-Agent: CLAIMDESK\nDisallow: /private\nAllow: /private/open',
    );
    expect(await ask('/news')).toBeNull();
    expect(await ask('/private/page?x=1')).toEqual(refused);
    expect(await ask('/private/open')).toBeNull();
  });

  it('counts for all where nobody names Claimdesk', async () => {
    rules('\uFEFFUser-agent: *\nDisallow: /*.pdf$');
    expect(await ask('/report.pdf')).toEqual(refused);
    expect(await ask('/report.html')).toBeNull();
  });

  it('is asked once for all addresses of a site', async () => {
    rules('User-agent: *\nDisallow: /a');
    const asked = robots();
    site.asked.length = 0;
    const answers = await Promise.all([ask('/a', asked), ask('/b', asked), ask('/a/c', asked)]);
    expect(answers).toEqual([refused, null, refused]);
    expect(site.asked).toEqual(['/robots.txt']);
  });

  it('is nothing where there is no such file, or it is not given to anybody', async () => {
    expect(await ask('/')).toBeNull();
    site.pages.set('/robots.txt', answer({ status: 403 }));
    expect(await ask('/')).toBeNull();
    site.pages.set('/robots.txt', answer({ status: 302, headers: { location: '/robots.txt' } }));
    expect(await ask('/')).toBeNull();
  });

  it.each([500, 503, 429])(
    'is not known where the site answers %i, so that it is left alone',
    async (status) => {
      site.pages.set('/robots.txt', answer({ status }));
      expect(await ask('/')).toMatchObject({ kind: 'status', status });
    },
  );

  it('is not known where nobody answers', async () => {
    site.pages.set('/robots.txt', silence);
    expect(await ask('/')).toMatchObject({ kind: 'failure', reason: 'silent' });
    expect(await robots()(`${NOBODY}/page`, signal)).toMatchObject({
      kind: 'failure',
      reason: 'silent',
    });
  });

  it('is read as far as the standard demands, and no further', async () => {
    rules(`User-agent: *\nDisallow: /early\n${'# filler\n'.repeat(60_000)}Disallow: /late`);
    expect(await ask('/early')).toEqual(refused);
    expect(await ask('/late')).toBeNull();
  });

  it('may be a delay between two requests, which is kept up to a cap', async () => {
    rules('User-agent: *\nCrawl-delay: 3600');
    const gate = hostGate({ delayMs: 0, longestDelayMs: 60 });
    await ask('/', robots(gate));
    const asked = performance.now();
    site.pages.set('/page', 'A page.');
    await gate.turn(site.address('/'), () => fetch(site.address('/page'), {}), signal);
    expect(performance.now() - asked).toBeGreaterThanOrEqual(50);
  });
});

describe('the gate of a host', () => {
  it('lets one request through at a time, in the order they came, and another host meanwhile', async () => {
    const gate = hostGate({ delayMs: 0, longestDelayMs: 0 });
    const done: string[] = [];
    const first = Promise.withResolvers<void>();
    const turn = (address: string, name: string, until = Promise.resolve()) =>
      gate.turn(address, () => until.then(() => void done.push(name)), signal);
    const all = [
      turn('https://a.example/1', 'first', first.promise),
      turn('https://www.a.example/2', 'second'),
    ];
    await turn('https://b.example/', 'other');
    expect(done).toEqual(['other']);
    first.resolve();
    await Promise.all(all);
    expect(done).toEqual(['other', 'first', 'second']);
  });

  it('goes on after a request that failed', async () => {
    const gate = hostGate({ delayMs: 0, longestDelayMs: 0 });
    const failing = gate.turn('https://a.example/', () => Promise.reject(new Error('no')), signal);
    const next = gate.turn('https://a.example/', async () => 'yes', signal);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('lets go of who waits when the visit is called off', async () => {
    const gate = hostGate({ delayMs: 3_600_000, longestDelayMs: 0 });
    await gate.turn('https://a.example/', async () => {}, signal);
    const cancel = new AbortController();
    const waiting = gate.turn('https://a.example/', async () => 'made', cancel.signal);
    cancel.abort();
    await expect(waiting).rejects.toThrow();
  });
});
