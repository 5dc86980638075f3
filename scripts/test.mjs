import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureBuilt, ensureGenerated } from './setup/build.mjs';
import { Failure, tell } from './setup/failure.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/paths.mjs';
import { assertNode } from './setup/preflight.mjs';
import { run } from './setup/run.mjs';
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
  for (const [name, step] of chosen) await runStep(name, step);
} catch (error) {
  tell(error);
  process.exitCode = 1;
  // What stops the run before its first test is a failure too.
  total.failed ||= 1;
} finally {
  rmSync(results, { recursive: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** @param {string[]} names */
function chosenSteps(names) {
  const unknown = names.find((name) => !(name in steps));
  if (unknown) throw new Failure(`no step "${unknown}" among ${Object.keys(steps).join(', ')}.`);
  return Object.entries(steps).filter(([name]) => names.length === 0 || names.includes(name));
}

/**
 * @param {string} name
 * @param {Step} step
 * @throws Failure when the step fails
 */
async function runStep(name, { script, counter }) {
  const started = Date.now();
  say(name, 'running …');
  const report = path.join(results, `${name}.json`);
  const { args = [], env = {}, counts } = counter?.(report) ?? {};
  const command = ['run', '--silent', script, '--', ...args];
  const code = await run('npm', command, { env, output: 'inherit' });
  const { passed, failed } = counts?.() ?? { passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += failed;
  if (code !== 0 || failed > 0) throw new Failure(`${name} failed.`);
  say(name, `passed in ${Math.round((Date.now() - started) / 1000)} s`);
}
