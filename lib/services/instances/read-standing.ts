import { setTimeout } from 'node:timers/promises';
import type { Standing } from '@/lib/adapters/metrics';
import { database } from '@/lib/data/client';
import { jobCounts } from '@/lib/data/job-counts';
import { reader } from '@/lib/data/transaction';

const PATIENCE_MILLISECONDS = 3_000;

/** How the queue and the connections stand; null where the database does not answer. */
export async function readStanding(): Promise<Standing | null> {
  const read = async (): Promise<Standing> => {
    const counts = await jobCounts(reader());
    return { ...counts, connections: database().connections?.() };
  };
  return await Promise.race([
    read().catch(() => null),
    setTimeout(PATIENCE_MILLISECONDS, null, { ref: false }),
  ]);
}
