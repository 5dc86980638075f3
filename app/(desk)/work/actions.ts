'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { DueOn } from '@/lib/domain/claim/due-on';
import { Version } from '@/lib/domain/identity';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { askReviewer as ask, stopAsking as stop } from '@/lib/services/claims/assign-claim';
import { setDue as set } from '@/lib/services/claims/set-due';
import { giveBack as give } from '@/lib/services/work/give-back';
import { takeNext as take } from '@/lib/services/work/take-next';

/** Takes the claim that comes next; its address is in the answer, unless there is none. */
export const takeNext = formAction<{ claimId: string; href: string }>(async (context) => {
  const next = await take(context, {});
  refresh();
  if (!next) return { message: 'No other claim needs your assessment now.' };
  const { claimId, articleId, why } = next;
  return { message: why, data: { claimId, href: `/articles/${articleId}/claims/${claimId}` } };
});

const OfClaim = z.object({ claimId: z.string().default('') });

/** Takes a claim off the desk of whoever asks. */
export const giveBack = formAction(async (context, form) => {
  const { claimId = '' } = readForm(OfClaim, form);
  await give(context, claimId);
  refresh();
  return { message: 'The claim is no longer on your desk.' };
});

const text = z.string().default('');

const DueForm = z.object({
  id: text,
  dueOn: DueOn.nullable().default(null),
  expectedVersion: Version.optional(),
});

/** Says by when a claim is due, or with an empty date that it is due on none. */
export const setDue = formAction<{ before: string | null }>(async (context, form) => {
  const { id = '', dueOn = null, expectedVersion } = readForm(DueForm, form);
  const { before, claim } = await set(context, { id, dueOn, expectedVersion });
  refresh();
  const message = claim.dueOn ? 'The due date is set.' : 'The claim is due on no date.';
  return { message, data: { before } };
});

const AskForm = z.object({ id: text, reviewerId: text });

/** Asks one more member for an assessment. */
export const askReviewer = formAction(async (context, form) => {
  const { id = '', reviewerId = '' } = readForm(AskForm, form);
  await ask(context, { id, reviewerId });
  refresh();
  return { message: 'They are asked for an assessment.' };
});

/** Asks a member no longer. */
export const stopAsking = formAction(async (context, form) => {
  const { id = '', reviewerId = '' } = readForm(AskForm, form);
  await stop(context, { id, reviewerId });
  refresh();
  return { message: 'They are asked no longer.' };
});
