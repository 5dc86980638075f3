import { AsyncResource } from 'node:async_hooks';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import next from 'next';
import { processMetrics } from '@/lib/adapters/metrics';
import { routePatterns } from '@/lib/adapters/route-patterns';
import { inRequest, logFault, logSecurity, told } from '@/lib/adapters/security-log';
import { closeDatabase, type Engine, openDatabase } from '@/lib/data/client';
import { isContract, migrate, newerMigrations } from '@/lib/data/migrate';
import { type ErrorCode, isClaimdeskError } from '@/lib/domain/errors';
import { type Environment, env } from '@/lib/env';
import { toProblem } from '@/lib/http/errors';
import { answerFromKept } from '@/lib/http/kept-in-front';
import { operatorAnswer, type Phase } from '@/lib/http/operator-answers';
import { refusedRequest } from '@/lib/http/refused-request';
import { secure } from '@/lib/http/secure';
import { trustedProxies, whoAsks } from '@/lib/http/trusted-proxy';
import { loadSample } from '@/lib/services/articles/load-sample';
import { backUp } from '@/lib/services/backup/back-up';
import { systemContext } from '@/lib/services/context';
import { joinInstances } from '@/lib/services/instances/join-instances';
import { runJobs } from '@/lib/services/jobs/run-jobs';
import { keepCounts } from '@/lib/services/limits/share-counts';
import { closeLive } from '@/lib/services/live/live';
import packageJson from '@/package.json' with { type: 'json' };
import { type BuiltFiles, builtFiles } from './built-files';
import { openDoor } from './desk-door';
import { firstSignIn } from './first-sign-in';
import { Failure, tell } from './setup/failure.mjs';
import { inRoot } from './setup/paths.mjs';
import { listen } from './setup/port.mjs';
import { say } from './setup/steps.mjs';

const dev = process.argv.includes('--dev');
const environment = readOrEnd();
const served = { dev, isHttps: environment.NEXTAUTH_URL.startsWith('https:') };
const trusted = trustedProxies(environment.CLAIMDESK_TRUSTED_PROXIES);
const isLogged =
  (environment.CLAIMDESK_REQUEST_LOG ?? (process.stdout.isTTY ? 'off' : 'on')) === 'on';

/** A terminal's Ctrl-C arrives twice under npm, which passes it on; a later one is meant. */
const echoMs = 1000;
/** How long requests under way may take once the server was told to stop. */
const graceMs = dev ? 0 : 10_000;
/** How long jobs and the database may take to be left after that. */
const lastMs = 15_000;
/** How long a refused body is thrown away before its connection ends. */
const lingerMs = 1000;

const startingUp: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end('Claimdesk is starting.\n');
};

let handle = startingUp;
let jobs: Awaited<ReturnType<typeof runJobs>> | undefined;
let door: Awaited<ReturnType<typeof openDoor>> | undefined;
let instances: Awaited<ReturnType<typeof joinInstances>> | undefined;
let counts: ReturnType<typeof keepCounts> | undefined;
let tracing: { stop(): Promise<void> } | undefined;
let stopping: number | undefined;

const { version } = packageJson;
const metrics = processMetrics({ version });
const patternOf = routePatterns(inRoot('.next/routes-manifest.json'));
/** Answers that are not sent yet. */
const open = new Set<ServerResponse>();

const phase = (): Phase => {
  if (stopping !== undefined) return 'draining';
  return handle === startingUp ? 'starting' : 'serving';
};

const server = createServer((request, response) => {
  const { method = 'GET', url = '/' } = request;
  const { headers, socket } = request;
  const { ip, requestId } = whoAsks({ socketAddress: socket.remoteAddress, headers }, trusted);
  // Over whatever the client sent under these names: rate limits and logs go by them.
  headers['x-claimdesk-remote-address'] = ip;
  headers['x-request-id'] = requestId;
  response.setHeader('x-request-id', requestId);
  secure(request, response, served);
  endAfterwards(response);
  void inRequest({ requestId, ip, method, url }, () => {
    measure(request, response);
    return answerOf(request, response).catch((error) => refuse(response, error));
  });
});

async function answerOf(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const asked = { method, path: told(url), headers };
  const metricsToken = environment.CLAIMDESK_METRICS_TOKEN;
  const own = await operatorAnswer(asked, { phase: phase(), metrics, metricsToken });
  if (own) {
    response.writeHead(own.status, own.headers).end(own.body);
    return;
  }
  const refusal = await refusedRequest(request);
  if (refusal) refuse(response, refusal);
  else if (handle === startingUp) handle(request, response);
  else await answerFromKept(request, response, handle);
}

