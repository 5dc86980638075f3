import { z } from 'zod';
import { newSigningKey, signerOf } from '@/lib/adapters/signing-key/signing-key';
import { deskSettings } from '@/lib/data/desk';
import {
  insertSigningKey,
  lockSigningKeys,
  newestSigningKey,
  publicKeys,
} from '@/lib/data/signing-keys';
import { reader } from '@/lib/data/transaction';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { command } from '@/lib/services/command';
import { systemContext } from '@/lib/services/context';

type Signer = { publicKey: string; sign: (bytes: Uint8Array) => string };

/** Of several that ask at once, one makes the key and the others take it. */
const makeSigningKey = command('desk.manage', z.object({}), async ({ tx, at }) => {
  await lockSigningKeys(tx);
  const events: AuditEvent[] = [];
  const kept = await newestSigningKey(tx);
  if (kept && signerOf(kept)) return { result: kept, events };
  const made = newSigningKey();
  await insertSigningKey(tx, made, at);
  events.push({ type: 'desk.signingKeyMade', publicKey: made.publicKey });
  return { result: made, events };
});

/**
 * What signs in the desk's name. The key is made when it is first needed, and again where the former
 * one no longer opens because the desk's secret is another.
 */
export async function deskSigner(): Promise<Signer> {
  const kept = await newestSigningKey(reader());
  const usable =
    kept && signerOf(kept) ? kept : await makeSigningKey(systemContext('signing key'), {});
  const sign = signerOf(usable);
  if (!sign) throw new Error('A key that was just made does not open.');
  return { publicKey: usable.publicKey, sign };
}

/** What the desk publishes of itself: its name and the keys it has signed with, the newest first. */
export async function deskKeys() {
  const { name, url } = await deskSettings(reader());
  const keys = await publicKeys(reader());
  return {
    desk: { name, url },
    keys: keys.map((key) => ({ algorithm: 'Ed25519' as const, ...key })),
  };
}
