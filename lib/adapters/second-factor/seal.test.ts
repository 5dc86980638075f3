import { expect, it } from 'vitest';
import { seal, unseal } from '@/lib/adapters/second-factor/seal';

it('opens what it sealed, for the same thing only, and nothing that was altered', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'app of Ada');
  expect(unseal(sealed, 'app of Ada')).toBe('JBSWY3DPEHPK3PXP');
  expect(unseal(sealed, 'app of Grace')).toBeNull();
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(unseal(bytes.toString('base64url'), 'app of Ada')).toBeNull();
  expect(unseal('', 'app of Ada')).toBeNull();
});

it('never seals the same text alike', () => {
  expect(seal('x', 'y')).not.toBe(seal('x', 'y'));
});
