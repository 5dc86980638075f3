'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { Scope } from '@/lib/domain/access/actor';
import { MailChoice } from '@/lib/domain/inbox/mail';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { chooseMail as choose } from '@/lib/services/inbox/choose-mail';
import { NameChange, changeName as rename } from '@/lib/services/members/change-name';
import { changePassword as change } from '@/lib/services/members/change-password';
import { createToken as create } from '@/lib/services/members/create-token';
import { endSession as end } from '@/lib/services/members/end-session';
import { revokeToken as revoke } from '@/lib/services/members/revoke-token';
import { signOutEverywhere as signOut } from '@/lib/services/members/sign-out-everywhere';

export const changeName = formAction(async (context, form) => {
  await rename(context, readForm(NameChange, form));
  refresh();
  return { message: 'Your name is changed.' };
});

export const chooseMail = formAction(async (context, form) => {
  await choose(context, readForm(z.object({ mail: MailChoice }), form));
  refresh();
  return { message: 'Your choice is saved.' };
});

const PasswordForm = z.object({ currentPassword: z.string(), password: z.string() });

export const changePassword = formAction(async (context, form) => {
  await change(context, readForm(PasswordForm, form));
  return { message: 'Your password is changed; every other session has ended.' };
});

export const signOutEverywhere = formAction(async (context) => {
  await signOut(context, {});
});

export const endSession = formAction(async (context, form) => {
  refresh();
  const { device } = await end(context, { id: String(form.get('id')) });
  return { message: `${device} is signed out.` };
});

const TokenForm = z.object({
  name: z.string(),
  scopes: z.array(Scope),
  /** None for a token that works until it is revoked. */
  days: z.enum(['30', '90', '365', 'none']).catch('90'),
});

/** The token is shown to its owner once; only its hash is kept. */
export const createToken = formAction(async (context, form) => {
  const { name, scopes, days } = readForm(TokenForm, form);
  const expiresInDays = days === 'none' ? null : Number(days);
  const { token } = await create(context, { name, scopes, expiresInDays });
  refresh();
  return { data: { name, token } };
});

export const revokeToken = formAction(async (context, form) => {
  refresh();
  await revoke(context, { id: String(form.get('id')) });
  return { message: 'The token no longer works.' };
});
