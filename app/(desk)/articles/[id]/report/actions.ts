'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { publishReport as publish } from '@/lib/services/reports/publish-report';

const PublishForm = z.object({ articleId: z.string().default('') });

export const publishReport = formAction(async (context, form) => {
  const { articleId = '' } = readForm(PublishForm, form);
  const { number } = await publish(context, { articleId });
  refresh();
  return { message: `Report ${number} is published.` };
});
