import { expect, inject, it } from 'vitest';
import { database } from '@/lib/data/client';
import { addText } from '@/tests/bench/match-scale/fill';
import { useTestDatabase } from '@/tests/support/database';
import { startOtherProcess } from '@/tests/support/other-process';

useTestDatabase();

const isServer = process.env.CLAIMDESK_TEST_ENGINE === 'server';

/** The embedded database has one process to itself. */
it.runIf(isServer)('a prior check is found by the next query of another instance', async () => {
  const [row] = await database().prisma.$queryRaw<{ name: string }[]>`
    SELECT current_database()::text AS "name"`;
  const address = new URL(inject('postgresUrl'));
  address.pathname = `/${row?.name}`;
  const other = await startOtherProcess(address.href);
  try {
    // What it has asked for once, it might remember.
    expect(await other.similarTo('The lighthouse of Nordvik was sold twice.')).toEqual([]);
    const text = 'The lighthouse of Nordvik was sold twice in 2021.';
    await addText({ title: '', text });
    expect(await other.similarTo('The lighthouse of Nordvik was sold twice.')).toEqual([text]);
  } finally {
    await other.stop();
  }
});
