import { createHash } from 'node:crypto';
import { quoted, type SqlSession } from '@/lib/data/backup/session';
import type { TablePart } from '@/lib/domain/backup/manifest';

export type Column = { name: string; type: string; isText: boolean };
export type Table = { name: string; columns: Column[]; keys: string[] };

/** The tables of the database with the columns that are stored, by name. */
export async function tablesOf(session: SqlSession): Promise<Table[]> {
  const rows = await session.rows(`
    SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod),
      (a.attcollation <> 0)::text, coalesce(array_position(i.indkey::int2[], a.attnum), -1)::text
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = ''
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
      AND c.relpersistence = 'p'
    ORDER BY c.relname::text COLLATE "C", a.attnum`);
  const tables = Map.groupBy(rows, ([table]) => table ?? '');
  return [...tables].map(([name, columns]) => ({
    name,
    columns: columns.map(([, column, type, isText]) => ({
      name: column ?? '',
      type: type ?? '',
      isText: isText === 'true',
    })),
    keys: columns
      .filter(([, , , , place]) => place !== '-1')
      .sort((a, b) => Number(a[4]) - Number(b[4]))
      .map(([, column]) => column ?? ''),
  }));
}

/** How much is asked for at once, as near as the sizes of the rows before can tell. */
const BATCH_BYTES = 1_000_000;
const MOST_ROWS = 2_000;

/**
 * Writes a table's rows as lines, in the order of its key. That is the same on both engines, so
 * that equal tables have equal lines.
 */
export async function dumpTable(
  session: SqlSession,
  { name, columns, keys }: Table,
  write: (lines: Buffer) => Promise<void>,
): Promise<TablePart> {
  const hash = createHash('sha256');
  const ordered = keys.length > 0 ? keys : columns.map((column) => column.name);
  const order = ordered.map((key) => {
    const isText = columns.some((column) => column.name === key && column.isText);
    return `${quoted(key)}${keys.length > 0 ? '' : '::text'}${isText || keys.length === 0 ? ' COLLATE "C"' : ''}`;
  });
  const values = columns.map((column) => `${quoted(column.name)}::text`);
  await session.run(
    `DECLARE dumped NO SCROLL CURSOR FOR SELECT ${values.join(', ')} FROM ${quoted(name)} ORDER BY ${order.join(', ')}`,
  );
  let [rows, bytes, next] = [0, 0, 8];
  while (true) {
    const batch = await session.rows(`FETCH FORWARD ${next} FROM dumped`);
    if (batch.length === 0) break;
    const lines = Buffer.from(batch.map((row) => `${JSON.stringify(row)}\n`).join(''));
    hash.update(lines);
    await write(lines);
    rows += batch.length;
    bytes += lines.length;
    const fitting = Math.floor(BATCH_BYTES / (lines.length / batch.length));
    next = Math.max(1, Math.min(MOST_ROWS, next * 2, fitting));
  }
  await session.run('CLOSE dumped');
  return {
    name,
    columns: columns.map((column) => column.name),
    rows,
    bytes,
    sha256: hash.digest('hex'),
  };
}

/** The sequences that were used, and the last number that each gave. */
export async function sequencesOf(session: SqlSession): Promise<{ name: string; value: string }[]> {
  const rows = await session.rows(`
    SELECT sequencename::text, last_value::text FROM pg_sequences
    WHERE schemaname = current_schema() AND last_value IS NOT NULL
    ORDER BY sequencename::text COLLATE "C"`);
  return rows.map(([name, value]) => ({ name: name ?? '', value: value ?? '' }));
}

/** The migrations that the database has seen to their end, the oldest first. */
export async function appliedMigrations(session: SqlSession): Promise<string[]> {
  const rows = await session.rows(`
    SELECT migration_name::text FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
    ORDER BY migration_name::text COLLATE "C"`);
  return rows.map(([name]) => name ?? '');
}

/** The hashes under which the copies' bytes are kept, sorted, a page at a time. */
export async function* captureHashes(session: SqlSession): AsyncGenerator<string> {
  let after = '';
  while (true) {
    const page = await session.rows(
      `SELECT DISTINCT "sha256" COLLATE "C" FROM "capture" WHERE "sha256" COLLATE "C" > $1::text ORDER BY 1 LIMIT 1000`,
      [after],
    );
    if (page.length === 0) return;
    for (const [sha256] of page) {
      after = sha256 ?? '';
      yield after;
    }
  }
}
