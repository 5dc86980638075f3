import { expect, it } from 'vitest';
import { errorCode, transact, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();

const allowed = authorize({ kind: 'system', name: 'test' }, 'desk.manage');

const failWith = (tx: Writer, code: string) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`);

it.each([
  ['a deadlock', '40P01'],
  ['a serialization failure', '40001'],
])('%s in a query of SQL makes the whole transaction be tried again', async (_what, code) => {
  let attempts = 0;
  const result = await transact(allowed, async (tx) => {
    attempts += 1;
    if (attempts < 3) await failWith(tx, code);
    return 'written';
  });
  expect({ result, attempts }).toEqual({ result: 'written', attempts: 3 });
});

it('another error is told at once, with the database’s own code', async () => {
  let attempts = 0;
  const failing = transact(allowed, async (tx) => {
    attempts += 1;
    await failWith(tx, '22012');
  });
  expect(errorCode(await failing.catch((error) => error))).toBe('22012');
  expect(attempts).toBe(1);
});
