import canonicalize from 'canonicalize';
import { type AuditEntry, AuditEvent } from '@/lib/domain/audit/events';

/** What the first entry holds in place of the hash of the one before it. */
export const GENESIS_HASH = '';

export type ChainCheck = { ok: true } | { ok: false; sequence: number; why: string };

/**
 * The text whose SHA-256 (of its UTF-8 bytes, in lower-case hexadecimal) is the entry's hash: canonical
 * JSON (RFC 8785) of its sequence, instant, actor, event and previous hash. The event goes through its
 * schema first, so that what is hashed on writing is what is read back, key for key.
 * @throws ZodError when the event is none, and Error on a string that is not well-formed Unicode.
 */
export function chainInput(entry: Omit<AuditEntry, 'hash'>): string {
  const { sequence, at, actor, event, previousHash } = entry;
  const text = canonicalize({
    sequence,
    at,
    actor: { id: actor.id, name: actor.name },
    event: AuditEvent.parse(event),
    previousHash,
  });
  if (text === undefined) throw new Error('An audit entry has no canonical form.');
  return text;
}

/**
 * Whether the entries, in order of their sequence, follow one another without a gap and unaltered; if
 * not, the first that does not and why. A long log can be checked in parts: `after` is the last entry
 * of the part before. Entries cut off at the end cannot be noticed here: compare the last hash with
 * one kept elsewhere.
 */
export function verifyChain(
  entries: Iterable<AuditEntry>,
  sha256Hex: (text: string) => string,
  after: Pick<AuditEntry, 'sequence' | 'hash'> = { sequence: 0, hash: GENESIS_HASH },
): ChainCheck {
  let previous = after;
  for (const entry of entries) {
    const { sequence } = entry;
    if (sequence !== previous.sequence + 1) {
      const why = `Entry ${previous.sequence + 1} should stand here, and entry ${sequence} does: entries were removed, added or put in another order.`;
      return { ok: false, sequence, why };
    }
    if (entry.previousHash !== previous.hash) {
      const why = `Entry ${sequence} does not hold the hash of the entry before it: one of the two was replaced.`;
      return { ok: false, sequence, why };
    }
    if (entry.hash !== sha256Hex(chainInput(entry))) {
      return { ok: false, sequence, why: `Entry ${sequence} was altered after it was written.` };
    }
    previous = entry;
  }
  return { ok: true };
}
