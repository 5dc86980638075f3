'use server';

import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { parseJson } from '@/lib/http/json-body';
import { makeRecoveryCodes as make } from '@/lib/services/second-factor/make-recovery-codes';
import {
  addPasskey as add,
  beginPasskey as begin,
  PasskeyPlan,
  removePasskey as remove,
} from '@/lib/services/second-factor/passkeys';
import {
  beginAuthenticator as beginApp,
  confirmAuthenticator as confirmApp,
  Proof,
  removeAuthenticator as removeApp,
} from '@/lib/services/second-factor/set-up-authenticator';

export const beginAuthenticator = formAction(async (context, form) => ({
  data: await beginApp(context, readForm(Proof, form)),
}));

const Confirmation = z.object({ ticket: z.string(), code: z.string() });

/** The recovery codes are shown to their owner once; only their hashes are kept. */
export const confirmAuthenticator = formAction(async (context, form) => ({
  data: await confirmApp(context, readForm(Confirmation, form)),
}));

export const removeAuthenticator = formAction(async (context, form) => {
  await removeApp(context, readForm(Proof, form));
  return { message: 'Your authenticator app no longer counts.' };
});

export const makeRecoveryCodes = formAction(async (context, form) => ({
  data: await make(context, readForm(Proof, form)),
}));

export const beginPasskey = formAction(async (context, form) => ({
  data: await begin(context, readForm(PasskeyPlan, form)),
}));

/** `answer` is what the browser made, in JSON. */
export const addPasskey = formAction(async (context, form) => {
  const answer = parseJson(new TextEncoder().encode(String(form.get('answer'))));
  return {
    data: await add(context, { name: String(form.get('name')), answer: answer as never }),
  };
});

const Removal = z.object({ id: z.string(), passwordOrCode: z.string() });

export const removePasskey = formAction(async (context, form) => {
  await remove(context, readForm(Removal, form));
  return { message: 'The passkey no longer works.' };
});
