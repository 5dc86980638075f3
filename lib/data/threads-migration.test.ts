import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openPglite } from '@/lib/data/pglite';

const folder = 'prisma/migrations';
const threads = '20261126000300_threads';

it('makes each comment of before a thread of its own, with what it says unchanged', async () => {
  const names = (await readdir(folder)).filter((name) => /^\d/.test(name)).sort();
  const db = await openPglite();
  const apply = async (some: string[]) => {
    for (const name of some)
      await db.exec(await readFile(`${folder}/${name}/migration.sql`, 'utf8'));
  };
  await apply(names.filter((name) => name < threads));
  const id = (number: number) => `019aa000-0000-7000-8000-00000000000${number}`;
  await db.exec(`
    INSERT INTO "user" ("id", "email", "name", "role") VALUES ('${id(1)}', 'a@desk.example', 'Ada', 'editor');
    INSERT INTO "rating_scale" ("id", "key", "name") VALUES ('${id(2)}', 'scale', 'Scale');
    INSERT INTO "article" ("id", "title", "slug", "authors", "language", "ratingScaleId")
      VALUES ('${id(3)}', 'An article', 'an-article', '[]', 'en', '${id(2)}');
    INSERT INTO "claim" ("id", "articleId", "number", "wording", "kind")
      VALUES ('${id(4)}', '${id(3)}', 1, 'It is long.', 'quantity');
    INSERT INTO "comment" ("id", "claimId", "authorId", "body", "status") VALUES
      ('${id(5)}', '${id(4)}', '${id(1)}', 'How long?', 'active'),
      ('${id(6)}', '${id(4)}', '${id(1)}', 'Never mind.', 'retired');
  `);
  await apply([threads]);
  const { rows } = await db.query(`
    SELECT "body", "comment"."status", "mentions", "thread"."status" AS "thread", "citationId", "passageId"
    FROM "comment" JOIN "thread" ON "thread"."id" = "threadId" ORDER BY "comment"."id"`);
  const thread = { mentions: [], thread: 'open', citationId: null, passageId: null };
  expect(rows).toEqual([
    { body: 'How long?', status: 'active', ...thread },
    { body: 'Never mind.', status: 'retired', ...thread },
  ]);
  await expect(db.exec(`UPDATE "comment" SET "body" = 'Another.'`)).rejects.toThrow(
    'a comment is taken back, never changed or deleted',
  );
  await db.close();
});
