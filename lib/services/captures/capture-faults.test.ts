import { readdir } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { objectStore } from '@/lib/adapters/object-store/object-store';
import { database } from '@/lib/data/client';
import { ClaimdeskError } from '@/lib/domain/errors';
import { retryCapture } from '@/lib/services/captures/change-capturing';
import {
  getCaptureBytes,
  getCapturing,
  listCaptures,
  listOpenCapturings,
} from '@/lib/services/captures/get-capture';
import type { Context } from '@/lib/services/context';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import { works } from '@/lib/services/jobs/run-jobs';
import { addSource } from '@/lib/services/sources/add-source';
import { useTestDatabase } from '@/tests/support/database';
import { handClock, workOff } from '@/tests/support/jobs';
import { contextOfNew } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';

const site = useTestSite();
useTestDatabase();

let reviewer: Context;
beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
});

const page = '<!doctype html><title>Wells</title><p>The well is ninety metres deep.</p>';

const shown = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'text/html' });

/** Writes as fast as it is read, for as long as it is read. */
function endless(response: ServerResponse): void {
  const chunk = Buffer.alloc(1_000_000, 'well ');
  shown(response);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

let pageNumber = 0;
const newPath = () => {
  pageNumber += 1;
  return `/page-${pageNumber}`;
};

async function sourceAt(at: string): Promise<string> {
  const csl = { type: 'webpage' as const, title: 'Wells', URL: site.address(at) };
  return (await addSource(reviewer, { csl, distinct: true })).id;
}

const storedFiles = async () =>
  (await readdir(site.objects(), { recursive: true }).catch(() => [])).toSorted();

const counts = async () => ({
  captures: await database().prisma.capture.count(),
  passages: await database().prisma.passage.count(),
  files: await storedFiles(),
});

describe('a site that', () => {
  it.each<[string, string, (response: ServerResponse) => unknown]>([
    [
      'closes in the middle of the body',
      'lookup_failed',
      (response) => {
        response.writeHead(200, { 'content-length': '100000' }).write(page);
        response.socket?.destroySoon();
      },
    ],
    ['sends without an end', 'too_large', endless],
    [
      'announces 10 GB',
      'too_large',
      (response) => response.writeHead(200, { 'content-length': '10000000000' }).write(page),
    ],
    [
      'packs a great deal into little',
      'too_large',
      (response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(60_000_000))),
    ],
    [
      'leads in a circle',
      'lookup_failed',
      (response) => response.writeHead(302, { location: '?again' }).end(),
    ],
    [
      'leads to the machine’s own metadata',
      'lookup_failed',
      (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
    ],
    ['answers with an error', 'lookup_failed', (response) => response.writeHead(503).end()],
  ])('%s leaves no half copy, a clear state, and a retry that works', async (_, code, answer) => {
    const at = newPath();
    site.pages.set(at, answer);
    site.pages.set(`${at}?again`, answer);
    const before = await counts();
    const sourceId = await sourceAt(at);
    await workOff();
    const [failed] = await listOpenCapturings(reviewer, sourceId);
    expect(failed).toMatchObject({ status: 'failed', error: { code } });
    expect(failed?.error?.message).toMatch(/^[A-Z0-9].*\.$/);
    expect(await counts()).toEqual(before);

    site.pages.set(at, page);
    await retryCapture(reviewer, { id: failed?.id ?? '' });
    await workOff();
    expect((await listCaptures(reviewer, sourceId)).items).toHaveLength(1);
  });
});

describe('a store that', () => {
  it('is full leaves no copy, says so, and takes it once there is room', async () => {
    const at = newPath();
    site.pages.set(at, `${page}<p>${at}</p>`);
    const full = new ClaimdeskError('object_store_failed', 'The disk is full.');
    const put = vi.spyOn(objectStore(), 'put').mockRejectedValueOnce(full);
    const before = await counts();
    const sourceId = await sourceAt(at);
    await workOff();
    const [failed] = await listOpenCapturings(reviewer, sourceId);
    expect(failed).toMatchObject({
      status: 'failed',
      error: { code: 'object_store_failed', message: 'The disk is full.' },
    });
    expect(await counts()).toEqual(before);
    put.mockRestore();
    await retryCapture(reviewer, { id: failed?.id ?? '' });
    await workOff();
    const [capture] = (await listCaptures(reviewer, sourceId)).items;
    expect((await getCaptureBytes(reviewer, capture?.id ?? '')).bytes).toHaveLength(
      capture?.byteLength ?? -1,
    );
  });
});

describe('a process that dies', () => {
  it('while it captures leaves nothing, and the next one makes the copy', async () => {
    const at = newPath();
    const reached = Promise.withResolvers<void>();
    site.pages.set(at, (response) => {
      shown(response).write(page);
      reached.resolve();
    });
    const clock = handClock(new Date().toISOString());
    const dying = jobRunner({ works, now: clock.now, logFault: String });
    const sourceId = await sourceAt(at);
    const [asked] = await listOpenCapturings(reviewer, sourceId);
    await dying.look();
    await reached.promise;
    const before = await counts();
    expect(await getCapturing(reviewer, asked?.id ?? '')).toMatchObject({ status: 'running' });

    // It says nothing any more; its lease runs out, and another takes the job.
    site.pages.set(at, page);
    clock.pass(60_000);
    const next = jobRunner({ works, now: clock.now, logFault: String });
    await next.look();
    await next.idle();
    expect(await getCapturing(reviewer, asked?.id ?? '')).toMatchObject({ status: 'done' });
    expect((await listCaptures(reviewer, sourceId)).items).toHaveLength(1);
    expect((await counts()).captures).toBe(before.captures + 1);
    await dying.look();
    await dying.idle();
    expect((await listCaptures(reviewer, sourceId)).items).toHaveLength(1);
  });

  it('after the bytes are stored and before the row is, leaves bytes that the next one finds', async () => {
    const at = newPath();
    site.pages.set(at, `${page}<p>Twice at ${at}.</p>`);
    const clock = handClock(new Date().toISOString());
    const stored = Promise.withResolvers<void>();
    const { put } = objectStore();
    const spy = vi.spyOn(objectStore(), 'put').mockImplementationOnce(async (bytes) => {
      await put(bytes);
      stored.resolve();
      return new Promise(() => {});
    });
    const sourceId = await sourceAt(at);
    await jobRunner({ works, now: clock.now, logFault: String }).look();
    await stored.promise;
    spy.mockRestore();
    const files = await storedFiles();
    clock.pass(60_000);
    const next = jobRunner({ works, now: clock.now, logFault: String });
    await next.look();
    await next.idle();
    expect((await listCaptures(reviewer, sourceId)).items).toHaveLength(1);
    expect(await storedFiles()).toEqual(files);
  });
});
