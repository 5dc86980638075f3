import { createHash, randomBytes } from 'node:crypto';
import { RECOVERY_CODES, readCode } from '@/lib/domain/access/second-factor';

/** Ten codes of 128 bits of chance, in groups of eight hexadecimal digits. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    randomBytes(16)
      .toString('hex')
      .replaceAll(/.{8}(?=.)/g, '$&-'),
  );

/** SHA-256 of the code as it is compared. No slow hash is needed: nobody can try 2¹²⁸ of them. */
export const hashRecoveryCode = (code: string): string =>
  createHash('sha256')
    .update(readCode(code)?.code ?? code)
    .digest('hex');
