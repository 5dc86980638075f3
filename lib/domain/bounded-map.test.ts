import { expect, it } from 'vitest';
import { BoundedMap } from '@/lib/domain/bounded-map';

it('lets go of what nobody asked for longest', () => {
  const kept = new BoundedMap<string>(2);
  kept.set('a', 'Ada');
  kept.set('b', 'Ben');
  expect(kept.get('a')).toBe('Ada');
  kept.set('c', 'Cleo');
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['Ada', undefined, 'Cleo']);
});

it('has as much room as it was given, and none for what is larger', () => {
  const kept = new BoundedMap<string>(6, ({ length }) => length);
  kept.set('a', 'xx');
  kept.set('a', 'xxx');
  kept.set('b', 'xxx');
  expect([kept.get('a'), kept.get('b')]).toEqual(['xxx', 'xxx']);
  kept.delete('a');
  kept.set('c', 'xxx');
  expect([kept.get('b'), kept.get('c')]).toEqual(['xxx', 'xxx']);
  kept.set('d', 'xxxxxxx');
  expect([kept.get('b'), kept.get('c'), kept.get('d')]).toEqual([undefined, undefined, undefined]);
});
