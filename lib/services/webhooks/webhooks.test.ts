import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { systemContext } from '@/lib/services/context';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import { works } from '@/lib/services/jobs/run-jobs';
import { addComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { deliverWork } from '@/lib/services/webhooks/deliver-work';
import {
  addWebhook,
  listWebhooks,
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
  for (const { id } of (await listWebhooks(admin)).webhooks) await retireWebhook(admin, { id });
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

const queue = () => queueDeliveries({ ...systemContext('webhooks'), now: clock.now });

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
const last = async () => (await listWebhooks(admin)).deliveries[0];

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
    const { deliveries } = await listWebhooks(admin);
    expect(deliveries.map(({ attempts, status }) => [attempts, status])).toEqual([
      [1, 'queued'],
      [1, 'queued'],
    ]);
  });

  it('is for administrators, and its secret is not listed', async () => {
    const { secret } = await add();
    expect(JSON.stringify(await listWebhooks(admin))).not.toContain(secret);
    const { context: editor } = await join(admin, 'editor');
    await expect(listWebhooks(editor)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