/** Counts a request once its connection is done with it, and writes its line. */
function measure({ method = 'GET', url = '/' }: IncomingMessage, response: ServerResponse): void {
  const began = performance.now();
  const path = told(url);
  const done = AsyncResource.bind(() => {
    const milliseconds = performance.now() - began;
    const status = response.headersSent ? response.statusCode : null;
    metrics.observe({ method, route: patternOf(path), status, seconds: milliseconds / 1000 });
    if (isLogged && !isQuiet(path)) {
      logSecurity({ event: 'request', status, milliseconds: Math.round(milliseconds) });
    }
  });
  response.once('close', done);
}

/** What is asked all the time and tells nothing of anybody. */
const isQuiet = (path: string) =>
  path.startsWith('/_next/static/') || /^\/api\/(health(\/|$)|metrics$)/.test(path);

/** Has a connection end with its answer once the process is to stop, so that the next goes elsewhere. */
function endAfterwards(response: ServerResponse): void {
  if (stopping !== undefined) response.setHeader('connection', 'close');
  open.add(response);
  response.once('close', () => open.delete(response));
}

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
async function start(): Promise<void> {
  await listen(server, environment.PORT, environment.HOST);
  const isTraced = environment.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined;
  if (isTraced) {
    const { startTracing } = await import('@/lib/adapters/tracing/start-tracing');
    tracing = startTracing({ serviceName: environment.OTEL_SERVICE_NAME, version });
  }

  const { engine, inTurn } = await openDatabase({
    databaseUrl: environment.DATABASE_URL,
    dataDirectory: environment.CLAIMDESK_DATA_DIR,
    isTraced,
  });
  const signIn = await inTurn(
    () => prepare(engine),
    () => say('database', `${engine}, waiting for another server that is starting on it`),
  );

  counts = keepCounts(engine === 'server', logFault);
  jobs = await runJobs({ logFault });
  if (engine === 'embedded') {
    door = await openDoor(environment.CLAIMDESK_DATA_DIR, () =>
      backUp(systemContext('command line'), { version }),
    );
  }
  handle = await pages(environment);
  say('ready', environment.NEXTAUTH_URL);
  if (signIn) say('sign in', signIn);
}

/** What of several servers on a database one does at a time; how to sign in, where that is to be told. */
async function prepare(engine: Engine): Promise<string | undefined> {
  const newer = await newerMigrations();
  const contract = newer.find(isContract);
  if (contract) {
    throw new Failure(
      `The database was changed by a newer version (${contract}), which takes away what this one needs. Start that version.`,
    );
  }
  const { applied } = await migrate();
  const ahead = newer.length > 0 ? `, ${count(newer.length, 'migration')} of a newer version` : '';
  say('database', `${engine}, ${count(applied.length, 'migration')} applied${ahead}`);
  if (engine === 'server') instances = await joinInstances(environment, { version, logFault });

  const signIn = await firstSignIn(environment);
  const sample = await loadSample(systemContext('sample'));
  say('sample', sample.loaded ? `${count(sample.claims, 'claim')} loaded` : 'already there');
  return signIn;
}

function readOrEnd(): Environment {
  try {
    return env();
  } catch (error) {
    tell(error);
    process.exit(1);
  }
}

async function pages({ PORT, HOST, NEXTAUTH_URL, NEXTAUTH_SECRET }: Environment) {
  // next-auth reads these two by itself.
  Object.assign(process.env, { NEXTAUTH_URL, NEXTAUTH_SECRET });
  const app = next({ dev, hostname: HOST, port: PORT });
  await app.prepare();
  const answer = app.getRequestHandler();
  const isBuilt: BuiltFiles = dev ? () => false : await builtFiles(inRoot('.next/static'));
  const handler: RequestListener = (request, response) => {
    if (!isBuilt(request, response)) void answer(request, response);
  };
  return handler;
}

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;

/**
 * Says that it is not ready, and after the pause that a balancer needs to notice takes no more; finishes the
 * requests under way, puts back the jobs, closes the database, ends. A second signal ends at once.
 */
async function stop(): Promise<void> {
  if (stopping && Date.now() - stopping < echoMs) return;
  // What is cut short while starting is done again by the next start.
  if (stopping || handle === startingUp) process.exit(stopping ? 1 : 0);
  stopping = Date.now();
  const most = environment.CLAIMDESK_DRAIN_SECONDS * 1000 + graceMs + lastMs;
  // A database that is gone answers nothing: who waits for it would never end.
  setTimeout(() => process.exit(1), most).unref();
  for (const response of open) {
    if (!response.headersSent) response.setHeader('connection', 'close');
  }
  await delay(environment.CLAIMDESK_DRAIN_SECONDS * 1000);
  const closed = once(server, 'close');
  server.close();
  // Streams never end of themselves.
  await closeLive();
  await Promise.race([closed, delay(graceMs)]);
  door?.close();
  counts?.stop();
  await jobs?.stop();
  await instances?.leave();
  await closeDatabase();
  await tracing?.stop().catch(logFault);
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop);

try {
  await start();
} catch (error) {
  tell(error);
  process.exit(1);
}
