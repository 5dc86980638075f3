'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { markRead as mark } from '@/lib/services/inbox/inbox';

const Chosen = z.object({ ids: z.array(z.string()).optional() });

/** Without ids: everything. Answers with the ids of what was unread before. */
export const markRead = formAction(async (context, form) => {
  const { ids } = readForm(Chosen, form);
  const data = await mark(context, { ids });
  refresh();
  return { message: ids ? 'Marked as read.' : 'All is marked as read.', data };
});

export const markUnread = formAction(async (context, form) => {
  const { ids = [] } = readForm(Chosen, form);
  await mark(context, { ids, read: false });
  refresh();
  return { message: 'Marked as unread.' };
});
