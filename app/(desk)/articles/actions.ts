'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ArticleMetadata } from '@/lib/domain/article/article';
import { invalidField } from '@/lib/domain/errors';
import { Version } from '@/lib/domain/identity';
import { counted } from '@/lib/domain/report/words';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { parseJson } from '@/lib/http/json-body';
import { editArticle as edit } from '@/lib/services/articles/edit-article';
import {
  restoreArticle as restore,
  retireArticle as retire,
} from '@/lib/services/articles/retire-article';
import { importAnnotations as annotate } from '@/lib/services/claims/import-annotations';

/** Of annotations, in bytes. */
const MAX_FILE_BYTES = 8_000_000;

const Target = z.object({ id: z.string().default(''), expectedVersion: Version.optional() });
const EditForm = ArticleMetadata.omit({ isBasedOn: true }).extend(Target.shape);

export const editArticle = formAction(async (context, form) => {
  const { id = '', expectedVersion = 0, ...said } = readForm(EditForm, form);
  await edit(context, { ...said, id, expectedVersion });
  redirect(`/articles/${id}`);
});

const AnnotationsForm = z.object({ id: z.string().default('') });

export const importAnnotations = formAction(async (context, form) => {
  const file = form.get('file');
  form.delete('file');
  const { id = '' } = readForm(AnnotationsForm, form);
  if (!(file instanceof File) || file.size === 0) {
    throw invalidField('file', 'Choose the file that holds the annotations.');
  }
  if (file.size > MAX_FILE_BYTES) {
    throw invalidField('file', 'This file is over 8 MB: import parts of it.');
  }
  const annotations = parseJson(new Uint8Array(await file.arrayBuffer()));
  const { claims, alreadyHere } = await annotate(context, { articleId: id, annotations });
  if (claims.length > 0) redirect(`/articles/${id}`);
  return { message: `Nothing new: ${counted(alreadyHere, 'annotation')} here already.` };
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
