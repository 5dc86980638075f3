import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** The embedded database of a directory, or one in memory, with the extensions that search needs. */
export const openPglite = (directory?: string): Promise<PGlite> =>
  PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    extensions: { pg_trgm, unaccent },
  });

/**
 * The adapter between Prisma and PGlite, with two of its gaps closed: it does not wait for a
 * migration's script to end, and it answers a failed COMMIT as though it had succeeded.
 */
export function pgliteAdapter(database: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const settlements: Promise<unknown>[] = [];
  const observed = new Proxy(database, {
    get(target, property) {
      if (property === 'transaction') {
        return (run: Parameters<PGlite['transaction']>[0]) => {
          const settlement = target.transaction(run);
          settlements.push(settlement);
          return settlement;
        };
      }
      const value = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

  const withGapsClosed = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.executeScript = async (script) => {
      await database.exec(script);
    };
    adapter.startTransaction = async (isolationLevel) => {
      // The adapter calls `transaction` before its first await, so the last one pushed is ours.
      const starting = startTransaction(isolationLevel);
      const settlement = settlements.pop();
      const transaction = await starting;
      const commit = transaction.commit.bind(transaction);
      transaction.commit = async () => {
        await commit();
        await settlement;
      };
      return transaction;
    };
    return adapter;
  };

  const factory = new PrismaPGlite(observed);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withGapsClosed(await factory.connect()),
    connectToShadowDb: async () => pgliteAdapter(await openPglite()).connect(),
  };
}
