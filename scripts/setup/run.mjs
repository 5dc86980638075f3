import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

const leash = fileURLToPath(new URL('leash.mjs', import.meta.url));

/**
 * Runs a command to its end, or to the end of this process, whichever comes first.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: Record<string, string | undefined>, output: 'inherit' | number }} options
 * @returns {Promise<number>} its exit code
 */
export async function run(command, args, { env, output }) {
  const child = spawn(process.execPath, [leash, command, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['pipe', output, output],
    detached: true,
  });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
