import { quoted, type SqlSession, type TextRow } from '@/lib/data/backup/session';
import { dumpTable, sequencesOf, type Table, tablesOf } from '@/lib/data/backup/tables';
import { extensions } from '@/lib/data/migrate';
import { sha256 } from '@/lib/data/sha256';
import { type ChainLink, GENESIS_HASH, verifyChain } from '@/lib/domain/audit/hash';
import { damaged, type Manifest, type TablePart } from '@/lib/domain/backup/manifest';

/** As Prisma makes it; its rows come with the others. */
const migrationsTable = `
  CREATE TABLE "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/** The rules that rows are held to again once all of them are there. */
export type Loading = { tables: Map<string, Table>; rules: string[] };

/**
 * Makes the tables as the migrations made them, without the rules between them: rows come table by
 * table.
 */
export async function makeTables(
  session: SqlSession,
  migrations: readonly { script: string }[],
): Promise<Loading> {
  for (const name of extensions) await session.run(`CREATE EXTENSION IF NOT EXISTS ${name}`);
  await session.run(migrationsTable);
  for (const { script } of migrations) await session.run(script);
  const tables = await tablesOf(session);
  const references = await session.rows(`
    SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid)
    FROM pg_constraint
    WHERE contype = 'f' AND conparentid = 0 AND connamespace = current_schema()::regnamespace
    ORDER BY conrelid::regclass::text, conname::text`);
  for (const [table, name] of references) {
    await session.run(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name ?? '')}`);
  }
  const names = tables.map(({ name }) => quoted(name));
  for (const name of names) await session.run(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  // Some migrations bring rows.
  await session.run(`TRUNCATE ${names.join(', ')}`);
  return {
    tables: new Map(tables.map((table) => [table.name, table])),
    rules: [
      ...references.map(
        ([table, name, rule]) =>
          `ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name ?? '')} ${rule}`,
      ),
      ...names.map((name) => `ALTER TABLE ${name} ENABLE TRIGGER USER`),
    ],
  };
}

const BATCH_BYTES = 1_000_000;
const BATCH_ROWS = 1_000;

/** @throws ClaimdeskError `backup_refused` where the columns are others. */
export async function fillTable(
  session: SqlSession,
  { tables }: Loading,
  { name, columns }: TablePart,
  bytes: AsyncIterable<Buffer>,
): Promise<void> {
  const table = tables.get(name);
  const types = new Map(table?.columns.map((column) => [column.name, column.type]));
  if (types.size !== columns.length || columns.some((column) => !types.has(column))) {
    throw damaged(`its table “${name}” has other columns than its release made.`);
  }
  const insert = `
    INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) OVERRIDING SYSTEM VALUE
    SELECT ${columns.map((column, index) => `c${index}::${types.get(column)}`).join(', ')}
    FROM unnest(${columns.map((_, index) => `$${index + 1}::text::text[]`).join(', ')})
      AS r(${columns.map((_, index) => `c${index}`).join(', ')})`;
  let rows: TextRow[] = [];
  let size = 0;
  const flush = async () => {
    if (rows.length === 0) return;
    await session.rows(
      insert,
      columns.map((_, index) => arrayOf(rows.map((row) => row[index] ?? null))),
    );
    [rows, size] = [[], 0];
  };
  for await (const line of linesOf(bytes)) {
    rows.push(rowOf(line, columns.length, name));
    size += line.length;
    if (size > BATCH_BYTES || rows.length >= BATCH_ROWS) await flush();
  }
  await flush();
}

/** Texts as PostgreSQL writes an array of them. */
const arrayOf = (values: readonly (string | null)[]): string =>
  `{${values
    .map((value) => (value === null ? 'NULL' : `"${value.replace(/[\\"]/g, '\\$&')}"`))
    .join(',')}}`;

async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const piece of bytes) {
    let from = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, end)]).toString('utf8');
      begun = [];
      from = end + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
}

function rowOf(line: string, columns: number, table: string): TextRow {
  const isRow = (row: unknown): row is TextRow =>
    Array.isArray(row) &&
    row.length === columns &&
    row.every((value) => value === null || typeof value === 'string');
  try {
    const row: unknown = JSON.parse(line);
    if (isRow(row)) return row;
  } catch {
    // Told below.
  }
  throw damaged(`a row of its table “${table}” cannot be read.`);
}

/** Holds the rows to all rules again and sets the sequences. */
export async function finishTables(
  session: SqlSession,
  { rules }: Loading,
  sequences: Manifest['sequences'],
): Promise<void> {
  for (const rule of rules) await session.run(rule);
  for (const { name, value } of sequences) {
    await session.rows('SELECT setval($1::text::regclass, $2::text::bigint)::text', [
      quoted(name),
      value,
    ]);
  }
}

/**
 * Reads back what was loaded: each table has to give the very lines that the backup has of it, and
 * the audit log has to hold.
 * @throws ClaimdeskError `backup_refused`
 */
export async function compareTables(session: SqlSession, manifest: Manifest): Promise<void> {
  const parts = new Map(manifest.tables.map((part) => [part.name, part]));
  const tables = await tablesOf(session);
  if (tables.length !== parts.size) throw damaged('it has not the tables that its release made.');
  for (const table of tables) {
    const loaded = await dumpTable(session, table, async () => {});
    const part = parts.get(table.name);
    if (!part || loaded.sha256 !== part.sha256 || loaded.rows !== part.rows) {
      throw damaged(`its table “${table.name}” reads otherwise once it is loaded.`);
    }
  }
  const set = new Map((await sequencesOf(session)).map(({ name, value }) => [name, value]));
  for (const { name, value } of manifest.sequences) {
    if (set.get(name) !== value) throw damaged(`its sequence “${name}” reads otherwise.`);
  }
  await checkLog(session, manifest.log);
}

const PAGE = 1_000;

async function checkLog(session: SqlSession, end: Manifest['log']): Promise<void> {
  let last = { sequence: 0, hash: GENESIS_HASH };
  while (true) {
    const page = await session.rows(
      `SELECT "sequence"::text, "at"::text, "actorId"::text, "actorName", "event"::text,
         "previousHash", "hash", "type", "articleId"::text, "claimId"::text
       FROM "audit_event" WHERE "sequence" > $1::text::int ORDER BY "audit_event"."sequence" LIMIT ${PAGE}`,
      [String(last.sequence)],
    );
    const links = page.map(linkOf);
    const check = verifyChain(links, sha256, last);
    if (!check.ok) throw damaged(`its audit log does not hold. ${check.why}`);
    last = links.at(-1) ?? last;
    if (page.length < PAGE) break;
  }
  if (last.sequence !== end.sequence || last.hash !== end.hash) {
    throw damaged('its audit log ends elsewhere than was noted.');
  }
}

function linkOf(row: TextRow): ChainLink {
  const [sequence, at, actorId, actorName, event, previousHash, hash, type, articleId, claimId] =
    row;
  return {
    sequence: Number(sequence),
    at: new Date(at ?? '').toISOString(),
    actor: { id: actorId ?? null, name: actorName ?? '' },
    event: JSON.parse(event ?? 'null'),
    previousHash: previousHash ?? '',
    hash: hash ?? '',
    index: { type: type ?? '', articleId: articleId ?? null, claimId: claimId ?? null },
  };
}
