import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { MOST_STREAMS_OF_A_USER } from '@/lib/services/live/live-hub';
import { createToken } from '@/lib/services/members/create-token';
import { assess, importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';
import { readEvents } from '@/tests/support/event-reader';
import { join, newDesk } from '@/tests/support/members';
import { signInToPages } from '@/tests/support/page-session';
import { startServer } from '@/tests/support/server';

const { embedded, server } = inject('desks');

const follow = (url: string, articleId: string, token: string, more: Record<string, string> = {}) =>
  readEvents(`${url}/api/v1/articles/${articleId}/events`, {
    authorization: `Bearer ${token}`,
    ...more,
  });

type Change = { type: string; claimId: string; actorName: string };
const ofType =
  (type: string) =>
  (change: Change): boolean =>
    change.type === type;

it.each([
  { engine: 'embedded', ...embedded },
  { engine: 'server', ...server },
])(
  'tells others of a change, and whoever comes back of what they missed ($engine)',
  async ({ url, members }) => {
    const editor = apiClient(url, members.editor.token);
    const { articleId, cars } = await importBridgeThrough(editor);
    const stream = await follow(url, articleId, members.reader.token);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(stream.headers.get('content-encoding')).toBeNull();
    const ready = await stream.first('ready');
    const say = (body: string) =>
      done(editor('POST', `/claims/${cars}/comments`, { json: { body } }));
    await say('Who counted?');
    expect((await stream.first('change')).data).toMatchObject({
      claimId: cars,
      type: 'comment.added',
      words: 'commented',
    });
    stream.close();

    await say('Nobody answers.');
    const back = await follow(url, articleId, members.reader.token, { 'last-event-id': ready.id });
    await back.first('ready');
    const missed = back.events.filter(({ event }) => event === 'change');
    expect(missed.map(({ data }) => (data as Change).type)).toEqual([
      'comment.added',
      'comment.added',
    ]);
    expect(missed.map(({ id }) => Number(id))).toEqual(
      missed.map(({ data }) => (data as { sequence: number }).sequence),
    );
    back.close();
  },
);

it('shows who else is there, and not to strangers', async () => {
  const { url, members } = embedded;
  const { articleId, cars } = await importBridgeThrough(apiClient(url, members.editor.token));
  const stream = await follow(url, articleId, members.reader.token);
  const reviewer = apiClient(url, members.reviewer.token);
  const json = { claimId: cars, editing: 'assessment' };
  expect((await reviewer('POST', `/articles/${articleId}/presence`, { json })).status).toBe(204);
  const isThere = (present: { person: { id: string } }[]) =>
    present.some(({ person }) => person.id === members.reviewer.id);
  expect((await stream.first('presence', isThere)).data).toMatchObject([json]);
  stream.close();
  expect((await follow(url, articleId, 'nothing')).status).toBe(401);
});

it('tells who judges blind nothing of others’ judgements', async () => {
  const { url, members } = embedded;
  const editor = apiClient(url, members.editor.token);
  const { articleId, cars } = await importBridgeThrough(editor);
  const blind = await follow(url, articleId, members.secondReviewer.token);
  const seeing = await follow(url, articleId, members.reader.token);
  await Promise.all([blind.first('ready'), seeing.first('ready')]);
  await assess(apiClient(url, members.reviewer.token), cars);
  await seeing.first('change', ofType('assessment.recorded'));
  await done(editor('POST', `/claims/${cars}/comments`, { json: { body: 'Go on.' } }));
  await blind.first('change', ofType('comment.added'));
  const told = JSON.stringify(blind.events);
  expect(told).not.toMatch(/assessment|verdict|rated|disput/);
  blind.close();
  seeing.close();
});

it('takes the session of a page, and refuses more lines than a member may have', async () => {
  const { url, members } = embedded;
  const { articleId } = await importBridgeThrough(apiClient(url, members.editor.token));
  const pages = await signInToPages(url, members.administrator);
  const answer = await pages(`/api/v1/articles/${articleId}/events`);
  expect(answer.status).toBe(200);
  await answer.body?.cancel();
  const streams = await Promise.all(
    Array.from({ length: MOST_STREAMS_OF_A_USER + 1 }, () =>
      follow(url, articleId, members.secondReviewer.token),
    ),
  );
  const refused = streams.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(1);
  for (const one of streams) one.close();
});

/** In MiB. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

it('reaches two hundred open pages with one write', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-live-'));
  await openDatabase({ dataDirectory: dataDir });
  await migrate();
  const admin = await newDesk();
  const tokens: string[] = [];
  for (let count = 0; count < 10; count += 1) {
    const { context } = await join(admin, 'reader');
    tokens.push((await createToken(context, { name: 'live' })).token);
  }
  const { token } = await createToken(admin, { name: 'live' });
  await closeDatabase();

  const own = await startServer({ dataDir });
  const editor = apiClient(own.url, token);
  const { articleId, cars } = await importBridgeThrough(editor);
  const streams = await Promise.all(
    tokens.flatMap((one) => Array.from({ length: 20 }, () => follow(own.url, articleId, one))),
  );
  await Promise.all(streams.map((one) => one.first('ready')));
  const before = residentOf(own.pid);
  const took: number[] = [];
  for (let round = 1; round <= 20; round += 1) {
    const start = performance.now();
    const { id } = await done(
      editor('POST', `/claims/${cars}/comments`, { json: { body: `Round ${round}` } }),
    );
    expect(id).toBeTruthy();
    const answered = performance.now() - start;
    await Promise.all(
      streams.map(async (one) => {
        const comments = await one.count('change', round);
        expect(comments).toBe(round);
      }),
    );
    took.push(performance.now() - start - answered);
  }
  const grown = residentOf(own.pid) - before;
  const ordered = took.toSorted((a, b) => a - b).map((ms) => Math.round(ms));
  process.stdout.write(
    `200 streams, 20 writes: all had it after ${ordered[10]} ms (median), ${ordered.at(-1)} ms (most), counted from the answer to the write; ${Math.round(grown)} MiB more resident\n`,
  );
  expect(streams.every(({ status }) => status === 200)).toBe(true);
  expect(ordered.at(-1)).toBeLessThan(5_000);
  expect(grown).toBeLessThan(150);

  await own.stop();
  await Promise.all(streams.map(({ ended }) => ended));
  rmSync(dataDir, { recursive: true, force: true });
}, 120_000);
