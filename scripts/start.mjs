import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { ensureBuilt, ensureGenerated } from './setup/build.mjs';
import { tell } from './setup/failure.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/paths.mjs';
import { assertNode, assertStartable } from './setup/preflight.mjs';
import { spawnServer } from './setup/server-process.mjs';

/**
 * `npm start`: from a fresh clone to a running server; a second start does only what is needed.
 * Runs on Node 20 with nothing installed. `--dev` serves pages as they are edited, unbuilt.
 */
const dev = process.argv.includes('--dev');

if (process.env.npm_lifecycle_event) endWithNpm();
try {
  assertNode(process.versions.node);
  process.chdir(root);
  if (existsSync('.env')) process.loadEnvFile('.env');
  await assertStartable(process.env);
  await ensureInstalled();
  await (dev ? ensureGenerated() : ensureBuilt());
  process.exitCode = await serve();
} catch (error) {
  tell(error);
  process.exitCode = 1;
}

/** npm, when it is killed outright, tells nobody; what it started would hold the port. */
function endWithNpm() {
  const npm = process.ppid;
  const ended = () => process.ppid !== npm;
  setInterval(() => ended() && process.exit(1), 200).unref();
}

/** Runs the server until it ends, passing signals on; resolves to its exit code. */
async function serve() {
  const server = spawnServer({
    args: dev ? ['--dev'] : [],
    env: { ...process.env, NODE_ENV: dev ? 'development' : 'production' },
    output: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => server.kill(signal));
  }
  const [code, signal] = await once(server, 'exit');
  return code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)];
}
