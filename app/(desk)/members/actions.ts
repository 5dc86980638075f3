'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { Role } from '@/lib/domain/access/actor';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { RoleChange, changeRole as setRole } from '@/lib/services/members/change-role';
import { endSessionsOfMember } from '@/lib/services/members/end-session';
import { inviteMember as invite } from '@/lib/services/members/invite-member';
import { revokeInvitation as revoke } from '@/lib/services/members/revoke-invitation';
import {
  disableMember as disable,
  enableMember as enable,
  MemberAt,
} from '@/lib/services/members/set-member-status';
import { resetSecondFactors as reset } from '@/lib/services/second-factor/reset-second-factors';

const InviteForm = z.object({ email: z.string(), role: Role });

/** `link` is shown to the inviter once; only its hash is kept. */
export const inviteMember = formAction(async (context, form) => {
  const { invitation, link, isMailed } = await invite(context, {
    ...readForm(InviteForm, form),
    byMail: true,
  });
  refresh();
  return { data: { email: invitation.email, link, isMailed } };
});

export const revokeInvitation = formAction(async (context, form) => {
  refresh();
  await revoke(context, { id: String(form.get('id')) });
  return { message: 'The invitation’s link no longer works.' };
});

export const changeRole = formAction(async (context, form) => {
  // Refused or not, the page then shows how things are.
  refresh();
  const { name, role } = await setRole(context, readForm(RoleChange, form));
  return { message: `${name} is now ${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}.` };
});

export const disableMember = formAction(async (context, form) => {
  refresh();
  const { name } = await disable(context, readForm(MemberAt, form));
  return { message: `${name} is signed out and can no longer sign in.` };
});

export const enableMember = formAction(async (context, form) => {
  refresh();
  const { name } = await enable(context, readForm(MemberAt, form));
  return { message: `${name} can sign in again.` };
});

export const signOutMember = formAction(async (context, form) => {
  const { name } = await endSessionsOfMember(context, { id: String(form.get('id')) });
  return { message: `${name} is signed out in every browser.` };
});

export const resetSecondFactors = formAction(async (context, form) => {
  refresh();
  const { name } = await reset(context, { id: String(form.get('id')) });
  return { message: `${name} signs in by password alone, until they set up another factor.` };
});
