import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ClaimdeskError } from '@/lib/domain/errors';

export type DirectoryLock = { release(): void };

/**
 * Takes a data directory for this process alone. Nothing in PGlite stops two processes from
 * opening one directory. The lock is an exclusive transaction of Node's own SQLite on a file of
 * its own: the operating system holds it and lets go of it when the process dies, `kill -9`
 * included, so there is no stale lock to wait for.
 *
 * @throws ClaimdeskError `database_locked` that names the process holding it,
 * `data_directory_unwritable` when the directory cannot be written.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const holderFile = path.join(directory, 'lock.json');
  let lock: DatabaseSync;
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    lock = new DatabaseSync(path.join(directory, 'lock.sqlite'));
  } catch (cause) {
    throw unwritable(directory, cause);
  }
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    writeFileSync(
      holderFile,
      JSON.stringify({ pid: process.pid, since: new Date().toISOString() }),
    );
  } catch (cause) {
    lock.close();
    if (!/database is locked/i.test(String(cause))) throw unwritable(directory, cause);
    throw new ClaimdeskError(
      'database_locked',
      `The data directory ${directory} is in use by ${readHolder(holderFile)}. Stop that process, or set CLAIMDESK_DATA_DIR to another directory.`,
    );
  }
  return { release: () => lock.close() };
}

function readHolder(file: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; since: string };
    return `process ${pid} (since ${since})`;
  } catch {
    return 'another process';
  }
}

const unwritable = (directory: string, cause: unknown) =>
  new ClaimdeskError(
    'data_directory_unwritable',
    `The data directory ${directory} cannot be written. Give it to this user, or set CLAIMDESK_DATA_DIR.`,
    [],
    {},
    { cause },
  );
