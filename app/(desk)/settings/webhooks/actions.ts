'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { WebhookInput } from '@/lib/domain/webhook/webhook';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import {
  addWebhook as add,
  sendAgain as again,
  restoreWebhook as restore,
  retireWebhook as retire,
} from '@/lib/services/webhooks/manage-webhooks';

const Target = z.object({ id: z.string() });

/** The secret is shown once. */
export const addWebhook = formAction(async (context, form) => {
  const { secret } = await add(context, readForm(WebhookInput, form));
  refresh();
  return { data: { secret } };
});

export const retireWebhook = formAction(async (context, form) => {
  await retire(context, readForm(Target, form));
  refresh();
  return { message: 'It is told nothing more.' };
});

export const restoreWebhook = formAction(async (context, form) => {
  await restore(context, readForm(Target, form));
  refresh();
  return { message: 'It is told of events again.' };
});

export const sendAgain = formAction(async (context, form) => {
  await again(context, readForm(Target, form));
  refresh();
  return { message: 'It is on its way again.' };
});
