import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { type Context, systemContext } from '@/lib/services/context';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import { works } from '@/lib/services/jobs/run-jobs';
import { addComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { deliverWork } from '@/lib/services/webhooks/deliver-work';
import {
  addWebhook,
  listDeliveries,
  listWebhooks,
  restoreWebhook,
  retireWebhook,
  sendAgain,
} from '@/lib/services/webhooks/manage-webhooks';
import { queueDeliveries } from '@/lib/services/webhooks/queue-deliveries';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { handClock } from '@/tests/support/jobs';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { useTestSite } from '@/tests/support/site';

const site = useTestSite();
useTestDatabase();

let admin: MemberContext;
let claimId: string;
const clock = handClock();
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
const nothing: (typeof received)[number] = { headers: {}, body: '' };
let status = 204;

beforeAll(async () => {
  admin = await newDesk();
  claimId = (await importBridge(admin)).cars;
});

beforeEach(async () => {
  received.length = 0;
  status = 204;
  clock.pass(60 * 60_000);
  await database().prisma.job.deleteMany();
  for (const { id, status } of await listWebhooks(admin)) {
    if (status === 'active') await retireWebhook(admin, { id });
  }
  site.pages.set('/hook', (response, request) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status, { location: site.address('/elsewhere') }).end();
    });
  });
});

const at = <C extends Context>(context: C): C => ({ ...context, now: clock.now });
const queue = () => queueDeliveries(at(systemContext('webhooks')));

async function send(): Promise<void> {
  const runner = jobRunner({
    works: { ...works, 'webhook.deliver': deliverWork({ now: clock.now }) },
    now: clock.now,
    logFault: (error) => {
      throw error;
    },
  });
  await runner.look();
  await runner.idle();
}

const add = (url = site.address('/hook')) =>
  addWebhook(admin, { url, eventTypes: ['comment.added', 'verdict.settled'] });
const comment = () => addComment(admin, { claimId, body: 'Nobody else’s business.' });
const last = async () => (await listDeliveries(at(admin))).items[0];

