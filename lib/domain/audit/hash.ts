import canonicalize from 'canonicalize';
import { z } from 'zod';
import { type AuditEntry, AuditEvent } from '@/lib/domain/audit/events';

/** What the first entry holds in place of the hash of the one before it. */
export const GENESIS_HASH = '';

/**
 * What is wrong with an entry: one is missing before it, it holds another hash than the entry before
 * it, its own hash is not of what it says, or the log ends elsewhere than was noted.
 */
export const ChainFault = z.enum(['gap', 'previous_hash', 'hash', 'end']);
export type ChainFault = z.infer<typeof ChainFault>;

export const BrokenChain = z.object({
  ok: z.literal(false),
  sequence: z.int(),
  fault: ChainFault,
  why: z.string(),
});
export type BrokenChain = z.infer<typeof BrokenChain>;
export type ChainCheck = { ok: true } | BrokenChain;

/** `checked` counts the entries that hold; `hash` is that of the last entry, for keeping elsewhere. */
export const LogCheck = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), checked: z.int(), hash: z.string() }),
  BrokenChain.extend({ checked: z.int() }),
]);
export type LogCheck = z.infer<typeof LogCheck>;

/** An entry as it is stored, whatever was made of it since. */
export type ChainLink = Omit<AuditEntry, 'event'> & {
  event: unknown;
  /** What stands beside the event for finding it, and is therefore not hashed by itself. */
  index?: { type: string; articleId: string | null; claimId: string | null };
};

/**
 * The text whose SHA-256 (of its UTF-8 bytes, in lower-case hexadecimal) is the entry's hash: canonical
 * JSON (RFC 8785) of its sequence, instant, actor, event and previous hash. The event goes through its
 * schema first, so that what is hashed on writing is what is read back, key for key.
 * @throws ZodError when the event is none, and Error on a string that is not well-formed Unicode.
 */
export function chainInput(entry: Omit<ChainLink, 'hash'>): string {
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
  entries: Iterable<ChainLink>,
  sha256Hex: (text: string) => string,
  after: Pick<AuditEntry, 'sequence' | 'hash'> = { sequence: 0, hash: GENESIS_HASH },
): ChainCheck {
  let previous = after;
  for (const entry of entries) {
    const { sequence } = entry;
    const broken = (fault: ChainFault, why: string): BrokenChain => ({
      ok: false,
      sequence,
      fault,
      why,
    });
    if (sequence !== previous.sequence + 1) {
      return broken(
        'gap',
        `Entry ${previous.sequence + 1} should stand here, and entry ${sequence} does: entries were removed, added or put in another order.`,
      );
    }
    if (entry.previousHash !== previous.hash) {
      return broken(
        'previous_hash',
        `Entry ${sequence} does not hold the hash of the entry before it: one of the two was replaced.`,
      );
    }
    if (!isUnaltered(entry, sha256Hex)) {
      return broken('hash', `Entry ${sequence} was altered after it was written.`);
    }
    previous = entry;
  }
  return { ok: true };
}

function isUnaltered(entry: ChainLink, sha256Hex: (text: string) => string): boolean {
  const event = AuditEvent.safeParse(entry.event);
  if (!event.success || entry.hash !== sha256Hex(chainInput(entry))) return false;
  if (!entry.index) return true;
  const { type, articleId, claimId } = indexOf(event.data);
  const { index } = entry;
  return index.type === type && index.articleId === articleId && index.claimId === claimId;
}

/** What is kept beside an event for finding it. */
export const indexOf = (event: AuditEvent): NonNullable<ChainLink['index']> => ({
  type: event.type,
  articleId: 'articleId' in event ? event.articleId : null,
  claimId: 'claimId' in event ? event.claimId : null,
});
