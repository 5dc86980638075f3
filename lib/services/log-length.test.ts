import { expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { systemContext } from '@/lib/services/context';
import { logLength } from '@/lib/services/log-length';
import { addSource } from '@/lib/services/sources/add-source';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();

it('is looked at once for all who ask at the same time, and misses nothing written before', async () => {
  const { prisma } = database();
  const head = async () => (await prisma.auditHead.findFirst())?.sequence ?? 0;
  const before = await head();
  expect(await Promise.all([logLength(), logLength()])).toEqual([before, before]);
  await addSource(systemContext('test'), { csl: { type: 'webpage', title: 'A page' } });
  const asked = [logLength(), logLength()];
  expect(asked[0]).toBe(asked[1]);
  expect(await asked[0]).toBe(await head());
  expect(await head()).toBeGreaterThan(before);
});
