import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { capturedFile } from '@/tests/support/api-captures';
import { apiClient, done } from '@/tests/support/api-client';

/** docs/evidence.md, done as it says, with programs that are not ours. */

const { url, members } = inject('desks').embedded;
const reviewer = apiClient(url, members.reviewer.token);
const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A command of the page, from its first words to the end of its block. */
function commandOf(beginning: string): string {
  const page = readFileSync('docs/evidence.md', 'utf8');
  const at = page.indexOf(beginning);
  expect(at).toBeGreaterThan(0);
  return page.slice(at, page.indexOf('```', at));
}

const run = (command: string, variables: Record<string, string> = {}) =>
  execFileSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });

async function save(at: string, name: string): Promise<void> {
  const headers = { authorization: `Bearer ${members.reader.token}` };
  const answer = await fetch(`${url}/api/v1${at}`, { headers });
  writeFileSync(path.join(folder, name), new Uint8Array(await answer.arrayBuffer()));
}

it('a stranger finds the hash, the words and the archive of a citation as the page says', async () => {
  const page = `<!doctype html><meta charset="utf-8"><title>Traffic</title>
<p>😀 The bridge carries “many” cars: 41,200 on a work day.</p>`;
  const { source, capture } = await capturedFile(reviewer, 'count.html', page);
  const { cars } = await importBridgeThrough(apiClient(url, members.editor.token));
  const quote = 'carries "many" cars';
  const { passage } = await done(
    reviewer('POST', `/claims/${cars}/citations`, {
      json: { sourceId: source.id, stance: 'refutes', quote },
    }),
  );
  await save(`/captures/${capture.id}/bytes`, 'bytes');
  await save(`/captures/${capture.id}/text`, 'text.txt');

  expect(run(commandOf('sha256sum bytes'))).toContain(passage.sha256);
  const place = { START: String(passage.start), END: String(passage.end) };
  expect(run(commandOf("node -e 'const [f"), place).trim()).toBe('carries “many” cars');
});

it('the body in the WARC file has the hash, by a reader of a few lines', async () => {
  const { capture } = await capturedFile(reviewer, 'count.html', '<p>Many cars.</p>');
  await save(`/captures/${capture.id}/warc`, 'copy.warc.gz');
  expect(run(commandOf("node -e '\nconst warc")).trim()).toBe(capture.sha256);
});
