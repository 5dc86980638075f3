import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureBuilt, ensureGenerated } from './setup/build.mjs';
import { Failure, tell } from './setup/failure.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/paths.mjs';
import { assertNode } from './setup/preflight.mjs';
import { say } from './setup/steps.mjs';
import { playwrightCounts, vitestCounts } from './setup/test-counts.mjs';

/**
 * `npm test`: from a fresh clone, what the tests need and then all of them, up to the first step
 * that fails. `node scripts/test.mjs unit e2e` runs chosen steps.
 *
 * @typedef {object} Step
 * @property {string} script of package.json
 * @property {(() => Promise<void>)[]} needs
 * @property {import('./setup/test-counts.mjs').Counter} [counter] of its tests; none: it has none
 */

/** @type {Record<string, Step>} */
const steps = {
  check: { script: 'check', needs: [ensureGenerated] },
  unit: { script: 'test:unit', needs: [ensureGenerated], counter: vitestCounts },
  data: { script: 'test:data', needs: [ensureGenerated], counter: vitestCounts },
  api: { script: 'test:api', needs: [ensureBuilt], counter: vitestCounts },
  e2e: { script: 'test:e2e', needs: [ensureBuilt, ensureBrowser], counter: playwrightCounts },
};

const total = { passed: 0, failed: 0 };
const results = mkdtempSync(path.join(tmpdir(), 'claimdesk-results-'));

try {
  assertNode(process.versions.node);
  process.chdir(root);
  const chosen = chosenSteps(process.argv.slice(2));
  await ensureInstalled();
  for (const need of new Set(chosen.flatMap(([, { needs }]) => needs))) await need();
  for (const [name, step] of chosen) await run(name, step);
} catch (error) {
  tell(error);
  process.exitCode = 1;
} finally {
  rmSync(results, { recursive: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** @param {string[]} names */
function chosenSteps(names) {
  const unknown = names.find((name) => !(name in steps));
  if (unknown)
    throw new Failure(`no step "${unknown}"; there are ${Object.keys(steps).join(', ')}.`);
  return Object.entries(steps).filter(([name]) => names.length === 0 || names.includes(name));
}

/**
 * @param {string} name
 * @param {Step} step
 * @throws Failure when the step fails
 */
async function run(name, { script, counter }) {
  const started = Date.now();
  say(name, 'running …');
  const report = path.join(results, `${name}.json`);
  const { args = [], env = {}, counts } = counter?.(report) ?? {};
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  const { passed, failed } = counts?.() ?? { passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += failed;
  if (code === 0) return say(name, `passed in ${Math.round((Date.now() - started) / 1000)} s`);
  // What stops a step before its first test is a failure too.
  if (failed === 0) total.failed += 1;
  throw new Failure(`${name} failed.`);
}
