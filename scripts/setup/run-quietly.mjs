import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot, node, root } from './paths.mjs';
import { run } from './run.mjs';

const shownLines = 40;

/** What keeps the tools from asking hosts other than the registry for anything. */
const quiet = {
  // Prisma looks for its engine, and never runs it: migrations use the one in WebAssembly.
  PRISMA_SCHEMA_ENGINE_BINARY: node,
  CHECKPOINT_DISABLE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};

/**
 * Runs a command to its end, its output kept in `var/log/NAME.log` and shown only when it fails.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [variables]
 */
export async function runQuietly(name, command, args, variables = {}) {
  const log = inRoot('var', 'log', `${name}.log`);
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  const code = await run(command, args, { env: { ...quiet, ...variables }, output });
  closeSync(output);
  if (code === 0) return;
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  console.error(lines.slice(-shownLines).join('\n'));
  throw new Failure(`${name} failed; everything it printed is in ${path.relative(root, log)}.`);
}
