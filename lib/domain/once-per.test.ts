import { expect, it, vi } from 'vitest';
import { oncePer } from '@/lib/domain/once-per';

it('answers the same for the same object, and anew for another that says the same', () => {
  const work = vi.fn(({ name }: { name: string }) => ({ name }));
  const kept = oncePer(work);
  const ada = { name: 'Ada' };
  expect(kept(ada)).toBe(kept(ada));
  expect(kept({ name: 'Ada' })).not.toBe(kept(ada));
  expect(work).toHaveBeenCalledTimes(2);
});

it('keeps that there is no answer too', () => {
  const work = vi.fn(() => undefined);
  const kept = oncePer(work);
  const key = {};
  kept(key);
  kept(key);
  expect(work).toHaveBeenCalledTimes(1);
});
