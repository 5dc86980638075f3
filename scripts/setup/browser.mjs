import { spawnSync } from 'node:child_process';
import { findChromium } from '../../tests/support/chromium.mjs';
import { Failure } from './failure.mjs';
import { inRoot, node } from './paths.mjs';
import { runQuietly } from './run-quietly.mjs';
import { say, timed } from './steps.mjs';

/** Finds a browser for the tests; where there is none, installs one as far as it may. */
export async function ensureBrowser() {
  const browser = (await found()) ?? (await timed('browser', 'a Chromium to test with', installed));
  if (!browser) {
    throw new Failure(
      'there is no browser to test with. Install Chromium or Chrome, or set CLAIMDESK_CHROMIUM to the path of one.',
    );
  }
  say('browser', browser);
}

/** A browser that is there and starts. */
async function found() {
  const browser = await findChromium(process.env);
  const runs = browser && spawnSync(browser, ['--version']).status === 0;
  return runs ? browser : undefined;
}

/** Playwright's own download first, then, for root, the system's package. */
async function installed() {
  const playwright = inRoot('node_modules/@playwright/test/cli.js');
  await attempt('playwright', node, [playwright, 'install', 'chromium']);
  const browser = await found();
  if (browser || process.getuid?.() !== 0) return browser;
  await attempt('apt-update', 'apt-get', ['update']);
  await attempt('apt-install', 'apt-get', ['install', '--yes', 'chromium']);
  return found();
}

/** @type {(...command: Parameters<typeof runQuietly>) => Promise<void>} */
const attempt = (...command) => runQuietly(...command).catch(() => {});
