import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '@/tests/support/server';

/**
 * Playwright's global set-up: a desk as it is after its first start, in the directory that
 * `CLAIMDESK_TEST_DESK` names to the workers. Each served desk begins as a copy of it.
 */
export default async function setup() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-first-start-'));
  const server = await startServer({ dataDir });
  await server.stop();
  process.env.CLAIMDESK_TEST_DESK = dataDir;
  return () => rmSync(dataDir, { recursive: true });
}
