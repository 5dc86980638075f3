'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { demandCoverage as demand } from '@/lib/services/articles/demand-coverage';
import { publishReport as publish } from '@/lib/services/reports/publish-report';

const PublishForm = z.object({ articleId: z.string().default('') });

export const publishReport = formAction(async (context, form) => {
  const { articleId = '' } = readForm(PublishForm, form);
  const { number } = await publish(context, { articleId });
  refresh();
  return { message: `Report ${number} is published.` };
});

const DemandForm = z.object({ articleId: z.string().default(''), required: z.boolean() });

export const demandCoverage = formAction(async (context, form) => {
  const { articleId = '', required } = readForm(DemandForm, form);
  await demand(context, { articleId, required });
  refresh();
  const message = required
    ? 'Every sentence must be covered now.'
    : 'A report may leave sentences open now.';
  return { message };
});
