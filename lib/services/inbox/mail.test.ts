import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpSender } from '@/lib/adapters/mail/send-mail';
import { database } from '@/lib/data/client';
import type { MailChoice } from '@/lib/domain/inbox/mail';
import { type Context, systemContext } from '@/lib/services/context';
import { chooseMail } from '@/lib/services/inbox/choose-mail';
import { getInbox, markRead } from '@/lib/services/inbox/inbox';
import { queueDueMail } from '@/lib/services/inbox/queue-due-mail';
import { sendMailWork } from '@/lib/services/inbox/send-mail-work';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import { works } from '@/lib/services/jobs/run-jobs';
import { addComment } from '@/lib/services/reviews/comment';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { handClock } from '@/tests/support/jobs';
import { useMailServer } from '@/tests/support/mail-server';
import { type Joined, join, type MemberContext, newDesk } from '@/tests/support/members';

const HOUR = 60 * 60_000;

useTestDatabase();
const { received, state } = useMailServer();

let admin: MemberContext;
let ben: Joined;
let claimId: string;
const clock = handClock();

const at = <C extends Context>(context: C): C => ({ ...context, now: clock.now });

beforeAll(async () => {
  admin = await newDesk();
  ben = await join(admin, 'reviewer');
  claimId = (await importBridge(admin)).cars;
});

beforeEach(async () => {
  clock.pass(48 * HOUR);
  received.length = 0;
  state.refuse = null;
  await database().prisma.job.deleteMany();
  await markRead(at(ben.context), {});
});

const choose = (mail: MailChoice) => chooseMail(at(ben.context), { mail });
const call = (body = 'Look at this.') =>
  addComment(at(admin), { claimId, body, mentions: [ben.member.id] });
const queue = () => queueDueMail({ ...systemContext('mail'), now: clock.now });

/** Does what waits, as far as the clock lets it. */
async function send(): Promise<void> {
  const mail = sendMailWork({
    send: smtpSender({ url: state.url, from: 'The desk <desk@news.example>' }),
    address: 'https://desk.example/',
  });
  const runner = jobRunner({
    works: { ...works, 'mail.send': mail },
    now: clock.now,
    logFault: (error) => {
      throw error;
    },
  });
  await runner.look();
  await runner.idle();
}

const jobs = () =>
  database().prisma.job.findMany({
    where: { kind: 'mail.send' },
    select: { status: true, attempts: true, error: true },
  });

describe('a mail', () => {
  it('is sent to nobody who did not choose it', async () => {
    await choose('off');
    await call();
    expect(await queue()).toBe(0);
  });

  it('is delivered at once, once, with what was said and where', async () => {
    await call('Said before the choice.');
    clock.pass(1000);
    await choose('at_once');
    await call('Look <b>here</b>.');
    expect(await queue()).toBe(1);
    expect(await queue()).toBe(0);
    await send();
    expect(received.map(({ to }) => to)).toEqual([[ben.member.email]]);
    const [{ message } = { message: '' }] = received;
    const [item] = (await getInbox(ben.context)).items;
    const text = message.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(text).toMatch(/^Subject: .*mentioned you on claim 1/m);
    expect(text).toContain('Look <b>here</b>.');
    expect(text).toContain('Look &lt;b&gt;here&lt;/b&gt;.');
    expect(text).not.toContain('Said before');
    expect(text).toContain(
      `https://desk.example/articles/${item?.article.id}/claims/${claimId}#thread-${item?.threadId}`,
    );
    expect(await jobs()).toMatchObject([{ status: 'done' }]);
  });

  it('is one a day for whoever chose that, and tells nothing that was read', async () => {
    await choose('daily');
    await call('One.');
    const { items } = await getInbox(ben.context);
    await call('Two.');
    await call('Three.');
    expect(await queue()).toBe(0);
    clock.pass(23 * HOUR);
    expect(await queue()).toBe(0);
    clock.pass(HOUR);
    await markRead(at(ben.context), { ids: [items[0]?.id ?? ''] });
    expect(await queue()).toBe(1);
    await send();
    expect(received).toHaveLength(1);
    expect(received[0]?.message).toMatch(/^Subject: 2 things wait/m);
    expect(received[0]?.message).not.toContain('One.');
    await call('Four.');
    clock.pass(23 * HOUR);
    expect(await queue()).toBe(0);
    clock.pass(HOUR);
    expect(await queue()).toBe(1);
  });

  it('is tried again later where the server says not now, and in the end has failed', async () => {
    await choose('at_once');
    await call();
    await queue();
    state.refuse = 451;
    await send();
    expect(await jobs()).toMatchObject([{ status: 'queued', attempts: 1 }]);
    await send();
    expect(await jobs()).toMatchObject([{ status: 'queued', attempts: 1 }]);
    clock.pass(60_000);
    await send();
    expect(await jobs()).toMatchObject([{ status: 'queued', attempts: 2 }]);
    state.refuse = null;
    clock.pass(5 * 60_000);
    await send();
    expect(await jobs()).toMatchObject([{ status: 'done' }]);
    expect(received).toHaveLength(1);

    await call('Again.');
    await queue();
    state.refuse = 421;
    for (let run = 0; run < 8; run += 1) {
      await send();
      clock.pass(12 * HOUR);
    }
    expect(await jobs()).toContainEqual(expect.objectContaining({ status: 'failed', attempts: 6 }));
  });

  it('has failed at once where the server refuses it for good', async () => {
    await choose('at_once');
    await call();
    await queue();
    state.refuse = 554;
    await send();
    expect(await jobs()).toMatchObject([
      { status: 'failed', error: { message: 'The mail server did not take the mail (code 554).' } },
    ]);
  });

  it('takes no header from a name or a title', async () => {
    const evil = 'Ada\r\nBcc: spy@elsewhere.example\r\n\r\nInjected';
    await choose('at_once');
    const { prisma } = database();
    await prisma.user.update({ where: { id: ben.member.id }, data: { name: evil } });
    await prisma.user.update({ where: { id: admin.actor.id }, data: { name: evil } });
    await prisma.desk.updateMany({ data: { name: evil } });
    await call();
    await queue();
    await send();
    expect(received.map(({ to }) => to)).toEqual([[ben.member.email]]);
    const head = received[0]?.message.split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head).toMatch(/^MIME-Version: 1\.0$/m);
  });
});
