import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase, database, openDatabase } from '@/lib/data/client';
import { sha256 } from '@/lib/data/sha256';
import { type ChainCheck, verifyChain } from '@/lib/domain/audit/hash';
import { type Answer, type ApiClient, apiClient, done } from '@/tests/support/api-client';
import { type Balancer, startBalancer } from '@/tests/support/balancer';
import { readEvents } from '@/tests/support/event-reader';
import { startPostgres } from '@/tests/support/postgres';
import { startServer, type TestServer } from '@/tests/support/server';
import { wholeLog } from '@/tests/support/whole-log';

const WRITERS = 6;
const READERS = 3;
/** A request that takes longer hangs. */
const HANGS_MS = 15_000;
/** Longer than a lease: what a killed server had under way is queued again by then. */
const JOBS_MS = 60_000;

type Load = {
  comments: Map<string, string>;
  imports: Set<string>;
  reads: number;
  /** Requests that were cut off by the kill and sent again with the same key. */
  sentAgain: number;
  slowestMs: number;
  faults: string[];
};

export type InstancesReport = Omit<Load, 'comments' | 'imports'> & {
  comments: number;
  imports: number;
  /** How many requests each of the servers answered, the one started again apart. */
  shares: number[];
  chain: ChainCheck;
};

/**
 * Three servers start at once on one empty PostgreSQL database and serve behind a balancer under load; one is
 * killed with SIGKILL and started again. What was acknowledged is looked for, and what must be there once
 * counted.
 * @param isPatient whether to wait for what the killed server had under way to be done by another.
 */
export async function killOneOfThree(options: {
  seconds: number;
  isPatient: boolean;
  tell?: (line: string) => void;
}): Promise<InstancesReport> {
  const { seconds, isPatient, tell = () => {} } = options;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-three-'));
  const postgres = await startPostgres();
  const start = () => startServer({ dataDir, databaseUrl: postgres.url });
  const servers: TestServer[] = [];
  let balancer: Balancer | undefined;
  try {
    servers.push(...(await Promise.all([start(), start(), start()])));
    balancer = await startBalancer(() => servers.map(({ url }) => url));
    const token = await tokenFrom(servers[0]);
    const api = apiClient(balancer.url, token);
    const { articleId, claimIds } = await articleToTalkOf(api);
    const load = newLoad();
    load.faults.push(...(await heardElsewhere(servers, articleId, claimIds, token)));

    let isOver = false;
    const clients = [
      ...Array.from({ length: WRITERS }, () => write(api, claimIds, load, () => isOver)),
      ...Array.from({ length: READERS }, () => read(api, articleId, load, () => isOver)),
    ];
    const third = (seconds * 1000) / 3;
    await sleep(third);
    tell(`killing one, ${load.comments.size} comments acknowledged`);
    await servers[2]?.kill('SIGKILL');
    await sleep(third);
    servers[2] = await start();
    tell(`started again, ${load.comments.size} comments acknowledged`);
    await sleep(third);
    isOver = true;
    await Promise.all(clients);
    load.faults.push(...(await heardElsewhere(servers.toReversed(), articleId, claimIds, token)));
    if (isPatient) await allRead(api, load);

    await Promise.all(servers.splice(0).map((server) => server.kill('SIGTERM')));
    await openDatabase({ databaseUrl: postgres.url, dataDirectory: dataDir });
    return {
      ...load,
      faults: [...load.faults, ...(await whatIsWrong(load, isPatient))],
      comments: load.comments.size,
      imports: load.imports.size,
      shares: [...balancer.answered.values()],
      chain: verifyChain(await wholeLog(), sha256),
    };
  } finally {
    await closeDatabase();
    await balancer?.close();
    await Promise.all(servers.map((server) => server.kill('SIGKILL')));
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
  }
}

const newLoad = (): Load => ({
  comments: new Map(),
  imports: new Set(),
  reads: 0,
  sentAgain: 0,
  slowestMs: 0,
  faults: [],
});

async function tokenFrom(server: TestServer | undefined): Promise<string> {
  if (!server) throw new Error('No server.');
  const json = { email: server.adminEmail, password: server.adminPassword, name: 'Three' };
  return (await done(apiClient(server.url)('POST', '/tokens', { json }))).token;
}

async function articleToTalkOf(api: ApiClient) {
  const sentences = Array.from({ length: WRITERS }, (_, n) => `Bridge ${n} has ${n} lanes.`);
  const claims = sentences.map((exact) => ({
    wording: exact,
    kind: 'quantity',
    passages: [{ exact }],
  }));
  const json = { title: 'Six bridges', text: sentences.join('\n\n'), claims };
  const { id: articleId } = await done(api('POST', '/articles', { json }));
  const { items } = await done(api('GET', `/articles/${articleId}/claims`));
  const claimIds: string[] = items.map((claim: { id: string }) => claim.id);
  return { articleId, claimIds };
}

