import { createHash } from 'node:crypto';
import { packBuilt } from './pack-built.mjs';
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
  'tsconfig.json',
];
const isBuilt = (/** @type {string} */ file) => file !== generated && !/\.test\.tsx?$/.test(file);

/** Builds the pages, unless they were built from these files. */
export async function ensureBuilt() {
  await ensureGenerated();
  const inputsNow = fingerprint(root, inputs, isBuilt);
  const state = await unlessStamped(inRoot('.next', 'claimdesk-stamp'), inputsNow, () =>
    timed('build', 'pages', async () => {
      await nextBuild(inputsNow);
      await packBuilt(inRoot('.next/static'));
    }),
  );
  if (state === 'up to date') say('build', state);
}

/**
 * The names that pages call the desk's actions by are made with this. Servers that were each built by
 * themselves, or of two versions during an upgrade, take each other's forms only with the same one. It
 * guards nothing: actions stand in files of their own and enclose no values, as tests/architecture holds.
 */
const actionsKey = createHash('sha256').update('claimdesk server actions').digest('base64');

/** @param {string} inputsNow what the same build has the same name by, wherever it is made */
function nextBuild(inputsNow) {
  const next = inRoot('node_modules/next/dist/bin/next');
  return runQuietly('build', node, [next, 'build'], {
    NODE_ENV: 'production',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsKey,
    CLAIMDESK_BUILD_ID: inputsNow.slice(0, 20),
  });
}
