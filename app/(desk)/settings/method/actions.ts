'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { ReviewPolicy } from '@/lib/domain/assessment/policy';
import { Version } from '@/lib/domain/identity';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import {
  DeskMethodInput,
  setArticlePolicy,
  setDeskMethod,
} from '@/lib/services/reviews/set-policy';

/** `overVersion` is the newer version that its writer has been told of and writes over. */
const over = { overVersion: Version.optional() };
const MethodForm = DeskMethodInput.extend(over);

export const saveDeskMethod = formAction(async (context, form) => {
  const { overVersion, expectedVersion, ...method } = readForm(MethodForm, form);
  await setDeskMethod(context, { ...method, expectedVersion: overVersion ?? expectedVersion });
  refresh();
  return { message: 'How the desk judges is saved.' };
});

const ArticleForm = z.object({
  articleId: z.string().default(''),
  /** Ticked where the article has a policy of its own. */
  isOwn: z.boolean(),
  policy: ReviewPolicy,
  expectedVersion: Version,
});

export const saveArticlePolicy = formAction(async (context, form) => {
  const { articleId = '', isOwn, policy, expectedVersion } = readForm(ArticleForm, form);
  await setArticlePolicy(context, { articleId, expectedVersion, policy: isOwn ? policy : null });
  refresh();
  return {
    message: isOwn ? 'The article has its own policy.' : 'The article goes by the desk’s policy.',
  };
});
