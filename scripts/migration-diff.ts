import { diffMigrations } from '@/lib/data/schema-engine';

/** Prints the SQL that the next migration needs: `node --import ./lib/typescript.mjs scripts/migration-diff.ts`. */
process.stdout.write(await diffMigrations());
