import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Does work whose result is still there only when its inputs changed. The stamp is written after
 * success alone, so that interrupted work is done again.
 * @param {string} stamp the file that remembers the inputs of the last success
 * @param {string} fingerprint of the inputs as they are now
 * @param {() => Promise<void>} work
 * @returns {Promise<'done' | 'up to date'>}
 */
export async function unlessStamped(stamp, fingerprint, work) {
  if (read(stamp) === fingerprint) return 'up to date';
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return 'done';
}

/** @param {string} stamp */
function read(stamp) {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * A hash over the names and contents of files and folders; what does not exist counts as nothing.
 * @param {string} directory
 * @param {string[]} names relative to the directory
 * @param {(file: string) => boolean} [counts] leaves out files, and folders with all they hold
 */
export function fingerprint(directory, names, counts = () => true) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ name) => {
    const file = path.join(directory, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || !counts(name)) return;
    if (found.isDirectory()) {
      for (const entry of readdirSync(file).sort()) add(path.join(name, entry));
    } else {
      hash.update(`${name}\0${found.size}\0`).update(readFileSync(file));
    }
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}
