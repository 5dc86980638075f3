import { inRoot, node, root } from './paths.mjs';
import { runQuietly } from './run-quietly.mjs';
import { fingerprint, unlessStamped } from './stamp.mjs';
import { say, timed } from './steps.mjs';

const generated = 'lib/data/generated';

/** Generates the Prisma client from the schema, unless it was generated from this one. */
export async function ensureGenerated() {
  await unlessStamped(
    inRoot(generated, '.stamp'),
    fingerprint(root, ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']),
    () => runQuietly('generate', node, [inRoot('node_modules/prisma/build/index.js'), 'generate']),
  );
}

const inputs = [
  'app',
  'components',
  'data',
  'lib',
  'prisma',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const isBuilt = (/** @type {string} */ file) => file !== generated && !/\.test\.tsx?$/.test(file);

/** Builds the pages, unless they were built from these files. */
export async function ensureBuilt() {
  await ensureGenerated();
  const state = await unlessStamped(
    inRoot('.next', 'claimdesk-stamp'),
    fingerprint(root, inputs, isBuilt),
    () => timed('build', 'pages', nextBuild),
  );
  if (state === 'up to date') say('build', state);
}

function nextBuild() {
  const next = inRoot('node_modules/next/dist/bin/next');
  return runQuietly('build', node, [next, 'build'], { NODE_ENV: 'production' });
}
