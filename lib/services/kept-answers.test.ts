import { describe, expect, it } from 'vitest';
import { systemContext } from '@/lib/services/context';
import { keptUntilWritten } from '@/lib/services/kept-answers';
import { addSource } from '@/lib/services/sources/add-source';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();

const write = () =>
  addSource(systemContext('test'), {
    csl: { type: 'webpage', title: `A page ${crypto.randomUUID()}` },
  });

/** Something that counts how often it was made. */
function counted() {
  let made = 0;
  const key = crypto.randomUUID();
  return (now = 0) => keptUntilWritten(key, async () => ++made, { unseenMs: 1_000, now });
}

describe('an answer that is kept', () => {
  it('is made once, also for those who ask at the same time', async () => {
    const ask = counted();
    expect(await Promise.all([ask(), ask(), ask(500), ask(2_000)])).toEqual([1, 1, 1, 1]);
  });

  it('is made anew at once when this process wrote', async () => {
    const ask = counted();
    await ask();
    await write();
    expect(await ask()).toBe(2);
    expect(await ask()).toBe(2);
  });

  it('is made anew after a minute, whatever happened', async () => {
    const ask = counted();
    await ask();
    expect(await ask(59_000)).toBe(1);
    expect(await ask(61_000)).toBe(2);
  });

  it('is not kept where it failed', async () => {
    const key = crypto.randomUUID();
    const fail = () => Promise.reject(new Error('gone'));
    await expect(keptUntilWritten(key, fail)).rejects.toThrow('gone');
    expect(await keptUntilWritten(key, async () => 'here')).toBe('here');
  });
});
