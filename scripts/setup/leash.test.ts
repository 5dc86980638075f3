import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

/** Starts a command on the leash, and hands back the end that its caller holds. */
function leashed(...command: string[]) {
  return spawn(process.execPath, ['scripts/setup/leash.mjs', ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

describe('a command on the leash', () => {
  it('prints and ends as it would alone', async () => {
    const child = leashed('sh', '-c', 'echo done; exit 3');
    child.stdout.setEncoding('utf8');
    const [[printed], [code]] = await Promise.all([
      once(child.stdout, 'data'),
      once(child, 'exit'),
    ]);
    expect([printed, code]).toEqual(['done\n', 3]);
  });

  it('goes, with all it started, when its caller does', async () => {
    const child = leashed('sh', '-c', 'sleep 60 & echo started; wait');
    await once(child.stdout, 'data');

    child.stdin.end();

    // Its output closes when the last process that could write to it is gone.
    await once(child, 'close');
  });

  it('that does not exist fails as in a shell', async () => {
    const [code] = await once(leashed('no-such-command'), 'exit');
    expect(code).toBe(127);
  });
});
