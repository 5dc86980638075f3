import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { closeDatabase, database, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { env } from '@/lib/env';
import { type Context, systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { Failure } from '@/scripts/setup/failure.mjs';

/** What follows the command's name: arguments by position, options and flags by name. */
export type Arguments = {
  positionals: string[];
  values: Record<string, string | undefined>;
  flags: Record<string, boolean | undefined>;
};

export type Command = {
  summary: string;
  /** What `--help` prints. */
  usage: string;
  /** Options take a value, flags (`boolean`) none. */
  options: Record<string, { type: 'string' | 'boolean' }>;
  run(args: Arguments): Promise<void>;
};

/** The command was used wrongly; whatever else stops it is a refusal. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The arguments by position, as many as the command takes. @throws WrongUsage */
export function expectArguments(positionals: string[], ...names: string[]): string[] {
  if (positionals.length === names.length) return positionals;
  throw new WrongUsage(`Expected ${names.join(' ')}, got ${positionals.length} arguments.`);
}

/**
 * Opens the desk for one piece of work, done as the system.
 * @throws ClaimdeskError `database_locked` while a server has the embedded database open.
 */
export async function onDesk<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const { DATABASE_URL, CLAIMDESK_DATA_DIR } = env();
  await openDatabase({ databaseUrl: DATABASE_URL, dataDirectory: CLAIMDESK_DATA_DIR });
  try {
    const { inTurn } = database();
    await inTurn(migrate, () => {});
    const context = systemContext('command line');
    await ensureDesk(context);
    return await work(context);
  } finally {
    await closeDatabase();
  }
}

/** A line for each step, with the seconds since the beginning, for whoever waits at a terminal. */
export function tellSteps(): (step: string) => void {
  if (!process.stderr.isTTY) return () => {};
  const start = performance.now();
  return (step) => {
    console.error(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${step}`);
  };
}

/** A path as the caller means it: npm runs scripts at the project's root, wherever it was called. */
export const fromCaller = (file: string) => path.resolve(process.env.INIT_CWD ?? '.', file);

/** @throws Failure when there is no such file, or none that may be read. */
export async function readNamed(file: string): Promise<Uint8Array> {
  try {
    return await readFile(fromCaller(file));
  } catch (cause) {
    throw new Failure(`cannot read ${file} (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}
