import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inRoot, node, root } from './paths.mjs';

/**
 * Starts the server's process. It stops by itself when its parent is gone: the channel between
 * them closes, however the parent ended.
 * @param {{ args?: string[], env: NodeJS.ProcessEnv, output: 'inherit' | 'pipe' }} options
 */
export function spawnServer({ args = [], env, output }) {
  return spawn(
    node,
    // The data directory is locked through node:sqlite, which still warns that it is new.
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      pathToFileURL(inRoot('lib/typescript.mjs')).href,
      inRoot('scripts/serve.ts'),
      ...args,
    ],
    // A group of its own: a terminal's Ctrl-C reaches it once, through its parent.
    {
      cwd: root,
      env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', output, output, 'ipc'],
      detached: true,
    },
  );
}
