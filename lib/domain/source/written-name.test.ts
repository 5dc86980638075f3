import { describe, expect, it } from 'vitest';
import { readName } from '@/lib/domain/source/written-name';

describe('a name as it is printed', () => {
  it.each([
    ['Ada Rowe', { given: 'Ada', family: 'Rowe' }],
    ['Rowe, Ada  M.', { given: 'Ada M.', family: 'Rowe' }],
    ['By Ada Rowe', { given: 'Ada', family: 'Rowe' }],
    ['Pieter van den Berg', { given: 'Pieter', family: 'van den Berg' }],
    ['Ana María de la Cruz', { given: 'Ana María', family: 'de la Cruz' }],
    ['Voltaire', { literal: 'Voltaire' }],
    ['The Drill Survey', { literal: 'The Drill Survey' }],
    ['Institute of Dry Places', { literal: 'Institute of Dry Places' }],
    ['Rowe, Ada, Jr.', { literal: 'Rowe, Ada, Jr.' }],
  ])('%s', (text, name) => {
    expect(readName(text)).toEqual(name);
  });

  it('is none without a letter', () => {
    expect(readName(' – ')).toBeNull();
  });
});
