import { hashRecoveryCode, newRecoveryCodes } from '@/lib/adapters/second-factor/recovery-codes';
import { replaceRecoveryCodes, secondFactorsOf } from '@/lib/data/second-factors';
import type { Reader, Writer } from '@/lib/data/transaction';

/** New recovery codes for the account, in the clear this once. */
export async function freshRecoveryCodes(
  tx: Writer,
  memberId: string,
  at: Date,
): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(tx, memberId, codes.map(hashRecoveryCode), at);
  return codes;
}

export async function hasSecondFactor(db: Reader, memberId: string): Promise<boolean> {
  const { authenticatorApp, passkeys } = await secondFactorsOf(db, memberId);
  return authenticatorApp !== null || passkeys.length > 0;
}

/** Recovery codes go with the last second factor that they stand in for. */
export async function tidyRecoveryCodes(tx: Writer, memberId: string, at: Date): Promise<void> {
  if (!(await hasSecondFactor(tx, memberId))) await replaceRecoveryCodes(tx, memberId, [], at);
}
