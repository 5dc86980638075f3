import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { verifyLog } from '@/lib/services/audit/verify-log';
import { systemContext } from '@/lib/services/context';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

/** What the database refuses whatever program writes to it. */

useTestDatabase();

let reviewer: MemberContext;
let ids: Awaited<ReturnType<typeof importBridge>>;
let assessmentId: string;

beforeAll(async () => {
  const admin = await newDesk();
  reviewer = (await join(admin, 'reviewer')).context;
  ids = await importBridge(admin);
  const { id } = await recordAssessment(reviewer, {
    claimId: ids.cars,
    rating: 'unproven',
    rationale: 'No count.',
  });
  assessmentId = id;
});

const run = (sql: string) => database().prisma.$executeRawUnsafe(sql);

/** The SQL that adds a job of these columns. */
function jobWith(columns: Record<string, string>): string {
  const names = Object.keys(columns).map((name) => `, "${name}"`);
  const values = Object.values(columns).map((value) => `, ${value}`);
  return `INSERT INTO "job" ("id", "kind", "input"${names.join('')})
    VALUES (gen_random_uuid(), 'article.read', '{}'${values.join('')})`;
}

describe('the database', () => {
  it('takes a job that waits', async () => {
    expect(await run(jobWith({}))).toBe(1);
  });

  it.each([
    ['a stance that is none', () => `UPDATE "citation" SET "stance" = 'perhaps'`],
    [
      'a second live assessment of one reviewer',
      () => `INSERT INTO "assessment" ("id", "claimId", "reviewerId", "ratingId", "rationale")
        SELECT gen_random_uuid(), "claimId", "reviewerId", "ratingId", 'again' FROM "assessment"
        WHERE "id" = '${assessmentId}'`,
    ],
    [
      'a changed rationale',
      () => `UPDATE "assessment" SET "rationale" = 'other' WHERE "id" = '${assessmentId}'`,
    ],
    ['a deleted assessment', () => `DELETE FROM "assessment" WHERE "id" = '${assessmentId}'`],
    ['a changed text', () => `UPDATE "revision" SET "text" = 'other'`],
    [
      'a passage that ends before it starts',
      () => `INSERT INTO "passage"
        ("id", "revisionId", "exact", "prefix", "suffix", "start", "end")
        SELECT gen_random_uuid(), "id", 'x', '', '', 5, 4 FROM "revision"`,
    ],
    [
      'a passage of no text',
      () => `INSERT INTO "passage" ("id", "exact", "prefix", "suffix", "start", "end")
        VALUES (gen_random_uuid(), 'x', '', '', 0, 1)`,
    ],
    ['a retired claim without a reason', () => `UPDATE "claim" SET "state" = 'retired'`],
    [
      'a report number with a gap',
      () => `INSERT INTO "report"
        ("id", "articleId", "number", "slug", "content", "contentSha256", "publishedAt")
        VALUES (gen_random_uuid(), '${ids.articleId}', 2, 'gap', '{}', '', now())`,
    ],
    ['a changed audit event', () => `UPDATE "audit_event" SET "actorName" = 'Nobody'`],
    ['a deleted audit event', () => `DELETE FROM "audit_event"`],
    [
      'an audit event that follows nothing',
      () => `INSERT INTO "audit_event"
        ("sequence", "at", "actorName", "type", "event", "previousHash", "hash")
        VALUES (9999, now(), 'x', 'x', '{}', 'x', 'x')`,
    ],
    [
      'a second desk',
      () => `INSERT INTO "desk" SELECT 2, "name", "url", "showReviewerNames",
        "citationStyle", "method", "defaultScaleId", 1 FROM "desk"`,
    ],
    ['a job that failed for no reason', () => jobWith({ status: "'failed'", endedAt: 'now()' })],
    ['a job that runs on no lease', () => jobWith({ status: "'running'" })],
    ['a job that waits on a lease', () => jobWith({ leaseUntil: 'now()' })],
    ['a job that is ready with nothing', () => jobWith({ status: "'ready'", endedAt: 'now()' })],
    ['a job that waits with a result', () => jobWith({ result: "'{}'" })],
    ['a job that has ended and waits', () => jobWith({ endedAt: 'now()' })],
    ['a job that is more than done', () => jobWith({ progress: '1.1' })],
    ['an import that became nothing', () => jobWith({ status: "'done'", endedAt: 'now()' })],
    ['an address in capitals', () => `UPDATE "user" SET "email" = upper("email")`],
  ])('refuses %s', async (_what, sql) => {
    await expect(run(sql())).rejects.toThrow();
  });
});

describe('the audit log', () => {
  it('verifies, and names the first event that was tampered with', async () => {
    expect(await verifyLog(systemContext('test'))).toMatchObject({ ok: true });
    await run(`ALTER TABLE "audit_event" DISABLE TRIGGER "audit_event_immutable"`);
    await run(`UPDATE "audit_event" SET "actorName" = 'Somebody else' WHERE "sequence" = 3`);
    await run(`ALTER TABLE "audit_event" ENABLE TRIGGER "audit_event_immutable"`);
    expect(await verifyLog(systemContext('test'))).toMatchObject({ ok: false, sequence: 3 });
  });
});
