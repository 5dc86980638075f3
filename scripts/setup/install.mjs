import path from 'node:path';
import { inRoot, root } from './paths.mjs';
import { runQuietly } from './run-quietly.mjs';
import { fingerprint, unlessStamped } from './stamp.mjs';
import { say, timed } from './steps.mjs';

/** Installs the packages of the lock file, unless exactly those were installed before. */
export async function ensureInstalled() {
  const packages = fingerprint(root, ['package.json', 'package-lock.json']);
  const state = await unlessStamped(
    inRoot('node_modules', '.claimdesk', 'install'),
    `${packages} ${process.platform} ${process.arch}`,
    () => timed('install', 'packages of the lock file', npmCi),
  );
  if (state === 'up to date') say('install', state);
}

function npmCi() {
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return runQuietly('install', 'npm', ['ci', ...options], { PATH: pathWithoutInstalledNode() });
}

/** npm's own Node must not be the one it is about to replace. */
function pathWithoutInstalledNode() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders
    .filter((folder) => !folder.startsWith(inRoot('node_modules')))
    .join(path.delimiter);
}
