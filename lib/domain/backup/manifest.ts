import { z } from 'zod';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Instant, Sha256 } from '@/lib/domain/identity';

/** What the file of a backup is called inside of it. A later shape of it gets a higher number. */
export const BACKUP_FORMAT = 1;

/** The names of the parts, in the order they stand in. */
export const MANIFEST = 'manifest.json';
export const SECRET = 'secret';
export const tablePart = (table: string): string => `tables/${table}.ndjson`;
export const capturePart = (sha256: string): string => `captures/${sha256}`;
/** Stands empty where a copy's bytes are gone from the desk's own store. */
export const missingPart = (sha256: string): string => `captures/${sha256}.missing`;
/** The last one: a file without it was cut off. */
export const END = 'end';

/** A table's rows: a line each, a JSON array of its values as PostgreSQL writes them, or null. */
export const TablePart = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Of the lines, each with its end. */
  sha256: Sha256,
});
export type TablePart = z.infer<typeof TablePart>;

export const Manifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** Of Claimdesk. */
  version: z.string(),
  madeAt: Instant,
  /** The migrations that made the tables, the oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(TablePart),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  captures: z.object({
    count: z.int().nonnegative(),
    /** Of the hashes under which they are kept, sorted, each in hexadecimal with a line's end. */
    sha256: Sha256,
  }),
  /** Where the audit log ends. */
  log: z.object({ sequence: z.int().nonnegative(), hash: z.string() }),
  secret: z.object({
    /** Whether the desk's secret is in the file: not where its environment sets one. */
    included: z.boolean(),
    /** Tells the secret from others without telling what it is. */
    mark: Sha256,
  }),
});
export type Manifest = z.infer<typeof Manifest>;

const refused = (message: string) => new ClaimdeskError('backup_refused', message);

export const damaged = (what: string): ClaimdeskError =>
  refused(`This backup is damaged: ${what} Take another one.`);

export const notBackup = (): ClaimdeskError => refused('This file is no backup of Claimdesk.');

const Numbered = z.object({ format: z.int(), version: z.string() });

/**
 * What a manifest says.
 * @throws ClaimdeskError `backup_refused` for a newer format, and for what is none.
 */
export function readManifest(json: unknown): Manifest {
  const manifest = Manifest.safeParse(json);
  if (manifest.success) return manifest.data;
  const numbered = Numbered.safeParse(json);
  if (numbered.success && numbered.data.format > BACKUP_FORMAT) {
    throw refused(
      `This backup was made by Claimdesk ${numbered.data.version} in format ${numbered.data.format}; this is an earlier release, which reads format ${BACKUP_FORMAT}. Restore it with that release or a later one.`,
    );
  }
  throw notBackup();
}

/**
 * The migrations that lead to the tables of the backup.
 * @param known those of this release, the oldest first.
 * @throws ClaimdeskError `backup_refused` where this release does not know all of them.
 */
export function migrationsOf(manifest: Manifest, known: readonly string[]): string[] {
  const unknown = manifest.migrations.filter((name) => !known.includes(name));
  if (unknown.length === 0) return known.filter((name) => manifest.migrations.includes(name));
  throw refused(
    `This backup was made by Claimdesk ${manifest.version} with a newer database than this release knows (${unknown.at(-1)}). Restore it with that release or a later one.`,
  );
}

/**
 * Only a database that stands where this release left it can be backed up.
 * @throws ClaimdeskError `backup_refused`
 */
export function expectMigrated(applied: readonly string[], known: readonly string[]): void {
  const newer = applied.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw refused('A later release of Claimdesk had this database. Make the backup with that one.');
  }
  if (applied.length < known.length) {
    throw refused(
      'An earlier release of Claimdesk had this database last. Make the backup with that one, or start this one once, which brings the database up to date.',
    );
  }
}
