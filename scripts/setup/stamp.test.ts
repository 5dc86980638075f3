import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fingerprint, unlessStamped } from '@/scripts/setup/stamp.mjs';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-stamp-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const write = (name: string, text: string) => {
  const file = path.join(directory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

describe('unlessStamped', () => {
  const stamp = () => path.join(directory, 'made', 'stamp');

  it('does the work once for the same inputs, again for others', async () => {
    const work = vi.fn(async () => {});

    expect(await unlessStamped(stamp(), 'a', work)).toBe('done');
    expect(await unlessStamped(stamp(), 'a', work)).toBe('up to date');
    expect(await unlessStamped(stamp(), 'b', work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('does failed work again, even when the inputs are back to what last succeeded', async () => {
    await unlessStamped(stamp(), 'a', async () => {});
    const failing = () => Promise.reject(new Error('interrupted'));
    await expect(unlessStamped(stamp(), 'b', failing)).rejects.toThrow('interrupted');

    const work = vi.fn(async () => {});
    expect(await unlessStamped(stamp(), 'a', work)).toBe('done');
    expect(work).toHaveBeenCalled();
  });
});

describe('fingerprint', () => {
  const current = (counts?: (file: string) => boolean) =>
    fingerprint(directory, ['lib', 'proxy.ts'], counts);

  beforeEach(() => {
    write('lib/a.ts', 'one');
    write('lib/deep/b.ts', 'two');
  });

  it('stays the same while the files do', () => {
    expect(current()).toBe(current());
  });

  it.each([
    ['a change', () => write('lib/a.ts', 'One')],
    ['a new file', () => write('lib/deep/c.ts', '')],
    ['a file that is gone', () => rmSync(path.join(directory, 'lib/a.ts'))],
    ['a file that was missing', () => write('proxy.ts', '')],
    [
      'text that moved from one file to the next',
      () => {
        write('lib/a.ts', 'onetwo');
        write('lib/deep/b.ts', '');
      },
    ],
  ])('tells %s', (_what, change) => {
    const before = current();
    change();
    expect(current()).not.toBe(before);
  });

  it('passes over what does not count, folders with all they hold', () => {
    const counts = (file: string) => file !== 'lib/deep';
    const before = current(counts);
    write('lib/deep/b.ts', 'changed');
    expect(current(counts)).toBe(before);
  });
});
