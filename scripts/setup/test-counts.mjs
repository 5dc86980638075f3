import { readFileSync } from 'node:fs';

/**
 * How a test runner is made to report, and how many tests its report tells of.
 * @typedef {(report: string) => {
 *   args: string[],
 *   env?: Record<string, string>,
 *   counts: () => { passed: number, failed: number },
 * }} Counter
 */

/** @type {Counter} */
export const vitestCounts = (report) => ({
  args: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  counts() {
    const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
    return { passed: numPassedTests, failed: numFailedTests };
  },
});

/** @type {Counter} */
export const playwrightCounts = (report) => ({
  args: ['--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  counts() {
    const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {};
    return { passed: expected + flaky, failed: unexpected };
  },
});

/** @param {string} report */
function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // A runner that never got to its tests wrote none.
    return {};
  }
}
