import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { Client, Pool } from 'pg';
import { KEPT } from '@/lib/data/kept-plan';
import { traced } from '@/lib/data/traced';

/**
 * The adapter between Prisma and a PostgreSQL server. Scripts go to the server whole: the
 * adapter's own way cuts them at every semicolon, those inside a function's body too. What Prisma
 * asks at once within a transaction goes one by one: its connection takes no more than that, and the
 * driver will cease to keep what comes too early. `connections` says how the pool stands, `close` ends it.
 */
export function serverAdapter(connectionString: string, isTraced = false) {
  const settings = {
    connectionString,
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: 10_000,
  };
  const pool = new Pool(settings);
  // Prisma listens only until it disconnects: without a listener a connection that breaks while idle would
  // end the process. The pool has another made when one is asked for.
  pool.on('error', () => {});
  const connections = () => ({
    open: pool.totalCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  });
  return {
    adapter: adapterOver(
      new PrismaPg(pool, { statementNameGenerator: nameOfStatement }),
      connectionString,
      isTraced,
    ),
    /** Over connections of its own that end with it: the schema engine leaves its lock on them. */
    migrating: adapterOver(new PrismaPg(settings), connectionString, false),
    connections,
    close: () => pool.end(),
  };
}

/**
 * What a statement is kept under on its connection, with its plan, where it begins with `KEPT`; else
 * nothing, and it is planned at each use. Its text should be one of few.
 */
const nameOfStatement = ({ sql }: { sql: string }): string =>
  sql.trimStart().startsWith(KEPT)
    ? `kept_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`
    : '';

function adapterOver(
  factory: PrismaPg,
  connectionString: string,
  isTraced: boolean,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect();
      const start = adapter.startTransaction.bind(adapter);
      if (isTraced) traced(adapter);
      adapter.executeScript = (script) => runScript(connectionString, script);
      adapter.startTransaction = async (isolation) => {
        const transaction = oneByOne(await start(isolation));
        return isTraced ? traced(transaction) : transaction;
      };
      return adapter;
    },
  };
}

/** The same transaction, in which each call begins when those before it have ended, well or not. */
function oneByOne(transaction: Transaction): Transaction {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    (...args: Args): Promise<Answer> => {
      const answer = turn.then(() => call.apply(transaction, args));
      turn = answer.catch(() => undefined);
      return answer;
    };
  return Object.assign(transaction, {
    queryRaw: inTurn(transaction.queryRaw),
    executeRaw: inTurn(transaction.executeRaw),
    commit: inTurn(transaction.commit),
    rollback: inTurn(transaction.rollback),
  });
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
