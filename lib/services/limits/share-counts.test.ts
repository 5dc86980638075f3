import { afterAll, beforeAll, expect, it } from 'vitest';
import { countInMemory, gatherUntold, stopGathering } from '@/lib/adapters/counted-in-memory';
import { addToCounts, forgetEndedCounts } from '@/lib/data/limit-counts';
import { reader, transact } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { systemContext } from '@/lib/services/context';
import { shareCounts } from '@/lib/services/limits/share-counts';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();
beforeAll(gatherUntold);
afterAll(stopGathering);

const call = (caller: string) =>
  countInMemory('test-calls', { limit: 10, windowSeconds: 60 }, caller);
const write = <T>(work: Parameters<typeof transact<T>>[1]) =>
  transact(authorize(systemContext('test').actor, 'account.manage'), work);

/** As another server that counted so many calls of everybody. */
async function elsewhere(points: number): Promise<void> {
  const rows = await reader().limitCount.findMany();
  await write((tx) =>
    addToCounts(
      tx,
      rows.map(({ key }) => ({ key, points })),
      60,
    ),
  );
}

it('counts what other servers counted once they have told it, and keeps what came meanwhile', async () => {
  await call('one');
  await call('one');
  await shareCounts();
  expect(await reader().limitCount.findMany()).toMatchObject([{ points: 2 }]);
  await elsewhere(5);
  // Not told yet: this server knows of its own.
  expect(await call('one')).toMatchObject({ remaining: 7 });
  await shareCounts();
  expect(await call('one')).toMatchObject({ remaining: 1, isExceeded: false });
  const sharing = shareCounts();
  expect(await call('one')).toMatchObject({ remaining: 0, isExceeded: false });
  await sharing;
  expect(await call('one')).toMatchObject({ remaining: 0, isExceeded: true });
});

it('writes nothing while nobody calls, and clears away what is over', async () => {
  await call('another');
  await shareCounts();
  await reader().$executeRaw`UPDATE "limit_count" SET "endsAt" = now() - interval '1 second'`;
  await write(forgetEndedCounts);
  expect(await reader().limitCount.count()).toBe(0);
  await shareCounts();
  expect(await reader().limitCount.count()).toBe(0);
});
