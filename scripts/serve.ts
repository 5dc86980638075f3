import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import next from 'next';
import { inRequest, logFault, logSecurity } from '@/lib/adapters/security-log';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { type ErrorCode, isClaimdeskError } from '@/lib/domain/errors';
import { type Environment, env } from '@/lib/env';
import { toProblem } from '@/lib/http/errors';
import { refusedRequest } from '@/lib/http/refused-request';
import { loadSample } from '@/lib/services/articles/load-sample';
import { systemContext } from '@/lib/services/context';
import { runJobs } from '@/lib/services/jobs/run-jobs';
import { closeLive } from '@/lib/services/live/live';
import { firstSignIn } from './first-sign-in';
import { tell } from './setup/failure.mjs';
import { listen } from './setup/port.mjs';
import { say } from './setup/steps.mjs';

const dev = process.argv.includes('--dev');

/** A terminal's Ctrl-C arrives twice under npm, which passes it on; a later one is meant. */
const echoMs = 1000;
/** How long requests under way may take once the server was told to stop. */
const graceMs = dev ? 0 : 10_000;
/** How long a refused body is thrown away before its connection ends. */
const lingerMs = 1000;

const startingUp: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end('Claimdesk is starting.\n');
};

let handle = startingUp;
let jobs: Awaited<ReturnType<typeof runJobs>> | undefined;
const server = createServer((request, response) => {
  // From the socket, over whatever the client sent: rate limits go by it.
  const { remoteAddress: ip } = request.socket;
  request.headers['x-claimdesk-remote-address'] = ip;
  const { method = 'GET', url = '/' } = request;
  void inRequest({ ip, method, url }, () =>
    refusedRequest(request).then(
      (refusal) => (refusal ? refuse(response, refusal) : handle(request, response)),
      (error) => refuse(response, error),
    ),
  );
});

const reasons: Partial<Record<ErrorCode, 'cross_site' | 'too_large' | 'length_missing'>> = {
  forbidden: 'cross_site',
  too_large: 'too_large',
  invalid_input: 'length_missing',
};

/**
 * What is still being sent is thrown away for a moment: whoever sends it reads the answer only then, and
 * a connection that is cut while they write takes it with it.
 */
function refuse(response: ServerResponse, error: unknown): void {
  const reason = isClaimdeskError(error) ? reasons[error.code] : undefined;
  if (reason) logSecurity({ event: 'request_refused', reason });
  const { status, headers, body } = toProblem(error);
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  });
  response.write(text);
  const end = () => response.end();
  const { req } = response;
  req.once('end', end).once('error', end).resume();
  setTimeout(end, lingerMs).unref();
}

/** From the environment to a ready server; each step may be interrupted and done again. */
async function start(environment: Environment): Promise<void> {
  await listen(server, environment.PORT, environment.HOST);

  const { engine } = await openDatabase({
    databaseUrl: environment.DATABASE_URL,
    dataDirectory: environment.CLAIMDESK_DATA_DIR,
  });
  const { applied } = await migrate();
  say('database', `${engine}, ${count(applied.length, 'migration')} applied`);

  const signIn = await firstSignIn(environment);
  const sample = await loadSample(systemContext('sample'));
  say('sample', sample.loaded ? `${count(sample.claims, 'claim')} loaded` : 'already there');

  jobs = await runJobs({ logFault });
  handle = await pages(environment);
  say('ready', environment.NEXTAUTH_URL);
  if (signIn) say('sign in', signIn);
}

async function pages({ PORT, HOST, NEXTAUTH_URL, NEXTAUTH_SECRET }: Environment) {
  // next-auth reads these two by itself.
  Object.assign(process.env, { NEXTAUTH_URL, NEXTAUTH_SECRET });
  const app = next({ dev, hostname: HOST, port: PORT });
  await app.prepare();
  const answer = app.getRequestHandler();
  const handler: RequestListener = (request, response) => void answer(request, response);
  return handler;
}

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;

let stopping: number | undefined;

/** Finishes the requests under way, puts back the jobs, closes the database, ends. A second signal ends at once. */
async function stop(): Promise<void> {
  if (stopping && Date.now() - stopping < echoMs) return;
  // What is cut short while starting is done again by the next start.
  if (stopping || handle === startingUp) process.exit(stopping ? 1 : 0);
  stopping = Date.now();
  const closed = once(server, 'close');
  server.close();
  // Streams never end of themselves.
  await closeLive();
  await Promise.race([closed, delay(graceMs)]);
  await jobs?.stop();
  await closeDatabase();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop);

try {
  await start(env());
} catch (error) {
  tell(error);
  process.exit(1);
}
