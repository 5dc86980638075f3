'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { AssessmentInput, VerdictInput } from '@/lib/domain/assessment/assessment';
import { ClaimContent, PassageInput } from '@/lib/domain/claim/claim';
import { CommentPlace } from '@/lib/domain/claim/thread';
import { Version } from '@/lib/domain/identity';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { addClaim as add } from '@/lib/services/claims/add-claim';
import { assignClaim as assign, releaseClaim as release } from '@/lib/services/claims/assign-claim';
import { confirmClaimWords as confirm } from '@/lib/services/claims/confirm-claim-words';
import { editClaim as edit } from '@/lib/services/claims/edit-claim';
import { mergeClaims as merge } from '@/lib/services/claims/merge-claims';
import { placeClaim as place } from '@/lib/services/claims/place-claim';
import { restoreClaim as restore, retireClaim as retire } from '@/lib/services/claims/retire-claim';
import { splitClaim as split } from '@/lib/services/claims/split-claim';
import {
  restoreComment as bringBack,
  addComment as comment,
  retireComment as takeBack,
} from '@/lib/services/reviews/comment';
import { recordAssessment as assess } from '@/lib/services/reviews/record-assessment';
import { reopenVerdict as reopen } from '@/lib/services/reviews/reopen-verdict';
import { settleVerdict as settle } from '@/lib/services/reviews/settle-verdict';
import { reopenThread as openAgain, resolveThread as resolve } from '@/lib/services/reviews/thread';
import { withdrawAssessment as withdraw } from '@/lib/services/reviews/withdraw-assessment';

const text = z.string().default('');
const version = { expectedVersion: Version.optional() };
const passages = { passages: z.array(PassageInput).default([]) };

const AddForm = ClaimContent.extend({ articleId: text, ...passages });

export const addClaim = formAction(async (context, form) => {
  const { articleId, ...claim } = readForm(AddForm, form);
  const { id } = await add(context, { ...claim, articleId: articleId ?? '', origin: null });
  redirect(`/articles/${articleId}/claims/${id}`);
});

const EditForm = ClaimContent.extend({ id: text, ...version, ...passages });

export const editClaim = formAction(async (context, form) => {
  const { id, expectedVersion, passages, ...content } = readForm(EditForm, form);
  await edit(context, {
    id: id ?? '',
    expectedVersion: expectedVersion ?? 0,
    ...content,
    ...(passages?.length ? { passages } : {}),
  });
  refresh();
  return { message: 'The claim is changed.' };
});

const AssignForm = z.object({ id: text, assigneeId: text });

export const assignClaim = formAction(async (context, form) => {
  const { id = '', assigneeId = '' } = readForm(AssignForm, form);
  const claim = await assign(context, { id, assigneeId });
  refresh();
  const mine = claim.assignee?.id === (context.actor?.kind === 'user' ? context.actor.id : null);
  return { message: mine ? 'The claim is yours.' : `Assigned to ${claim.assignee?.name}.` };
});

const Target = z.object({ id: text });

export const releaseClaim = formAction(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  await release(context, { id });
  refresh();
  return { message: 'The claim is free again.' };
});

const RetireForm = z.object({ id: text, reason: text, ...version });

export const retireClaim = formAction(async (context, form) => {
  const { id = '', reason = '', expectedVersion } = readForm(RetireForm, form);
  const { number } = await retire(context, { id, reason, expectedVersion });
  refresh();
  return { message: `Claim ${number} is retired.` };
});

export const restoreClaim = formAction(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  const { number } = await restore(context, { id });
  refresh();
  return { message: `Claim ${number} is back.` };
});

const ConfirmForm = z.object({ id: text, ...version });

export const confirmClaimWords = formAction(async (context, form) => {
  const { id = '', expectedVersion } = readForm(ConfirmForm, form);
  const { number } = await confirm(context, { id, expectedVersion });
  refresh();
  return { message: `Claim ${number} still holds.` };
});

const PlaceForm = ConfirmForm.extend({
  pendingId: z.string().optional(),
  choice: z.string().optional(),
});

export const placeClaim = formAction(async (context, form) => {
  const { id = '', expectedVersion, pendingId, choice } = readForm(PlaceForm, form);
  const { number, standing } = await place(context, {
    id,
    expectedVersion,
    pendingId,
    choice: choice === 'none' ? null : Number(choice),
  });
  refresh();
  const isGone = standing === 'gone';
  return { message: isGone ? `Claim ${number} is withdrawn.` : `Claim ${number} has its place.` };
});

const SplitForm = z.object({ id: text, ...version, parts: z.array(ClaimContent).default([]) });

export const splitClaim = formAction(async (context, form) => {
  const { id = '', expectedVersion, parts } = readForm(SplitForm, form);
  const { ids } = await split(context, { id, expectedVersion, parts: parts ?? [] });
  refresh();
  return { message: `Split into ${ids.length} claims.`, data: { ids } };
});

const MergeForm = z.object({ intoId: text, ...version, fromIds: z.array(z.string()).default([]) });

export const mergeClaims = formAction(async (context, form) => {
  const { intoId = '', expectedVersion, fromIds } = readForm(MergeForm, form);
  const { number } = await merge(context, { intoId, expectedVersion, fromIds: fromIds ?? [] });
  refresh();
  return { message: `Merged into claim ${number}.` };
});

const AssessForm = AssessmentInput.extend({ claimId: text, wordingSeen: text });

export const recordAssessment = formAction(async (context, form) => {
  const { claimId = '', ...input } = readForm(AssessForm, form);
  await assess(context, { ...input, claimId });
  refresh();
  return { message: 'Your assessment is recorded.' };
});

const OnClaim = z.object({ claimId: text });

export const withdrawAssessment = formAction(async (context, form) => {
  const { claimId = '' } = readForm(OnClaim, form);
  await withdraw(context, { claimId });
  refresh();
  return { message: 'Your assessment is withdrawn.' };
});

const SettleForm = VerdictInput.extend({ claimId: text, ...version });

export const settleVerdict = formAction(async (context, form) => {
  const { claimId = '', ...input } = readForm(SettleForm, form);
  await settle(context, { ...input, claimId });
  refresh();
  return { message: 'The verdict is settled.' };
});

const ReopenForm = z.object({ claimId: text, reason: text });

export const reopenVerdict = formAction(async (context, form) => {
  const { claimId = '', reason = '' } = readForm(ReopenForm, form);
  await reopen(context, { claimId, reason });
  refresh();
  return { message: 'The claim is open again.' };
});

const CommentForm = CommentPlace.extend({ claimId: text });

export const addComment = formAction(async (context, form) => {
  const { claimId = '', ...words } = readForm(CommentForm, form);
  await comment(context, { claimId, ...words });
  refresh();
  return { message: 'Comment added.' };
});

export const retireComment = formAction(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  await takeBack(context, { id });
  refresh();
  return { message: 'The comment is taken back.' };
});

export const restoreComment = formAction(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  await bringBack(context, { id });
  refresh();
  return { message: 'The comment is back.' };
});

export const resolveThread = formAction(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  await resolve(context, { id });
  refresh();
  return { message: 'The thread is resolved.' };
});

export const reopenThread = formAction(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  await openAgain(context, { id });
  refresh();
  return { message: 'The thread is open again.' };
});
