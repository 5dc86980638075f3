import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { assertPortFree } from './port.mjs';

const oldestNode = 20;

/** @param {string} version as `process.versions.node` has it */
export function assertNode(version) {
  if (Number.parseInt(version, 10) >= oldestNode) return;
  throw new Failure(`Node ${oldestNode} or later is needed to set up; this is Node ${version}.`);
}

/**
 * Finds, before minutes of installing, what would stop the server after them. The rest of the
 * environment is read by `lib/env.ts`, once packages are there.
 * @param {Record<string, string | undefined>} environment
 */
export async function assertStartable(environment) {
  const { PORT, HOST, CLAIMDESK_DATA_DIR } = environment;
  assertWritable(path.resolve(CLAIMDESK_DATA_DIR || 'var'));
  await assertPortFree(portOf(PORT || '3000'), HOST || '127.0.0.1');
}

/** @param {string} value */
function portOf(value) {
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65535) return port;
  throw new Failure(`PORT must be a whole number from 1 to 65535, not ${JSON.stringify(value)}.`);
}

/**
 * Writes a file where the directory is or will be: permissions alone do not tell, least of all root.
 * @param {string} directory
 */
function assertWritable(directory) {
  const probe = path.join(nearestExisting(directory), `.claimdesk-${process.pid}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (cause);
    throw new Failure(
      `the data directory ${directory} cannot be written (${code}). Give it to this user, or set CLAIMDESK_DATA_DIR to another one.`,
      { cause },
    );
  }
}

/** @type {(directory: string) => string} */
const nearestExisting = (directory) =>
  existsSync(directory) ? directory : nearestExisting(path.dirname(directory));
