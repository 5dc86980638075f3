'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { NameChange, changeName as rename } from '@/lib/services/members/change-name';
import { changePassword as change } from '@/lib/services/members/change-password';
import { createToken as create } from '@/lib/services/members/create-token';
import { revokeToken as revoke } from '@/lib/services/members/revoke-token';
import { signOutEverywhere as signOut } from '@/lib/services/members/sign-out-everywhere';

export const changeName = formAction(async (context, form) => {
  await rename(context, readForm(NameChange, form));
  refresh();
  return { message: 'Your name is changed.' };
});

const PasswordForm = z.object({ currentPassword: z.string(), password: z.string() });

export const changePassword = formAction(async (context, form) => {
  await change(context, readForm(PasswordForm, form));
  return { message: 'Your password is changed; every other session has ended.' };
});

export const signOutEverywhere = formAction(async (context) => {
  await signOut(context, {});
});

/** The token is shown to its owner once; only its hash is kept. */
export const createToken = formAction(async (context, form) => {
  const { name, token } = await create(context, { name: String(form.get('name')) });
  refresh();
  return { data: { name, token } };
});

export const revokeToken = formAction(async (context, form) => {
  refresh();
  await revoke(context, { id: String(form.get('id')) });
  return { message: 'The token no longer works.' };
});
