'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { ClaimChange } from '@/lib/domain/claim/claim';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { askForProposals, cancelProposals } from '@/lib/services/proposals/ask-for-proposals';
import {
  acceptProposals as accept,
  dismissProposals as dismiss,
  reopenProposals as reopen,
} from '@/lib/services/proposals/decide-proposals';

const text = z.string().default('');
const OnArticle = z.object({ articleId: text });

export const askModel = formAction(async (context, form) => {
  const { articleId = '' } = readForm(OnArticle, form);
  await askForProposals(context, { articleId });
  refresh();
});

export const letGo = formAction(async (context, form) => {
  const { articleId = '' } = readForm(OnArticle, form);
  await cancelProposals(context, { articleId });
  refresh();
  return { message: 'The language model is asked no further.' };
});

const AcceptForm = OnArticle.extend({
  proposals: z.array(ClaimChange.extend({ id: text })).default([]),
});

export const acceptProposals = formAction(async (context, form) => {
  const { articleId = '', proposals = [] } = readForm(AcceptForm, form);
  const claims = await accept(context, {
    articleId,
    proposals: proposals.map(({ id = '', ...said }) => ({ ...said, id })),
  });
  refresh();
  return { message: `Claim ${claims.map(({ number }) => number).join(', ')} is added.` };
});

const IdsForm = OnArticle.extend({ ids: z.array(z.string()).default([]) });

export const dismissProposals = formAction(async (context, form) => {
  const { articleId = '', ids = [] } = readForm(IdsForm, form);
  await dismiss(context, { articleId, ids });
  refresh();
  return { message: 'The proposal is dismissed.' };
});

export const reopenProposals = formAction(async (context, form) => {
  const { articleId = '', ids = [] } = readForm(IdsForm, form);
  await reopen(context, { articleId, ids });
  refresh();
});
