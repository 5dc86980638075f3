import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AuditEntry, type AuditEvent } from '@/lib/domain/audit/events';
import { chainInput, GENESIS_HASH, verifyChain } from '@/lib/domain/audit/hash';

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const id = '019aa000-0000-7000-8000-000000000001';

const claimEdited = (before: unknown, after: unknown): AuditEvent => ({
  type: 'claim.edited',
  articleId: id,
  claimId: id,
  changes: [{ field: 'wording', before, after }],
});

/** A log of the events as the data layer writes it. */
function logOf(events: readonly AuditEvent[]): AuditEntry[] {
  let previousHash = GENESIS_HASH;
  return events.map((event, index) => {
    const entry = {
      sequence: index + 1,
      at: '2026-11-24T09:30:00.000Z',
      actor: { id, name: 'Ada Reyes' },
      event,
      previousHash,
    };
    previousHash = sha256Hex(chainInput(entry));
    return { ...entry, hash: previousHash };
  });
}

const log = fc
  .array(
    fc.tuple(
      fc.json().map((text) => JSON.parse(text)),
      fc.string({ unit: 'grapheme' }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pairs) => logOf(pairs.map(([before, after]) => claimEdited(before, after))));

describe('what is hashed', () => {
  it('is one fixed text', () => {
    const [entry] = logOf([{ type: 'comment.added', articleId: id, claimId: id, commentId: id }]);
    expect(chainInput(entry!)).toBe(
      `{"actor":{"id":"${id}","name":"Ada Reyes"},"at":"2026-11-24T09:30:00.000Z","event":{"articleId":"${id}","claimId":"${id}","commentId":"${id}","type":"comment.added"},"previousHash":"","sequence":1}`,
    );
  });

  it('does not depend on the order of keys or on keys that the schema does not know', () => {
    const [entry] = logOf([claimEdited('a', 'b')]);
    const { event, ...rest } = entry!;
    const shuffled = {
      ...Object.fromEntries(Object.entries(event).reverse()),
      stray: 1,
    } as unknown as AuditEvent;
    expect(chainInput({ event: shuffled, ...rest })).toBe(chainInput(entry!));
  });
});

describe('the chain', () => {
  it('holds for a log that was stored as JSON and read back', () => {
    fc.assert(
      fc.property(log, (entries) => {
        const readBack = entries.map((entry) =>
          AuditEntry.parse(JSON.parse(JSON.stringify(entry))),
        );
        expect(verifyChain(readBack, sha256Hex)).toEqual({ ok: true });
      }),
    );
  });

  it('holds when a value was left out instead of being null', () => {
    const entries = logOf([claimEdited(undefined, 'now'), claimEdited('then', undefined)]);
    const readBack = entries.map((entry) => AuditEntry.parse(JSON.parse(JSON.stringify(entry))));
    expect(verifyChain(readBack, sha256Hex)).toEqual({ ok: true });
  });

  it('holds when it is checked in two parts', () => {
    fc.assert(
      fc.property(log, fc.nat(7), (entries, cut) => {
        const first = entries.slice(0, cut);
        expect(verifyChain(first, sha256Hex)).toEqual({ ok: true });
        expect(verifyChain(entries.slice(cut), sha256Hex, first.at(-1))).toEqual({ ok: true });
      }),
    );
  });

  it('breaks where an entry was altered', () => {
    fc.assert(
      fc.property(
        log,
        fc.nat(),
        fc.constantFrom('at', 'actor', 'event'),
        (entries, pick, field) => {
          const index = pick % entries.length;
          const altered = structuredClone(entries);
          const entry = altered[index]!;
          if (field === 'at') entry.at = '2026-11-24T09:30:00.001Z';
          if (field === 'actor') entry.actor.name += '.';
          if (field === 'event') entry.event = claimEdited({ altered: entry.event }, 'x');
          expect(verifyChain(altered, sha256Hex)).toMatchObject({ ok: false, sequence: index + 1 });
        },
      ),
    );
  });

  it('breaks where an entry was removed, repeated, or replaced by one with a hash of its own', () => {
    const entries = logOf([claimEdited(1, 2), claimEdited(2, 3), claimEdited(3, 4)]);
    const [first, second, third] = entries as [AuditEntry, AuditEntry, AuditEntry];
    expect(verifyChain([first, third], sha256Hex)).toMatchObject({ ok: false, sequence: 3 });
    expect(verifyChain([second, third], sha256Hex)).toMatchObject({ ok: false, sequence: 2 });
    expect(verifyChain([first, first], sha256Hex)).toMatchObject({ ok: false, sequence: 1 });
    const forged = { ...second, event: claimEdited(2, 99) };
    forged.hash = sha256Hex(chainInput(forged));
    expect(verifyChain([first, forged, third], sha256Hex)).toMatchObject({
      ok: false,
      sequence: 3,
    });
  });
});
