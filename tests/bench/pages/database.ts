import { Client } from 'pg';
import { ENTRY, type Statement, statementsOf } from '@/tests/bench/pages/recorded';
import { startPostgres } from '@/tests/support/postgres';

export type RecordingServer = {
  url: string;
  /** Every statement that the server is asked while `work` goes on. */
  recordedDuring: <Result>(
    work: () => Promise<Result>,
  ) => Promise<{ statements: Statement[]; result: Result }>;
  stop(): Promise<void>;
};

/** Told to the log before and after what is to be recorded. */
const END = 'the end of what is recorded';

export async function startRecording(): Promise<RecordingServer> {
  let log = '';
  const settings = [`log_line_prefix=${ENTRY}`, 'shared_buffers=512MB', 'log_duration=off'];
  const { url, stop } = await startPostgres(settings, (text) => {
    log += text;
  });
  const client = new Client({ connectionString: url });
  await client.connect();
  const logAll = async (wanted: 'all' | 'none') => {
    await client.query(`ALTER SYSTEM SET log_statement = '${wanted}'`);
    await client.query('SELECT pg_reload_conf()');
    // A connection takes it in between two of its statements.
    for (let shown = ''; shown !== wanted; ) {
      const { rows } = await client.query<{ log_statement: string }>('SHOW log_statement');
      shown = rows[0]?.log_statement ?? wanted;
    }
  };
  return {
    url,
    async recordedDuring(work) {
      await logAll('all');
      log = '';
      const result = await work();
      await client.query(`SELECT '${END}'`);
      while (!log.includes(END)) await new Promise((resolve) => setImmediate(resolve));
      const statements = statementsOf(log).filter(({ text }) => !text.includes(END));
      await logAll('none');
      return { statements, result };
    },
    async stop() {
      await client.end();
      await stop();
    },
  };
}
