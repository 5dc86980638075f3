'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { cancelVisiting as cancel } from '@/lib/services/visits/change-visiting';
import { lookAtVisit as lookAt } from '@/lib/services/visits/look-at-visit';
import { requestVisit as request } from '@/lib/services/visits/request-visit';

const IdForm = z.object({ id: z.string().default('') });
const idIn = (form: FormData): string => readForm(IdForm, form).id ?? '';

/** Visits the address of the source with that id. */
export const requestVisit = formAction(async (context, form) => {
  await request(context, { sourceId: idIn(form) });
  refresh();
  return { message: 'The address is being visited.' };
});

/** Calls off the visits with that id. */
export const cancelVisiting = formAction(async (context, form) => {
  await cancel(context, { id: idIn(form) });
  refresh();
  return {};
});

/** Takes the visit with that id off the list of what needs a look. */
export const lookAtVisit = formAction(async (context, form) => {
  await lookAt(context, { visitId: idIn(form) });
  refresh();
  return { message: 'Off the list until the next change.' };
});