/** Whether who follows the article at the first server hears of what is said at each of the others. */
async function heardElsewhere(
  [first, ...others]: readonly TestServer[],
  articleId: string,
  [claimId]: readonly string[],
  token: string,
): Promise<string[]> {
  const stream = await readEvents(`${first?.url}/api/v1/articles/${articleId}/events`, {
    authorization: `Bearer ${token}`,
  });
  const faults: string[] = [];
  try {
    await stream.first('ready');
    for (const [n, { url }] of others.entries()) {
      const json = { body: 'Is this heard?' };
      await done(apiClient(url, token)('POST', `/claims/${claimId}/comments`, { json }));
      const heard = stream.count('change', n + 1).then(() => true);
      const isHeard = await Promise.race([heard, sleep(5_000, false, { ref: false })]);
      if (!isHeard) faults.push(`What was said at ${url} is not heard at ${first?.url}.`);
    }
  } finally {
    stream.close();
  }
  return faults;
}

/** Sends a request until it is answered by a server; each attempt is answered, or cut off at once. */
async function answered(load: Load, send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const began = performance.now();
    const answer = await send().catch(() => undefined);
    const took = performance.now() - began;
    load.slowestMs = Math.max(load.slowestMs, took);
    if (took > HANGS_MS) load.faults.push(`A request hung for ${Math.round(took)} ms.`);
    if (answer && ![502, 503].includes(answer.status)) return answer;
    load.sentAgain += 1;
    await sleep(50);
  }
}

async function write(api: ApiClient, claimIds: string[], load: Load, isOver: () => boolean) {
  while (!isOver()) {
    const claimId = claimIds[randomInt(claimIds.length)];
    const body = `How many, asks ${crypto.randomUUID()}?`;
    const key = crypto.randomUUID();
    const comment = await answered(load, () =>
      api('POST', `/claims/${claimId}/comments`, { json: { body }, key }),
    );
    if (comment.status === 201) load.comments.set(comment.body.id, body);
    else load.faults.push(`A comment was answered with ${comment.status}: ${comment.text}`);
    if (load.comments.size % 10 === 0) await bring(api, load);
  }
}

/** Has a text read by whichever server takes the job. */
async function bring(api: ApiClient, load: Load): Promise<void> {
  const key = crypto.randomUUID();
  const text = `A text about bridges, number ${key}. It has a second sentence.`;
  const started = await answered(load, () => api('POST', '/imports', { json: { text }, key }));
  if (started.status === 202) load.imports.add(started.body.id);
  else load.faults.push(`An import was answered with ${started.status}: ${started.text}`);
}

async function read(api: ApiClient, articleId: string, load: Load, isOver: () => boolean) {
  while (!isOver()) {
    const { status, text } = await answered(load, () =>
      api('GET', `/articles/${articleId}/claims`),
    );
    if (status === 200) load.reads += 1;
    else load.faults.push(`A read was answered with ${status}: ${text}`);
  }
}

async function allRead(api: ApiClient, load: Load): Promise<void> {
  const tooLate = performance.now() + JOBS_MS;
  for (const id of load.imports) {
    while (/queued|running/.test((await done(api('GET', `/imports/${id}`))).status)) {
      if (performance.now() > tooLate) return;
      await sleep(200);
    }
  }
}

/** What the database, that nobody serves any more, has not or has twice. */
async function whatIsWrong(load: Load, isPatient: boolean): Promise<string[]> {
  const { prisma } = database();
  const faults: string[] = [];
  const count = (what: string, found: number, right: number) => {
    if (found !== right) faults.push(`${what}: ${found} where there should be ${right}.`);
  };
  const comments = await prisma.comment.findMany({ select: { id: true, body: true } });
  const bodyOf = new Map(comments.map(({ id, body }) => [id, body]));
  for (const [id, body] of load.comments) {
    if (bodyOf.get(id) !== body) faults.push(`Comment ${id} was acknowledged and is lost.`);
  }
  const loaded = comments.filter(({ body }) => body.startsWith('How many, asks'));
  count('Comments under load', loaded.length, load.comments.size);
  count('Comments said once', new Set(loaded.map(({ body }) => body)).size, loaded.length);

  const jobs = await prisma.job.findMany({ where: { kind: 'article.read' } });
  count('Imports', jobs.length, load.imports.size);
  const read = await prisma.auditEvent.findMany({ where: { type: 'import.read' } });
  const ids = read.map(({ event }) => (event as { jobId: string }).jobId);
  count('Imports read once', new Set(ids).size, ids.length);
  if (isPatient) count('Imports read', ids.length, load.imports.size);

  count('Members', await prisma.user.count(), 1);
  const made = { where: { type: 'member.created' } };
  count('Members made', await prisma.auditEvent.count(made), 1);
  count('Samples and articles', await prisma.article.count(), 2);
  count('Servers that say they are there', await prisma.instance.count(), 1);
  return faults;
}
