import { z } from 'zod';
import { askAuthority } from '@/lib/adapters/timestamp/ask-authority';
import { insertTimestamp, keptTimestamp } from '@/lib/data/bundle-timestamps';
import { sha256 } from '@/lib/data/sha256';
import { reader } from '@/lib/data/transaction';
import { Id, Sha256 } from '@/lib/domain/identity';
import { env } from '@/lib/env';
import { command } from '@/lib/services/command';
import { systemContext } from '@/lib/services/context';

const Kept = z.object({
  sha256: Sha256,
  response: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
  articleId: Id,
  number: z.int().positive(),
  authority: z.string(),
  stampedAt: z.iso.datetime(),
});

/** Of several that ask at once, the first answer is kept, and all take it. */
const keepTimestamp = command('desk.manage', Kept, async ({ tx, at }, given) => {
  const { sha256: hash, response, ...told } = given;
  const isFirst = await insertTimestamp(tx, hash, response, at);
  return { result: undefined, events: isFirst ? [{ type: 'report.timestamped', ...told }] : [] };
});

/** An answer; or none, and why where an authority is set. */
export type Timestamp = { response: Uint8Array } | { response: null; why: string | null };

/**
 * The answer of the desk's authority about the signature of a published report's bundle: the one that
 * is kept, or a new one. None where there is no authority, or none that answers well: the bundle is
 * made without, and the authority asked again for the next.
 */
export async function timestampOf(
  signature: Uint8Array,
  report: { articleId: string; number: number },
): Promise<Timestamp> {
  const hash = sha256(signature);
  const kept = await keptTimestamp(reader(), hash);
  const address = env().CLAIMDESK_TIMESTAMP_URL;
  if (kept) return { response: kept };
  if (address === undefined) return { response: null, why: null };
  const stamped = await askAuthority(address, signature).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (typeof stamped === 'string') return { response: null, why: stamped };
  const { response, authority, at } = stamped;
  const row = { sha256: hash, response, ...report, authority, stampedAt: at };
  await keepTimestamp(systemContext('timestamp'), row);
  return { response: (await keptTimestamp(reader(), hash)) ?? response };
}
