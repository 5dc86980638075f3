import { database, type Engine } from '@/lib/data/client';

/** Which engine answered. @throws when none does. */
export async function ping(): Promise<Engine> {
  const { engine, prisma } = database();
  await prisma.$queryRaw`SELECT 1`;
  return engine;
}
