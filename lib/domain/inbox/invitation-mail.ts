import { z } from 'zod';
import type { Role } from '@/lib/domain/access/actor';
import { Id, type Instant } from '@/lib/domain/identity';
import { headerText, type Mail } from '@/lib/domain/inbox/mail';
import { escapeHtml } from '@/lib/domain/report/formats/html-text';

/** What a job of the kind `mail.send` works on that mails an invitation; its link's secret is in the job's bytes. */
export const InvitationMailInput = z.object({ invitationId: Id, email: z.string() });
export type InvitationMailInput = z.infer<typeof InvitationMailInput>;

type Invited = {
  email: string;
  role: Role;
  expiresAt: Instant;
  /** Who invites; null for the desk's own programs. */
  invitedBy: string | null;
};

type InvitationMailContext = {
  deskName: string;
  /** The address that the invitation is accepted at. */
  link: string;
};

/** The mail that brings somebody the link of their invitation. */
export function invitationMail(
  { email, role, expiresAt, invitedBy }: Invited,
  { deskName, link }: InvitationMailContext,
): Mail {
  const desk = headerText(deskName);
  const who = invitedBy === null ? desk : headerText(invitedBy);
  const as = `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;
  const what = `${who} invites you to join ${desk} as ${as}.`;
  const until = `The link works once, until ${expiresAt.slice(0, 10)}.`;
  const otherwise = 'If you did not expect this, do nothing: no account is made.';
  return {
    to: { name: '', address: email },
    subject: headerText(`${who} invites you to ${desk}`),
    text: `${[what, link, until, otherwise].join('\n\n')}\n`,
    html: [
      '<!doctype html><html><body>',
      `<p>${escapeHtml(what)}</p>`,
      `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
      `<p>${escapeHtml(until)}</p>`,
      `<p>${escapeHtml(otherwise)}</p>`,
      '</body></html>',
    ].join('\n'),
  };
}
