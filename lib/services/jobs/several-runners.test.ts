import { beforeAll, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { startImports } from '@/lib/services/imports/start-imports';
import { LEASE_MS } from '@/lib/services/jobs/job-runner';
import type { JobWork } from '@/lib/services/jobs/job-work';
import { useTestDatabase } from '@/tests/support/database';
import { bridgeDraft, handClock, heldRunner, heldWork } from '@/tests/support/jobs';
import { type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

const JOBS = 200;
const AT_ONCE = 20;
let editor: MemberContext;

beforeAll(async () => {
  editor = await newDesk();
  for (let n = 0; n < JOBS; n += AT_ONCE) {
    const sources = Array.from({ length: AT_ONCE }, (_, i) => {
      return { kind: 'text' as const, text: `Text ${n + i}.` };
    });
    await startImports(editor, { sources });
  }
}, 120_000);

/** A runner whose work is done at once; `ran` has the id of each job that it began. */
function quickRunner(now: () => Date) {
  const ran: string[] = [];
  const work: JobWork = {
    ...heldWork().work,
    run(job) {
      ran.push(job.id);
      return Promise.resolve(bridgeDraft);
    },
  };
  const { runner, faults } = heldRunner({
    works: {
      'article.read': work,
      'claims.propose': work,
      'source.capture': work,
      'mail.send': work,
      'priorChecks.import': work,
      'webhook.deliver': work,
      'sources.visit': work,
    },
    now,
    concurrency: 8,
  });
  return { ran, runner, faults };
}

it('does each of hundreds of jobs once in effect, whoever of three takes it and though one dies', async () => {
  const clock = handClock(new Date(Date.now() + 1000).toISOString());
  const { prisma } = database();
  const killed = heldRunner({ now: clock.now, concurrency: 8 });
  const others = [quickRunner(clock.now), quickRunner(clock.now)];
  await killed.runner.look();
  await killed.begun(8);
  // From here on it neither renews its leases nor hears that they are over.

  const workOff = async () => {
    while ((await prisma.job.count({ where: { status: 'queued' } })) > 0) {
      await Promise.all(others.map(({ runner }) => runner.look()));
      await Promise.all(others.map(({ runner }) => runner.idle()));
    }
  };
  await workOff();
  expect(await prisma.job.groupBy({ by: ['status'], _count: true })).toEqual(
    expect.arrayContaining([
      { status: 'running', _count: 8 },
      { status: 'ready', _count: JOBS - 8 },
    ]),
  );
  clock.pass(LEASE_MS + 1);
  await Promise.all(others.map(({ runner }) => runner.look()));
  await Promise.all(others.map(({ runner }) => runner.idle()));
  await workOff();

  // What the dead one had nearly done comes late, and lands nothing.
  for (const run of killed.runs) run.finish();
  await killed.runner.idle();

  const done = await prisma.auditEvent.findMany({ where: { type: 'import.read' } });
  const ids = done.map(({ event }) => (event as { jobId: string }).jobId);
  expect(ids).toHaveLength(JOBS);
  expect(new Set(ids)).toHaveLength(JOBS);
  expect(await prisma.job.count({ where: { status: 'ready' } })).toBe(JOBS);
  expect(await prisma.job.count({ where: { attempts: 2 } })).toBe(8);
  for (const { ran, faults } of others) {
    expect(ran.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  }
  expect(others.flatMap(({ ran }) => ran)).toHaveLength(JOBS);
}, 120_000);
