import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Looks for a Chromium to test with: where CLAIMDESK_CHROMIUM says, then where systems put one,
 * then Playwright's own.
 * @param {Record<string, string | undefined>} environment
 * @param {(file: string) => boolean} [isProgram]
 * @returns {Promise<string | undefined>} the program's path
 */
export async function findChromium(environment, isProgram = isExecutable) {
  if (environment.CLAIMDESK_CHROMIUM) return environment.CLAIMDESK_CHROMIUM;
  const folders = [...(environment.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  const usual = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...usual, ...elsewhere, await playwrightsOwn()].find(isProgram);
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
