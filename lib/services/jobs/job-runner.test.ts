import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { ClaimdeskError } from '@/lib/domain/errors';
import { cancelImport, retryImport } from '@/lib/services/imports/change-import';
import { getImport } from '@/lib/services/imports/get-import';
import { startImports } from '@/lib/services/imports/start-imports';
import { LEASE_MS, MAX_ATTEMPTS } from '@/lib/services/jobs/job-runner';
import { useTestDatabase } from '@/tests/support/database';
import { handClock, heldRunner } from '@/tests/support/jobs';
import { type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let editor: MemberContext;

beforeAll(async () => {
  editor = await newDesk();
});

beforeEach(async () => {
  await database().prisma.jobInput.deleteMany();
  await database().prisma.job.deleteMany();
});

const queue = async (...texts: string[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const text of texts) {
    const [job] = await startImports(editor, { sources: [{ kind: 'text', text }] });
    ids.push(job?.id ?? '');
  }
  return ids;
};

const stateOf = async (id: string) => {
  const { status, attempts, error, step, progress, draft } = await getImport(editor, id);
  return { status, attempts, error, step, progress, text: draft?.text ?? null };
};
const statusOf = async (id: string) => (await stateOf(id)).status;
const eventsOf = async (id: string) => {
  const rows = await database().prisma.auditEvent.findMany({
    where: { event: { path: ['jobId'], equals: id } },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(({ type, actorName }) => `${type} by ${actorName}`);
};

describe('a job', () => {
  it('is run, shows how far it is, and its result waits for a person', async () => {
    const [id = ''] = await queue('One.');
    const { runner, begun } = heldRunner();
    await runner.look();
    const run = await begun(1);
    expect(await stateOf(id)).toMatchObject({ status: 'running', attempts: 1, progress: null });

    run.report('Reading the text', 0.5);
    run.finish();
    await runner.idle();
    expect(await stateOf(id)).toMatchObject({
      status: 'ready',
      step: null,
      text: expect.stringContaining('The bridge carries'),
    });
    expect(await eventsOf(id)).toEqual([
      `import.started by ${editor.actor.name}`,
      'import.read by jobs',
    ]);
  });

  it('shows what it is at while it runs', async () => {
    const [id = ''] = await queue('One.');
    const { runner, runs, begun } = heldRunner();
    await runner.look();
    await begun(1);
    runs[0]?.report('Unpacking the file', 0.3);
    await expect
      .poll(() => stateOf(id))
      .toMatchObject({ step: 'Unpacking the file', progress: 0.3 });
    runs[0]?.finish();
    await runner.idle();
  });

  it('gets what was uploaded, the oldest first, no more at once than there is room for', async () => {
    const ids = await queue('One.', 'Two.', 'Three.');
    const { runner, runs, begun } = heldRunner({ concurrency: 2 });
    await runner.look();
    await runner.look();
    await begun(2);
    expect(new Set(runs.map(({ job }) => job.id))).toEqual(new Set(ids.slice(0, 2)));
    for (const run of runs) run.finish();
    await runner.idle();
    await runner.look();
    await begun(3);
    expect(runs[2]?.job.id).toBe(ids[2]);
    runs[2]?.finish();
    await runner.idle();
  });

  it('keeps the reason when it fails, and can be tried again', async () => {
    const [id = ''] = await queue('One.');
    const { runner, runs, begun, faults } = heldRunner();
    await runner.look();
    await begun(1);
    runs[0]?.fail(new ClaimdeskError('invalid_input', 'It holds no text.'));
    await runner.idle();
    expect(await stateOf(id)).toMatchObject({
      status: 'failed',
      error: { code: 'invalid_input', message: 'It holds no text.' },
    });
    expect(faults).toEqual([]);

    await retryImport(editor, { id });
    expect(await stateOf(id)).toMatchObject({ status: 'queued', error: null, attempts: 0 });
    await runner.look();
    await begun(2);
    runs[1]?.finish();
    await runner.idle();
    expect(await statusOf(id)).toBe('ready');
    expect(await eventsOf(id)).toEqual([
      `import.started by ${editor.actor.name}`,
      'import.failed by jobs',
      `import.retried by ${editor.actor.name}`,
      'import.read by jobs',
    ]);
  });

  it('tells people nothing of a fault but where the log has it', async () => {
    const [id = ''] = await queue('One.');
    const { runner, runs, begun, faults } = heldRunner();
    await runner.look();
    await begun(1);
    runs[0]?.fail(new Error('ECONNRESET 10.0.0.7'));
    await runner.idle();
    expect((await stateOf(id)).error).toEqual({
      code: 'internal',
      message: 'Something went wrong here. The server’s log has the cause under fault 1.',
    });
    expect(faults).toHaveLength(1);
  });

  it('fails whole when its result cannot be kept', async () => {
    const [id = ''] = await queue('One.');
    const { runner, runs, begun, faults } = heldRunner();
    await runner.look();
    await begun(1);
    runs[0]?.finish({ text: '\0' } as never);
    await runner.idle();
    expect(await stateOf(id)).toMatchObject({ status: 'failed', error: { code: 'internal' } });
    expect(faults).toHaveLength(1);
    expect(await eventsOf(id)).not.toContain('import.read by jobs');
  });
});

describe('a cancelled job', () => {
  const leftovers = async (id: string) => ({
    inputs: await database().prisma.jobInput.count({ where: { jobId: id } }),
    ...(await stateOf(id)),
  });
  const nothing = { inputs: 0, status: 'cancelled', text: null, error: null, step: null };

  it('leaves nothing when it had not begun', async () => {
    const [id = ''] = await queue('One.');
    await cancelImport(editor, { id });
    const { runner, runs } = heldRunner();
    await runner.look();
    expect(runs).toEqual([]);
    expect(await leftovers(id)).toMatchObject(nothing);
  });

  it('is told so while it runs, and what it still says is discarded', async () => {
    const [id = ''] = await queue('One.');
    const { runner, runs, begun } = heldRunner();
    await runner.look();
    await begun(1);
    await cancelImport(editor, { id });
    expect(runs[0]?.signal.aborted).toBe(false);
    await runner.look();
    expect(runs[0]?.signal.aborted).toBe(true);
    runs[0]?.report('Reading the text', 0.6);
    runs[0]?.finish();
    await runner.idle();
    expect(await leftovers(id)).toMatchObject(nothing);
    expect(await eventsOf(id)).toEqual([
      `import.started by ${editor.actor.name}`,
      `import.cancelled by ${editor.actor.name}`,
    ]);
  });

  it('stays cancelled when its result comes before the runner knows', async () => {
    const [id = ''] = await queue('One.');
    const { runner, runs, begun } = heldRunner();
    await runner.look();
    await begun(1);
    await cancelImport(editor, { id });
    runs[0]?.finish();
    await runner.idle();
    expect(await leftovers(id)).toMatchObject(nothing);
  });

  it('cannot be cancelled, saved or tried again', async () => {
    const [id = ''] = await queue('One.');
    await cancelImport(editor, { id });
    for (const again of [cancelImport, retryImport]) {
      await expect(again(editor, { id })).rejects.toMatchObject({ code: 'transition_refused' });
    }
  });
});

describe('a runner that dies', () => {
  it('leaves its job to another once the lease is over, and lands nothing after', async () => {
    const [id = ''] = await queue('One.');
    const clock = handClock();
    const dead = heldRunner({ now: clock.now });
    const next = heldRunner({ now: clock.now });
    await dead.runner.look();
    await dead.begun(1);
    await next.runner.look();
    expect(next.runs).toEqual([]);

    clock.pass(LEASE_MS + 1);
    await next.runner.look();
    await next.begun(1);
    dead.runs[0]?.finish();
    await dead.runner.idle();
    expect(await stateOf(id)).toMatchObject({ status: 'running', attempts: 2, text: null });
    next.runs[0]?.finish();
    await next.runner.idle();
    expect(await statusOf(id)).toBe('ready');
  });

  it('keeps what it still works on, however long that takes', async () => {
    const [id = ''] = await queue('One.');
    const clock = handClock();
    const [slow, other] = [heldRunner({ now: clock.now }), heldRunner({ now: clock.now })];
    await slow.runner.look();
    await slow.begun(1);
    for (let minute = 0; minute < 3; minute += 1) {
      clock.pass(LEASE_MS - 1_000);
      await slow.runner.look();
      await other.runner.look();
    }
    expect(other.runs).toEqual([]);
    slow.runs[0]?.finish();
    await slow.runner.idle();
    expect(await stateOf(id)).toMatchObject({ status: 'ready', attempts: 1 });
  });

  it('each time over the same job has that job fail, with words', async () => {
    const [id = ''] = await queue('One.');
    const clock = handClock();
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const { runner } = heldRunner({ now: clock.now });
      await runner.look();
      expect(await stateOf(id)).toMatchObject({ status: 'running', attempts: attempt });
      clock.pass(LEASE_MS + 1);
    }
    const { runner, runs } = heldRunner({ now: clock.now });
    await runner.look();
    expect(runs).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ status: 'failed', error: { code: 'interrupted' } });
    expect(await eventsOf(id)).toContain('import.failed by jobs');
    await retryImport(editor, { id });
    expect(await stateOf(id)).toMatchObject({ status: 'queued', attempts: 0 });
  });

  it('with the database to itself finds its job in the queue at the next start', async () => {
    const [id = ''] = await queue('One.');
    await heldRunner().runner.look();
    const next = heldRunner();
    await next.runner.recoverAll();
    expect(await statusOf(id)).toBe('queued');
    await next.runner.look();
    await next.begun(1);
    next.runs[0]?.finish();
    await next.runner.idle();
    expect(await stateOf(id)).toMatchObject({ status: 'ready', attempts: 2 });
  });
});

it('a runner that is stopped puts its job back, at no cost to the job', async () => {
  const [id = ''] = await queue('One.');
  const { runner, runs, begun } = heldRunner();
  await runner.look();
  await begun(1);
  await runner.stop();
  expect(runs[0]?.signal.aborted).toBe(true);
  runs[0]?.finish();
  await runner.idle();
  await runner.look();
  expect(runs).toHaveLength(1);
  expect(await stateOf(id)).toMatchObject({ status: 'queued', attempts: 0, text: null });
});

it('two runners that look at the same moment never run one job twice', async () => {
  const ids = await queue(...Array.from({ length: 12 }, (_, n) => `Text ${n}.`));
  const runners = Array.from({ length: 3 }, () => heldRunner({ concurrency: 5 }));
  await Promise.all(runners.map(({ runner }) => runner.look()));
  const begun = () => runners.flatMap(({ runs }) => runs);
  await expect.poll(() => begun().length).toBe(ids.length);
  expect(new Set(begun().map(({ job }) => job.id)).size).toBe(ids.length);
  for (const run of begun()) run.finish();
  await Promise.all(runners.map(({ runner }) => runner.idle()));
  expect(await Promise.all(ids.map(statusOf))).toEqual(ids.map(() => 'ready'));
});
