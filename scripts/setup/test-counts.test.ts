import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '@/scripts/setup/test-counts.mjs';

let directory: string;
let report: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-counts-'));
  report = path.join(directory, 'report.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

it('counts what Vitest reports', () => {
  writeFileSync(report, JSON.stringify({ numPassedTests: 7, numFailedTests: 2 }));
  expect(vitestCounts(report).counts()).toEqual({ passed: 7, failed: 2 });
});

it('counts what Playwright reports; a test that passed when run again did pass', () => {
  writeFileSync(report, JSON.stringify({ stats: { expected: 3, flaky: 1, unexpected: 2 } }));
  expect(playwrightCounts(report).counts()).toEqual({ passed: 4, failed: 2 });
});

it.each([vitestCounts, playwrightCounts])('counts nothing where there is no report', (counter) => {
  expect(counter(report).counts()).toEqual({ passed: 0, failed: 0 });
});
