import { database } from '@/lib/data/client';
import { applyMigrations } from '@/lib/data/schema-engine';

/** Brings the open database to the newest schema; the migrations it applied, oldest first. */
export async function migrate(): Promise<{ applied: string[] }> {
  return { applied: await applyMigrations(database().adapter) };
}
