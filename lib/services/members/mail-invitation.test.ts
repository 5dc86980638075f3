import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { readLog } from '@/lib/services/audit/read-log';
import { sendMailWork } from '@/lib/services/inbox/send-mail-work';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import { works } from '@/lib/services/jobs/run-jobs';
import { acceptInvitation } from '@/lib/services/members/accept-invitation';
import { inviteMember } from '@/lib/services/members/invite-member';
import { listMembers } from '@/lib/services/members/list-members';
import { revokeInvitation } from '@/lib/services/members/revoke-invitation';
import { useTestDatabase } from '@/tests/support/database';
import { handClock } from '@/tests/support/jobs';
import { useMailServer } from '@/tests/support/mail-server';
import { type MemberContext, newDesk, nobody } from '@/tests/support/members';
import { invitationIn, readable } from '@/tests/support/start-mail-server';

const { received, state } = useMailServer();
beforeAll(() => {
  vi.stubEnv('CLAIMDESK_SMTP_URL', state.url);
  vi.stubEnv('CLAIMDESK_MAIL_FROM', 'The desk <desk@news.example>');
  return () => vi.unstubAllEnvs();
});
useTestDatabase();

let admin: MemberContext;
const clock = handClock();

beforeAll(async () => {
  admin = { ...(await newDesk()), now: clock.now };
});

beforeEach(async () => {
  received.length = 0;
  state.refuse = null;
  const { prisma } = database();
  await prisma.jobInput.deleteMany();
  await prisma.job.deleteMany();
});

const invite = (email: string, byMail = true) =>
  inviteMember(admin, { email, role: 'editor', byMail });

async function send(): Promise<void> {
  const runner = jobRunner({
    works: { ...works, 'mail.send': sendMailWork({ now: clock.now }) },
    now: clock.now,
    logFault: (error) => {
      throw error;
    },
  });
  await runner.look();
  await runner.idle();
}

const mailOf = async (email: string) =>
  (await listMembers(admin)).invitations.find((one) => one.email === email)?.mail;
const lastEvent = async () => (await readLog(admin, { limit: 1 })).items[0]?.event;

describe('the mail of an invitation', () => {
  it('brings the link that lets its reader in', async () => {
    const { invitation, isMailed } = await invite('ada@desk.example');
    expect(isMailed).toBe(true);
    expect(await mailOf('ada@desk.example')).toEqual({ status: 'waiting', reason: null });
    await send();
    expect(received.map(({ to }) => to)).toEqual([['ada@desk.example']]);
    expect(await mailOf('ada@desk.example')).toEqual({ status: 'sent', reason: null });
    expect(await lastEvent()).toEqual({
      type: 'invitation.mailed',
      invitationId: invitation.id,
      email: 'ada@desk.example',
    });
    const secret = invitationIn(received[0]?.message);
    const person = { secret, name: 'Ada Reyes', password: 'correct horse battery' };
    expect(await acceptInvitation({ ...nobody, now: clock.now }, person)).toMatchObject({
      email: 'ada@desk.example',
      role: 'editor',
    });
  });

  it('is not sent where nobody asked for it', async () => {
    expect((await invite('ben@desk.example', false)).isMailed).toBe(false);
    await send();
    expect(received).toEqual([]);
    expect(await mailOf('ben@desk.example')).toBeNull();
  });

  it('keeps the link’s secret sealed while it waits, and not at all afterwards', async () => {
    const { secret } = await invite('cleo@desk.example');
    const stored = async () => {
      const { prisma } = database();
      const [jobs, inputs] = [await prisma.job.findMany(), await prisma.jobInput.findMany()];
      const bytes = inputs.map(({ bytes }) => Buffer.from(bytes).toString());
      return { text: JSON.stringify(jobs) + bytes.join(), inputs: inputs.length };
    };
    const waiting = await stored();
    expect(waiting.text).not.toContain(secret);
    expect(waiting.inputs).toBe(1);
    await send();
    const sent = await stored();
    expect(sent.text).not.toContain(secret);
    expect(sent.inputs).toBe(0);
    expect(received).toHaveLength(1);
  });

  it('is tried again later, and says why it has failed', async () => {
    await invite('dora@desk.example');
    state.refuse = 451;
    await send();
    expect(await mailOf('dora@desk.example')).toEqual({ status: 'waiting', reason: null });
    state.refuse = 554;
    clock.pass(60_000);
    await send();
    const reason = 'The mail server did not take the mail (code 554).';
    expect(await mailOf('dora@desk.example')).toEqual({ status: 'failed', reason });
    expect(await lastEvent()).toMatchObject({ type: 'invitation.mailFailed', reason });
  });

  it('is not sent once the invitation is withdrawn', async () => {
    const { invitation } = await invite('eve@desk.example');
    await revokeInvitation(admin, { id: invitation.id });
    await send();
    expect(received).toEqual([]);
    expect(await lastEvent()).toMatchObject({ type: 'invitation.mailFailed' });
  });

  it('takes no header and no line of its own from a name', async () => {
    const evil =
      'Ada\r\nBcc: spy@elsewhere.example\r\n\r\nSign in at http://evil.example <b>now</b>';
    const { prisma } = database();
    await prisma.user.update({ where: { id: admin.actor.id }, data: { name: evil } });
    await prisma.desk.updateMany({ data: { name: evil } });
    await invite('finn@desk.example');
    await send();
    expect(received.map(({ to }) => to)).toEqual([['finn@desk.example']]);
    const message = readable(received[0]?.message);
    const head = message.split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head).toMatch(/^To: finn@desk\.example$/m);
    expect(message).not.toMatch(/^Sign in at/m);
    expect(message.split('<!doctype html>')[1]).not.toContain('<b>now');
  });

  it.each([
    'a@b.example\r\nBcc: spy@elsewhere.example',
    'a@b.example, c@d.example',
    'a <a@b.example>',
  ])('goes to nobody by an address that is more than one: %j', async (email) => {
    await expect(invite(email)).rejects.toMatchObject({ issues: [{ path: 'email' }] });
  });
});
