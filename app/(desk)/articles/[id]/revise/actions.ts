'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ArticleFormat } from '@/lib/domain/article/article';
import type { RevisionPreview } from '@/lib/domain/article/revision';
import { Version } from '@/lib/domain/identity';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { previewRevision } from '@/lib/services/articles/preview-revision';
import { reviseArticle as revise } from '@/lib/services/articles/revise-article';

const ReviseForm = z.object({
  id: z.string().default(''),
  expectedVersion: Version.optional(),
  text: z.string().default(''),
  format: ArticleFormat.optional(),
  intent: z.enum(['preview', 'save']).optional(),
});

/** Shows what a text would change, or saves it. */
export const reviseArticle = formAction<RevisionPreview>(async (context, form) => {
  const { id = '', text = '', format, intent, expectedVersion = 0 } = readForm(ReviseForm, form);
  const written = { id, text, format: format ?? 'markdown' };
  if (intent !== 'save') return { data: await previewRevision(context, written) };
  await revise(context, { ...written, expectedVersion });
  redirect(`/articles/${id}`);
});
