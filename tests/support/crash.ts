import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase, database, openDatabase } from '@/lib/data/client';
import { sha256 } from '@/lib/data/sha256';
import type { AuditEntry, AuditEvent } from '@/lib/domain/audit/events';
import { type ChainCheck, chainInput, verifyChain } from '@/lib/domain/audit/hash';
import { addWork } from '@/tests/support/api-bridge';
import { type ApiClient, apiClient, done } from '@/tests/support/api-client';
import { newDeskMembers } from '@/tests/support/api-desk';
import { freePort } from '@/tests/support/free-port';
import { startServer, type TestServer } from '@/tests/support/server';
import { wholeLog } from '@/tests/support/whole-log';

const WRITERS = 10;
/** A round ends in the middle of writing, after this many acknowledged writes. */
const LEAST_WRITES = 10;
const MOST_WRITES = 30;
/** Longer than one write takes, so that the kill falls anywhere within it. */
const MOST_DELAY_MS = 40;

/** A write that the server said was done, and how the log tells of it. */
type Write = { claimId: string; what: string; isTold: (event: AuditEvent) => boolean };

export type CrashReport = {
  acknowledged: number;
  /** What was acknowledged and is not there, or is there and is not in the log. */
  faults: string[];
  /** Of the whole log, at the end. */
  chain: ChainCheck;
};

/**
 * Kills the server with SIGKILL while ten clients write to the embedded database, starts it again
 * at once on the same port and directory, and looks for every write that it acknowledged.
 */
export async function crashRepeatedly(
  rounds: number,
  tell: (line: string) => void = () => {},
): Promise<CrashReport> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-crash-'));
  const { editor } = await newDeskMembers({ dataDirectory: dataDir });
  const env = { PORT: String(await freePort()) };
  let server = await startServer({ dataDir, env });
  const api = apiClient(server.url, editor.token);
  try {
    const claimIds = await claimsToWriteOn(api);
    const faults: string[] = [];
    let acknowledged = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const writes = await writeUntilKilled(server, api, claimIds);
      const killedAt = performance.now();
      server = await startServer({ dataDir, env });
      const upAgain = ((performance.now() - killedAt) / 1000).toFixed(1);
      const lost = await faultsAfter(api, claimIds, writes);
      acknowledged += writes.length;
      faults.push(...lost.map((fault) => `Round ${round}: ${fault}`));
      tell(
        `round ${round}: ${writes.length} acknowledged, ${lost.length} lost, up in ${upAgain} s`,
      );
    }
    await server.kill('SIGTERM');
    return { acknowledged, ...(await whatTheDirectoryHolds(dataDir, faults)) };
  } finally {
    await server.kill('SIGKILL');
    rmSync(dataDir, { recursive: true });
  }
}

/** One for each writer, so that none waits for another's version. */
async function claimsToWriteOn(api: ApiClient): Promise<string[]> {
  const sentences = Array.from({ length: WRITERS }, (_, n) => `Bridge ${n} has ${n} lanes.`);
  const claims = sentences.map((exact) => ({
    wording: exact,
    kind: 'quantity',
    passages: [{ exact }],
  }));
  const json = { title: 'Ten bridges', text: sentences.join('\n\n'), claims };
  const { id } = await done(api('POST', '/articles', { json }));
  const { items } = await done(api('GET', `/articles/${id}/claims`));
  return items.map((claim: { id: string }) => claim.id);
}

async function writeUntilKilled(
  server: TestServer,
  api: ApiClient,
  claimIds: readonly string[],
): Promise<Write[]> {
  const writes: Write[] = [];
  const enough = randomInt(LEAST_WRITES, MOST_WRITES);
  let killed = false;
  let reached = () => {};
  const untilEnough = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const acknowledge = (write: Write) => {
    if (killed) return;
    writes.push(write);
    if (writes.length === enough) reached();
  };
  const writers = claimIds.map(async (claimId) => {
    try {
      while (!killed) await writeOn(api, claimId, acknowledge);
    } catch (error) {
      // Whatever was under way when the server died is not acknowledged.
      if (!killed) throw error;
    }
  });
  await Promise.race([untilEnough, ...writers]);
  await sleep(randomInt(MOST_DELAY_MS));
  killed = true;
  await server.kill('SIGKILL');
  await Promise.all(writers);
  return writes;
}

