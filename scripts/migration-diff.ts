import { PGlite } from '@electric-sql/pglite';
import { pgliteAdapter } from '@/lib/data/pglite';
import { diffMigrations } from '@/lib/data/schema-engine';

/** Prints the SQL that the next migration needs: `npx tsx scripts/migration-diff.ts`. */
const scratch = await PGlite.create();
process.stdout.write(await diffMigrations(pgliteAdapter(scratch)));
await scratch.close();
