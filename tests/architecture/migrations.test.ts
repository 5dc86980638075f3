import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isContract } from '@/lib/data/migrate';

/** A migration must leave the release before its own at work: docs/many-instances.md */

/** The rule holds from here on; what stands before it was released in one. */
const SINCE = '20261130';

/** What the release before may still look for, or would no longer be let write. */
const TAKES_AWAY: readonly [what: string, pattern: RegExp][] = [
  ['drops a table', /^DROP TABLE\b/i],
  ['drops a type', /^DROP TYPE\b/i],
  ['drops a column', /\bDROP COLUMN\b/i],
  ['renames', /^ALTER (TABLE|TYPE)\b.*\bRENAME\b/is],
  ['changes a type', /\bALTER COLUMN\b[^,]*\b(SET DATA )?TYPE\b/i],
  ['makes a column obligatory', /\bALTER COLUMN\b[^,]*\bSET NOT NULL\b/i],
  ['takes a default away', /\bALTER COLUMN\b[^,]*\bDROP DEFAULT\b/i],
];
const addedColumn = /\bADD COLUMN\b(?:[^,(]|\([^)]*\))*/gi;

const CONTRACT = /^-- contract: the release before this one no longer uses \S.*$/m;

function takenAway(sql: string): string[] {
  const statements = sql
    .replaceAll(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim());
  return statements.flatMap((statement) => {
    const found = TAKES_AWAY.filter(([, pattern]) => pattern.test(statement)).map(([what]) => what);
    const obligatory = [...statement.matchAll(addedColumn)].some(
      ([column]) => /\bNOT NULL\b/i.test(column) && !/\bDEFAULT\b|\bGENERATED\b/i.test(column),
    );
    return obligatory ? [...found, 'adds an obligatory column without a default'] : found;
  });
}

function faultOf({ name, sql }: { name: string; sql: string }): string | null {
  const taken = takenAway(sql);
  if (taken.length === 0 && !isContract(name)) return null;
  if (!isContract(name)) {
    return `${name} ${taken.join(' and ')}: its name has to end with _contract, so that an older version does not start on it.`;
  }
  if (!CONTRACT.test(sql)) {
    return `${name} has to say “-- contract: the release before this one no longer uses …”.`;
  }
  return null;
}

const migrations = globSync('prisma/migrations/*/migration.sql')
  .map((file) => ({
    name: path.basename(path.dirname(file)),
    sql: readFileSync(file, 'utf8'),
  }))
  .filter(({ name }) => name >= SINCE);

it('a migration takes nothing away that the release before it uses, unless it says so', () => {
  expect(migrations.length).toBeGreaterThan(0);
  expect(migrations.flatMap((migration) => faultOf(migration) ?? [])).toEqual([]);
});

it.each([
  'DROP TABLE "job";',
  'ALTER TABLE "job" DROP COLUMN "step";',
  'ALTER TABLE "job" ADD COLUMN "a" TEXT,\n  DROP COLUMN "step";',
  'ALTER TABLE "job" RENAME COLUMN "step" TO "stage";',
  'ALTER TABLE "job" RENAME TO "work";',
  "ALTER TYPE \"JobStatus\" RENAME VALUE 'done' TO 'ended';",
  'ALTER TABLE "job" ALTER COLUMN "step" SET NOT NULL;',
  'ALTER TABLE "job" ALTER COLUMN "step" SET DATA TYPE INTEGER;',
  'ALTER TABLE "job" ALTER COLUMN "version" DROP DEFAULT;',
  'ALTER TABLE "job" ADD COLUMN "owner" TEXT NOT NULL;',
  'ALTER TABLE "job" ADD COLUMN "a" TEXT NOT NULL DEFAULT \'\', ADD COLUMN "b" TEXT NOT NULL;',
])('is seen to take something away: %s', (sql) => {
  expect(faultOf({ name: '20990101000000_more', sql })).toMatch(/_contract/);
  expect(faultOf({ name: '20990101000000_more_contract', sql })).toMatch(/has to say/);
  const said = `-- contract: the release before this one no longer uses "job"."step"\n${sql}`;
  expect(faultOf({ name: '20990101000000_more_contract', sql: said })).toBeNull();
});

it.each([
  'CREATE TABLE "a" ("b" TEXT NOT NULL);',
  'ALTER TABLE "job" ADD COLUMN "owner" TEXT;',
  'ALTER TABLE "job" ADD COLUMN "owner" NUMERIC(3, 1) NOT NULL DEFAULT 0;',
  'ALTER TABLE "job" ADD COLUMN "owner" TEXT, ALTER COLUMN "step" DROP NOT NULL;',
  '-- DROP TABLE "job";\nCREATE INDEX "i" ON "job"("step");',
  'DROP INDEX "i";',
])('is seen to take nothing away: %s', (sql) => {
  expect(faultOf({ name: '20990101000000_more', sql })).toBeNull();
});