/** A change, a comment and a citation of a new source. */
async function writeOn(api: ApiClient, claimId: string, acknowledge: (write: Write) => void) {
  const { version } = await done(api('GET', `/claims/${claimId}`));
  const wording = `It has lanes, says ${crypto.randomUUID()}.`;
  await done(api('PATCH', `/claims/${claimId}`, { json: { wording }, version }));
  acknowledge({
    claimId,
    what: `the wording “${wording}”`,
    isTold: (event) =>
      event.type === 'claim.edited' && event.changes.some(({ after }) => after === wording),
  });
  const comment = await done(
    api('POST', `/claims/${claimId}/comments`, { json: { body: 'How many?' } }),
  );
  acknowledge({
    claimId,
    what: `comment ${comment.id}`,
    isTold: (event) => event.type === 'comment.added' && event.commentId === comment.id,
  });
  const json = { sourceId: await addWork(api), stance: 'context' };
  const citation = await done(api('POST', `/claims/${claimId}/citations`, { json }));
  acknowledge({
    claimId,
    what: `citation ${citation.id}`,
    isTold: (event) => event.type === 'citation.added' && event.citationId === citation.id,
  });
}

/** What the running server does not have of these writes, or has and does not tell of. */
async function faultsAfter(api: ApiClient, claimIds: readonly string[], writes: readonly Write[]) {
  const byClaim = Map.groupBy(writes, ({ claimId }) => claimId);
  const found = await Promise.all(
    claimIds.map(async (id) => {
      const [claim, comments, citations, history] = await Promise.all(
        ['', '/comments', '/citations', '/history?limit=500'].map((part) =>
          done(api('GET', `/claims/${id}${part}`)),
        ),
      );
      const entries: AuditEntry[] = history.items;
      const events = entries.map(({ event }) => event);
      const untold = (byClaim.get(id) ?? []).filter(({ isTold }) => !events.some(isTold));
      const altered = entries.filter((entry) => entry.hash !== sha256(chainInput(entry)));
      return [
        ...untold.map(({ what }) => `${what} is not in the log.`),
        ...altered.map(({ sequence }) => `entry ${sequence} is not what was hashed.`),
        ...disagreements({ claim, comments: comments.items, citations: citations.items, events }),
      ];
    }),
  );
  return found.flat();
}

type Thing = { id: string };
type ClaimSeen = {
  claim: { number: number; wording: string };
  comments: Thing[];
  citations: Thing[];
  /** Newest first, and not all where there are many. */
  events: AuditEvent[];
};

/** Where a claim and its history say different things: a write without its event, or the reverse. */
function disagreements({ claim, comments, citations, events }: ClaimSeen): string[] {
  const isThere = (things: Thing[], id: string) => things.some((thing) => thing.id === id);
  const wordings = events.flatMap((event) =>
    event.type === 'claim.edited'
      ? event.changes.filter(({ field }) => field === 'wording').map(({ after }) => after)
      : [],
  );
  const lost = events.flatMap((event) => {
    if (event.type === 'comment.added' && !isThere(comments, event.commentId)) return [event.type];
    if (event.type === 'citation.added' && !isThere(citations, event.citationId))
      return [event.type];
    return [];
  });
  return [
    ...lost.map((type) => `the log tells of ${type} on claim ${claim.number}, which is lost.`),
    ...(wordings.length === 0 || wordings[0] === claim.wording
      ? []
      : [`claim ${claim.number} says “${claim.wording}”, the log “${wordings[0]}”.`]),
  ];
}

/** Counts what the stopped server left behind against its whole log. */
async function whatTheDirectoryHolds(dataDirectory: string, faults: readonly string[]) {
  await openDatabase({ dataDirectory });
  try {
    const log = await wholeLog();
    const { prisma } = database();
    const told = (...types: AuditEvent['type'][]) =>
      log.filter(({ event }) => types.includes(event.type)).length;
    const { _sum, _count } = await prisma.claim.aggregate({
      _sum: { version: true },
      _count: true,
    });
    const counts: [what: string, held: number, told: number][] = [
      ['comments', await prisma.comment.count(), told('comment.added')],
      ['citations', await prisma.citation.count(), told('citation.added')],
      ['sources', await prisma.source.count(), told('source.added')],
      ['changes of claims', (_sum.version ?? 0) - _count, told('claim.edited', 'citation.added')],
    ];
    const uneven = counts.filter(([, held, told]) => held !== told);
    return {
      faults: [
        ...faults,
        ...uneven.map(
          ([what, held, told]) => `The log tells of ${told} ${what}, there are ${held}.`,
        ),
      ],
      chain: verifyChain(log, sha256),
    };
  } finally {
    await closeDatabase();
  }
}
