'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { ClaimContent } from '@/lib/domain/claim/claim';
import { MarkContent } from '@/lib/domain/claim/galley/sentence-mark';
import { AcceptedSuggestion } from '@/lib/domain/claim/galley/suggestion';
import { counted } from '@/lib/domain/report/words';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import {
  markSentences as mark,
  unmarkSentences as unmark,
} from '@/lib/services/articles/mark-sentences';
import { acceptSuggestions as accept } from '@/lib/services/claims/accept-suggestions';
import { takeBackClaims as takeBack } from '@/lib/services/claims/take-back-claims';

const text = z.string().default('');
const texts = z.array(z.string()).default([]);

const MarkForm = z.object({ articleId: text, sentences: texts, ...MarkContent.shape });

const marked = {
  opinion: 'Marked as opinion.',
  not_checkable: 'Marked as not checkable.',
  dismissed: 'Suggestion dismissed.',
} as const;

export const markSentences = formAction<{ ids: string[] }>(async (context, form) => {
  const { articleId = '', sentences = [], ...content } = readForm(MarkForm, form);
  const marks = await mark(context, { ...content, articleId, sentences });
  refresh();
  const message =
    marks.length === 1 ? marked[content.kind] : `${counted(marks.length, 'suggestion')} dismissed.`;
  return { message, data: { ids: marks.map(({ id }) => id) } };
});

const IdsForm = z.object({ articleId: text, ids: texts });

export const unmarkSentences = formAction<{ ids: string[] }>(async (context, form) => {
  const { articleId = '', ids = [] } = readForm(IdsForm, form);
  await unmark(context, { articleId, markIds: ids });
  refresh();
  return { message: ids.length === 1 ? 'The mark is off.' : 'The marks are off.' };
});

/** A wording that was emptied is a fault; only where the form has no such field is it the suggested one. */
const Accepted = AcceptedSuggestion.extend({ wording: ClaimContent.shape.wording });
const AcceptForm = z.object({ articleId: text, suggestions: z.array(Accepted).default([]) });

export const acceptSuggestions = formAction<{ ids: string[] }>(async (context, form) => {
  const { articleId = '', suggestions = [] } = readForm(AcceptForm, form);
  const claims = await accept(context, { articleId, suggestions });
  refresh();
  const [only, another] = claims;
  const message =
    only && !another ? `Claim ${only.number} is added.` : `${claims.length} claims are added.`;
  return { message, data: { ids: claims.map(({ id }) => id) } };
});

export const takeBackClaims = formAction<{ ids: string[] }>(async (context, form) => {
  const { articleId = '', ids = [] } = readForm(IdsForm, form);
  await takeBack(context, { articleId, claimIds: ids });
  refresh();
  return { message: ids.length === 1 ? 'The claim is taken back.' : 'The claims are taken back.' };
});
