import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { verifyLog } from '@/lib/services/audit/verify-log';
import { changeName } from '@/lib/services/members/change-name';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

const run = (sql: string) => database().prisma.$executeRawUnsafe(sql);
let admin: MemberContext;
let count: number;

beforeAll(async () => {
  admin = await newDesk();
  const { member, context } = await join(admin, 'reviewer');
  for (const [index, name] of ['Ada', 'Bea', 'Cleo', 'Dara'].entries()) {
    await changeName(context, { version: member.version + index, name });
  }
  count = await database().prisma.auditEvent.count();
});

/** Changes the log behind the desk's back, checks it, and puts everything back. */
async function checkAfter(...statements: string[]) {
  const triggers = ['audit_event_immutable', 'audit_event_follows'];
  await run('CREATE TABLE "kept_event" AS TABLE "audit_event"');
  await run('CREATE TABLE "kept_head" AS TABLE "audit_head"');
  for (const name of triggers) await run(`ALTER TABLE "audit_event" DISABLE TRIGGER "${name}"`);
  try {
    for (const statement of statements) await run(statement);
    return await verifyLog(admin);
  } finally {
    await run('DELETE FROM "audit_event"');
    await run('INSERT INTO "audit_event" SELECT * FROM "kept_event"');
    await run('DELETE FROM "audit_head"');
    await run('INSERT INTO "audit_head" SELECT * FROM "kept_head"');
    await run('DROP TABLE "kept_event", "kept_head"');
    for (const name of triggers) await run(`ALTER TABLE "audit_event" ENABLE TRIGGER "${name}"`);
  }
}

const at = (sequence: number) => `WHERE "sequence" = ${sequence}`;

describe('the check of the log', () => {
  it('counts an intact log and gives its last hash', async () => {
    const head = await database().prisma.auditHead.findUniqueOrThrow({ where: { id: 1 } });
    expect(await verifyLog(admin)).toEqual({ ok: true, checked: count, hash: head.hash });
  });

  it('is for those who may read the log', async () => {
    const { context } = await join(admin, 'reviewer');
    await expect(verifyLog(context)).rejects.toMatchObject({ code: 'forbidden' });
    count = await database().prisma.auditEvent.count();
  });

  it.each([
    ['the name', `"actorName" = 'Somebody else'`],
    ['the instant', `"at" = "at" + interval '1 second'`],
    ['the person', `"actorId" = NULL, "actorName" = 'first start'`],
    ['the event', `"event" = jsonb_set("event"::jsonb, '{after}', '"Zoe"')`],
    ['the event, into none', `"event" = '{"type": "nothing"}'`],
    ['the type beside it', `"type" = 'desk.changed'`],
    ['the article beside it', `"articleId" = gen_random_uuid()`],
    ['its hash', `"hash" = repeat('0', 64)`],
  ])('names the entry of which was altered: %s', async (_what, set) => {
    // The last event that changed a name.
    const [{ sequence } = { sequence: 0 }] = await database().prisma.auditEvent.findMany({
      where: { type: 'member.renamed' },
      orderBy: { sequence: 'desc' },
      take: 1,
    });
    expect(sequence).toBeGreaterThan(1);
    expect(await checkAfter(`UPDATE "audit_event" SET ${set} ${at(sequence)}`)).toMatchObject({
      ok: false,
      sequence,
      fault: 'hash',
      checked: sequence - 1,
    });
  });

  it('names the entry that holds another hash than the one before it', async () => {
    const check = await checkAfter(
      `UPDATE "audit_event" SET "previousHash" = repeat('0', 64) ${at(4)}`,
    );
    expect(check).toMatchObject({ ok: false, sequence: 4, fault: 'previous_hash' });
  });

  it('names the entry before which one is gone', async () => {
    const check = await checkAfter(`DELETE FROM "audit_event" ${at(3)}`);
    expect(check).toMatchObject({ ok: false, sequence: 4, fault: 'gap', checked: 3 });
  });

  it('notices that the first is gone', async () => {
    const check = await checkAfter(`DELETE FROM "audit_event" ${at(1)}`);
    expect(check).toMatchObject({ ok: false, sequence: 2, fault: 'gap' });
  });

  it('notices that the last is gone', async () => {
    const check = await checkAfter(`DELETE FROM "audit_event" ${at(count)}`);
    expect(check).toMatchObject({ ok: false, sequence: count, fault: 'end', checked: count - 1 });
  });

  it('notices that all are gone', async () => {
    const check = await checkAfter('DELETE FROM "audit_event"');
    expect(check).toMatchObject({ ok: false, sequence: 1, fault: 'end', checked: 0 });
  });

  it.each([
    ['its number', `UPDATE "audit_head" SET "sequence" = "sequence" - 1`],
    ['its hash', `UPDATE "audit_head" SET "hash" = repeat('0', 64)`],
    ['all of it', `DELETE FROM "audit_head"`],
  ])('notices that the note of the end was altered: %s', async (_what, statement) => {
    expect(await checkAfter(statement)).toMatchObject({ ok: false, fault: 'end', checked: count });
  });
});
