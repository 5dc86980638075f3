import type { Transaction } from '@prisma/driver-adapter-utils';
import { expect, inject, it, vi } from 'vitest';
import { KEPT } from '@/lib/data/kept-plan';
import { serverAdapter } from '@/lib/data/postgres-server';

const isServer = process.env.CLAIMDESK_TEST_ENGINE === 'server';

const ask = (transaction: Transaction, sql: string) =>
  transaction.queryRaw({ sql, args: [], argTypes: [] });

it.runIf(isServer)(
  'what is asked at once within a transaction goes one by one, and its end comes after it',
  async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const server = serverAdapter(inject('postgresUrl'));
    const adapter = await server.adapter.connect();
    const transaction = await adapter.startTransaction();
    const numbers = [1, 2, 3].map((n) => ask(transaction, `SELECT ${n} AS "n"`));
    const failing = ask(transaction, 'SELECT 1 / 0');
    const after = ask(transaction, 'SELECT 4 AS "n"');
    const ended = transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
    expect((await Promise.all(numbers)).map(({ rows }) => rows)).toEqual([[[1]], [[2]], [[3]]]);
    await expect(failing).rejects.toThrow();
    await expect(after).rejects.toThrow();
    await ended;
    await transaction.rollback();
    await adapter.dispose();
    expect(server.connections()).toEqual({ open: 1, idle: 1, waiting: 0 });
    await server.close();
    process.off('warning', note);
    expect(warnings).toEqual([]);
  },
);

it.runIf(isServer)('a connection that breaks while nobody uses it ends nothing', async () => {
  const server = serverAdapter(inject('postgresUrl'));
  const adapter = await server.adapter.connect();
  const { rows } = await adapter.queryRaw({
    sql: 'SELECT pg_backend_pid()',
    args: [],
    argTypes: [],
  });
  await adapter.dispose();
  const other = serverAdapter(inject('postgresUrl'));
  const killer = await other.adapter.connect();
  const sql = `SELECT pg_terminate_backend(${rows[0]?.[0]})`;
  await killer.queryRaw({ sql, args: [], argTypes: [] });
  await vi.waitFor(() => expect(server.connections().open).toBe(0));
  await killer.dispose();
  await other.close();
  await server.close();
});

it.runIf(isServer)('a statement that says so is kept with its plan, no other one', async () => {
  const server = serverAdapter(inject('postgresUrl'));
  const adapter = await server.adapter.connect();
  const transaction = await adapter.startTransaction();
  await ask(transaction, `${KEPT} SELECT 1 AS "n"`);
  await ask(transaction, `${KEPT} SELECT 1 AS "n"`);
  await ask(transaction, 'SELECT 2 AS "n"');
  const { rows } = await ask(transaction, 'SELECT "statement" FROM pg_prepared_statements');
  expect(rows).toEqual([[`${KEPT} SELECT 1 AS "n"`]]);
  await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
  await transaction.rollback();
  await adapter.dispose();
  await server.close();
});