describe('a webhook', () => {
  it('is told of what comes after it, signed, and of nothing that it did not choose', async () => {
    await comment();
    const { secret } = await add();
    const { id: commentId, threadId } = await comment();
    await recordAssessment(admin, { claimId, rating: 'unproven', rationale: 'One count only.' });
    expect(await queue()).toBe(1);
    expect(await queue()).toBe(0);
    await send();
    expect(received).toHaveLength(1);
    const { headers, body } = received[0] ?? nothing;
    expect(JSON.parse(body)).toMatchObject({
      type: 'comment.added',
      data: { claimId, commentId, threadId },
    });
    expect(body).not.toContain('business');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
    expect(headers['webhook-timestamp']).toBe(String(clock.now().getTime() / 1000));
    expect(await last()).toMatchObject({ status: 'done', lastAnswer: 'Answered with status 204.' });
  });

  it('is tried again after growing pauses, under one id, and by hand', async () => {
    await add();
    await comment();
    await queue();
    status = 500;
    await send();
    expect(await last()).toMatchObject({ status: 'queued', attempts: 1 });
    await send();
    expect(received).toHaveLength(1);
    clock.pass(60_000);
    await send();
    clock.pass(60_000);
    await send();
    expect(received).toHaveLength(2);
    for (let run = 0; run < 6; run += 1) {
      clock.pass(10 * 60 * 60_000);
      await send();
    }
    expect(await last()).toMatchObject({
      status: 'failed',
      attempts: 7,
      lastAnswer: 'It answered with status 500.',
    });
    status = 200;
    const { id = '' } = (await last()) ?? {};
    await sendAgain(admin, { id });
    await expect(sendAgain(admin, { id })).rejects.toMatchObject({ code: 'transition_refused' });
    await send();
    expect(await last()).toMatchObject({ status: 'done', attempts: 8 });
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
  });

  it('is not followed elsewhere, nor into the desk’s own network', async () => {
    await add();
    await add('http://10.0.0.1/hook');
    await comment();
    expect(await queue()).toBe(2);
    status = 307;
    await send();
    expect(site.asked).not.toContain('/elsewhere');
    const { items } = await listDeliveries(admin, { limit: 2 });
    expect(items.map(({ attempts, status }) => [attempts, status])).toEqual([
      [1, 'queued'],
      [1, 'queued'],
    ]);
  });

  it('is for administrators, and its secret is not listed', async () => {
    const { secret } = await add();
    expect(JSON.stringify(await listWebhooks(admin))).not.toContain(secret);
    const { context: editor } = await join(admin, 'editor');
    await expect(listWebhooks(editor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listDeliveries(editor)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a delivery that waits for its next try', () => {
  it('is tried at once when somebody asks for it', async () => {
    await add();
    await comment();
    await queue();
    status = 503;
    await send();
    const { id = '', ...waiting } = (await last()) ?? {};
    expect(waiting).toMatchObject({
      status: 'queued',
      nextTryAt: new Date(clock.now().getTime() + 60_000).toISOString(),
      lastAnswer: 'It answered with status 503.',
    });
    status = 200;
    expect(await sendAgain(at(admin), { id })).toMatchObject({ status: 'queued', nextTryAt: null });
    await expect(sendAgain(at(admin), { id })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    await send();
    expect(await last()).toMatchObject({ id, status: 'done', attempts: 2, nextTryAt: null });
  });
});

describe('a webhook that is stopped', () => {
  it('is told nothing, and what was on its way is not called delivered', async () => {
    const { id } = await add();
    await comment();
    await queue();
    expect(await retireWebhook(at(admin), { id })).toMatchObject({
      status: 'retired',
      retiredAt: clock.now().toISOString(),
    });
    await comment();
    expect(await queue()).toBe(0);
    await send();
    expect(received).toEqual([]);
    const delivery = await last();
    expect(delivery).toMatchObject({
      webhookId: id,
      webhookStatus: 'retired',
      status: 'failed',
      attempts: 0,
      lastAnswer: 'The webhook was stopped before this was sent.',
    });
    const again = sendAgain(admin, { id: delivery?.id ?? '' });
    await expect(again).rejects.toMatchObject({ code: 'transition_refused' });
    await expect(retireWebhook(admin, { id })).rejects.toMatchObject({
      code: 'transition_refused',
    });
  });

  it('has missed nothing when that is undone at once', async () => {
    const { id } = await add();
    await comment();
    await queue();
    await retireWebhook(at(admin), { id });
    await comment();
    clock.pass(20_000);
    expect(await restoreWebhook(at(admin), { id })).toMatchObject({
      status: 'active',
      retiredAt: null,
    });
    await expect(restoreWebhook(admin, { id })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    expect(await queue()).toBe(1);
    await send();
    expect(received).toHaveLength(2);
  });

  it('is told of nothing that happened meanwhile when it is brought back later', async () => {
    const { id } = await add();
    await retireWebhook(at(admin), { id });
    await comment();
    clock.pass(2 * 60 * 60_000);
    await restoreWebhook(at(admin), { id });
    expect(await queue()).toBe(0);
    await comment();
    expect(await queue()).toBe(1);
  });
});

describe('the deliveries', () => {
  it('are paged, of all webhooks or of one', async () => {
    const { id: one } = await add();
    await add(site.address('/other'));
    await comment();
    await comment();
    await queue();
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listDeliveries>> = await listDeliveries(admin, {
        after,
        limit: 1,
      });
      ids.push(...page.items.map(({ id }) => id));
      after = page.nextCursor;
    } while (after && ids.length < 4);
    expect(new Set(ids).size).toBe(4);
    const { items, nextCursor } = await listDeliveries(admin, { webhookId: one });
    expect(items.map(({ webhookId }) => webhookId)).toEqual([one, one]);
    expect(nextCursor).toBeNull();
  });
});
