'use server';

import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { acceptInvitation as accept } from '@/lib/services/members/accept-invitation';

const AcceptForm = z.object({ secret: z.string(), name: z.string(), password: z.string() });

export const acceptInvitation = formAction(async (context, form) => {
  await accept(context, readForm(AcceptForm, form));
});
