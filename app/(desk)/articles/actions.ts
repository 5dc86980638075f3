'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ArticleMetadata } from '@/lib/domain/article/article';
import { Version } from '@/lib/domain/identity';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { editArticle as edit } from '@/lib/services/articles/edit-article';
import {
  restoreArticle as restore,
  retireArticle as retire,
} from '@/lib/services/articles/retire-article';

const Target = z.object({ id: z.string().default(''), expectedVersion: Version.optional() });
const EditForm = ArticleMetadata.omit({ isBasedOn: true }).extend(Target.shape);

export const editArticle = formAction(async (context, form) => {
  const { id = '', expectedVersion = 0, ...said } = readForm(EditForm, form);
  await edit(context, { ...said, id, expectedVersion });
  redirect(`/articles/${id}`);
});

const RetireForm = Target.extend({ reason: z.string().default('') });

export const retireArticle = formAction(async (context, form) => {
  const { id = '', expectedVersion = 0, reason = '' } = readForm(RetireForm, form);
  await retire(context, { id, expectedVersion, reason });
  redirect('/articles');
});

export const restoreArticle = formAction(async (context, form) => {
  const { id = '', expectedVersion = 0 } = readForm(Target, form);
  await restore(context, { id, expectedVersion });
  redirect(`/articles/${id}`);
});
