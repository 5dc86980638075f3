import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Made by this process and still in use. */
const own = new Set<string>();

/**
 * A directory inside of another, for its owner alone, until `remove`. Those of the same name that
 * processes left when they were killed are cleared away.
 */
export async function scratchIn(
  directory: string,
  name: string,
): Promise<{ path: string; remove(): void }> {
  const left = (await readdir(directory)).filter((entry) => isLeft(directory, entry, name));
  for (const entry of left) {
    await rm(path.join(directory, entry), { recursive: true, force: true });
  }
  const made = await mkdtemp(path.join(directory, `${name}.${process.pid}.`));
  own.add(made);
  return {
    path: made,
    remove() {
      own.delete(made);
      rmSync(made, { recursive: true, force: true });
    },
  };
}

function isLeft(directory: string, entry: string, name: string): boolean {
  const [made, pid] = entry.split('.');
  if (made !== name || !/^\d+$/.test(pid ?? '')) return false;
  if (Number(pid) === process.pid) return !own.has(path.join(directory, entry));
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
