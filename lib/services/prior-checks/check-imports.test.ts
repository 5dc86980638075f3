import { gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { database } from '@/lib/data/client';
import { ClaimdeskError } from '@/lib/domain/errors';
import { type Context, systemContext } from '@/lib/services/context';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import type { JobWorks } from '@/lib/services/jobs/job-work';
import { works } from '@/lib/services/jobs/run-jobs';
import { findSimilar } from '@/lib/services/matching/find-similar';
import { addMissingEntries } from '@/lib/services/matching/keep-matching';
import { bringFile, bringPart } from '@/lib/services/prior-checks/bring-part';
import {
  cancelCheckImport,
  retryCheckImport,
} from '@/lib/services/prior-checks/change-check-import';
import { importChecksWork } from '@/lib/services/prior-checks/import-checks-work';
import { getCheckImport, listCheckImports } from '@/lib/services/prior-checks/list-check-imports';
import { startCheckImport } from '@/lib/services/prior-checks/start-check-import';
import { searchDesk } from '@/lib/services/search/search-desk';
import { useTestDatabase } from '@/tests/support/database';
import { workOff } from '@/tests/support/jobs';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let reviewer: Context;
beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
});
beforeEach(async () => {
  const { prisma } = database();
  await prisma.job.deleteMany();
  await prisma.priorCheck.deleteMany();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An import of a file with this text. */
async function startFile(text: string | Uint8Array, name = 'checks.tsv'): Promise<string> {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const uploadId = await bringFile(reviewer, [bytes]);
  return (await startCheckImport(reviewer, { source: { kind: 'file', name, uploadId } })).id;
}

const table = (count: number, rating = 'False') =>
  [
    'url\tclaim\trating',
    ...Array.from(
      { length: count },
      (_, n) => `https://checks.example/${n}\tClaim ${n} of a table.\t${rating}`,
    ),
    'no address\tLost\tFalse',
  ].join('\n');

/** The fact-checks that the search finds. */
const searched = async (query: string) =>
  (await searchDesk(reviewer, { query, kinds: ['prior_check'] })).groups.flatMap(({ items }) =>
    items.map((hit) => (hit.kind === 'prior_check' ? hit.url : '')),
  );

/** What is left of imports beside the prior checks themselves. */
async function leftovers() {
  const { prisma } = database();
  return (await prisma.priorCheckUpload.count()) + (await prisma.priorCheckBatch.count());
}
const countChecks = () => database().prisma.priorCheck.count();

describe('an import of prior checks', () => {
  it('takes in a table of many, and says what came of it; again, only what changed', async () => {
    const id = await startFile(table(2_500));
    expect(await getCheckImport(reviewer, id)).toMatchObject({ status: 'queued', outcome: null });
    await workOff();
    expect(await getCheckImport(reviewer, id)).toMatchObject({
      status: 'done',
      outcome: { found: 2_500, leftOut: 1, added: 2_500, changed: 0 },
    });
    const like = await findSimilar(reviewer, { text: 'Claim 1234 of a table', limit: 1 });
    expect(like).toMatchObject([{ url: 'https://checks.example/1234' }]);
    expect(await searched('1234')).toEqual(['https://checks.example/1234']);
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'priorChecks.imported',
      from: 'checks.tsv',
      added: 2_500,
      changed: 0,
    });
    await startFile(
      gzipSync(`${table(2_500)}\nhttps://checks.example/7\tClaim 7 of a table.\tTrue`),
    );
    await workOff();
    const [latest] = (await listCheckImports(reviewer)).items;
    expect(latest?.outcome).toEqual({ found: 2_501, leftOut: 1, added: 0, changed: 1 });
    expect(await countChecks()).toBe(2_500);
    const corrected = { claimReview: { path: ['reviewRating', 'alternateName'], equals: 'True' } };
    const { prisma } = database();
    expect(await prisma.priorCheck.findMany({ where: corrected })).toMatchObject([
      { url: 'https://checks.example/7' },
    ]);
    expect(await leftovers()).toBe(0);
  });

  it('is found at once where it is of few, and after a process has died where it is of many', async () => {
    const dying: JobWorks = {
      ...works,
      'priorChecks.import': {
        ...importChecksWork(),
        afterwards: async () => {},
      } as JobWorks['priorChecks.import'],
    };
    const importOf = async (text: string) => {
      await startFile(text);
      const runner = jobRunner({ works: dying, now: () => new Date(), logFault: String });
      await runner.look();
      await runner.idle();
    };
    await importOf('url\tclaim\nhttps://checks.example/zebra\tZebras swim.');
    expect(await searched('zebras')).toEqual(['https://checks.example/zebra']);
    expect(await findSimilar(reviewer, { text: 'Do zebras swim?' })).toHaveLength(1);
    await importOf(`${table(1_500)}\nhttps://checks.example/okapi\tOkapis swim.\tFalse`);
    await addMissingEntries(systemContext('test'));
    expect(await searched('okapis')).toEqual(['https://checks.example/okapi']);
  });

  it('takes in nothing of a file that breaks off, says why, and can be run again', async () => {
    const review = {
      '@type': 'ClaimReview',
      url: 'https://checks.example/',
      claimReviewed: 'Dry.',
    };
    const text = JSON.stringify(
      Array.from({ length: 1_200 }, (_, n) => ({ ...review, claimReviewed: `${n}.` })),
    );
    const id = await startFile(text.slice(0, -20), 'feed.json');
    await workOff();
    const failed = await getCheckImport(reviewer, id);
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'invalid_input' } });
    expect(failed.error?.message).toMatch(/cut off/);
    expect(await countChecks()).toBe(0);
    await retryCheckImport(reviewer, { id });
    await workOff();
    expect((await getCheckImport(reviewer, id)).status).toBe('failed');
    await cancelCheckImport(reviewer, { id });
    expect(await leftovers()).toBe(0);
  });

  it('is called off on the way, and leaves nothing', async () => {
    const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begins } = Promise.withResolvers<void>();
    const slow: GuardedFetch = async (address, rules) => {
      const sink = rules?.streamTo?.({ mediaType: 'text/tab-separated-values', byteLength: null });
      await sink?.(bytesOf(table(1_500)));
      begins();
      await goesOn;
      rules?.signal?.throwIfAborted();
      const none = { mediaType: '', charset: null, headers: [], redirects: [] };
      return { address, status: 200, ...none, bytes: new Uint8Array() };
    };
    const runner = jobRunner({
      works: { ...works, 'priorChecks.import': importChecksWork(slow) },
      now: () => new Date(),
      logFault: String,
    });
    const source = { kind: 'address', url: 'https://checks.example/feed.tsv' } as const;
    const { id } = await startCheckImport(reviewer, { source });
    await runner.look();
    await begun;
    await expect.poll(() => database().prisma.priorCheckBatch.count()).toBe(1);
    await cancelCheckImport(reviewer, { id });
    await runner.look();
    goOn();
    await runner.idle();
    expect(await getCheckImport(reviewer, id)).toMatchObject({ status: 'cancelled' });
    expect(await leftovers()).toBe(0);
    expect(await countChecks()).toBe(0);
  });

  it('begins again from the start after a process has died on the way', async () => {
    const dead = jobRunner({
      works: {
        ...works,
        'priorChecks.import': {
          ...importChecksWork(),
          run: async (job, atHand) => {
            // Who is dead says no more how far it is, which would hold the job's row for a moment.
            await importChecksWork().run(job, { ...atHand, report: () => {} });
            return new Promise(() => {});
          },
        } as ReturnType<typeof importChecksWork>,
      },
      now: () => new Date(),
      logFault: String,
    });
    const id = await startFile(table(1_500));
    await dead.look();
    await expect.poll(() => database().prisma.priorCheckBatch.count()).toBe(2);
    const next = jobRunner({ works, now: () => new Date(), logFault: String });
    await next.recoverAll();
    await next.look();
    await next.idle();
    expect((await getCheckImport(reviewer, id)).outcome).toMatchObject({ added: 1_500 });
  });

  it('reads the address of a feed or of a page', async () => {
    const page = `<script type="application/ld+json">${JSON.stringify({
      '@type': 'ClaimReview',
      url: 'https://checks.example/lock',
      claimReviewed: 'The lock leaks.',
    })}</script><script type="application/ld+json">{broken</script>`;
    const web: GuardedFetch = (address, rules) => {
      const isPage = address.endsWith('page');
      const mediaType = isPage ? 'text/html' : 'application/json';
      expect(rules?.streamTo?.({ mediaType, byteLength: 3 }) === null).toBe(isPage);
      const rest = { charset: null, headers: [], redirects: [], mediaType };
      const status = address.endsWith('gone') ? 404 : 200;
      return Promise.resolve({ address, status, ...rest, bytes: bytesOf(isPage ? page : 'no') });
    };
    const run = async (path: string) => {
      const url = `https://checks.example/${path}`;
      const { id } = await startCheckImport(reviewer, { source: { kind: 'address', url } });
      const fetched = { ...works, 'priorChecks.import': importChecksWork(web) };
      const runner = jobRunner({ works: fetched, now: () => new Date(), logFault: String });
      await runner.look();
      await runner.idle();
      return await getCheckImport(reviewer, id);
    };
    expect(await run('page')).toMatchObject({ status: 'done', outcome: { added: 1 } });
    expect(await run('gone')).toMatchObject({ status: 'failed', error: { code: 'lookup_failed' } });
    expect(await run('words')).toMatchObject({
      status: 'failed',
      error: { code: 'invalid_input' },
    });
  });

  it('is refused where a part of the file is missing, or is somebody else’s', async () => {
    const uploadId = crypto.randomUUID();
    await bringPart(reviewer, { uploadId, number: 1, bytes: new Uint8Array([1]) });
    const source = { kind: 'file', name: 'a.tsv', uploadId } as const;
    await expect(startCheckImport(reviewer, { source })).rejects.toThrow(/Part 0 of this file/);
    await bringPart(reviewer, { uploadId, number: 0, bytes: new Uint8Array([1]) });
    const other = await contextOfNew('reviewer');
    await expect(startCheckImport(other, { source })).rejects.toBeInstanceOf(ClaimdeskError);
    const { id } = await startCheckImport(reviewer, { source });
    const reader = await contextOfNew('reader');
    await expect(cancelCheckImport(reader, { id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      bringPart(reader, { uploadId, number: 2, bytes: new Uint8Array([1]) }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await cancelCheckImport(reviewer, { id });
  });
});
