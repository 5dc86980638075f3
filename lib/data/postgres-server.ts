import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { Client } from 'pg';

/**
 * The adapter between Prisma and a PostgreSQL server. Scripts go to the server whole: the
 * adapter's own way cuts them at every semicolon, those inside a function's body too.
 */
export function serverAdapter(connectionString: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({
    connectionString,
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: 10_000,
  });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect();
      adapter.executeScript = (script) => runScript(connectionString, script);
      return adapter;
    },
  };
}

async function runScript(connectionString: string, script: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(script);
  } finally {
    await client.end();
  }
}
