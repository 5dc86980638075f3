'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { citeMatch as cite } from '@/lib/services/matching/cite-match';
import { bringBack, setApart } from '@/lib/services/matching/judge-match';

const text = z.string().default('');
const MatchForm = z.object({ claimId: text, matchId: text });

/** Cites on a claim what was checked before; its page becomes a source. */
export const citeMatch = formAction(async (context, form) => {
  const { claimId = '', matchId = '' } = readForm(MatchForm, form);
  const { source } = await cite(context, { claimId, matchId });
  refresh();
  return { message: `“${source.csl.title}” is cited, as context.` };
});

/** Remembers that what looks like a claim is not the same. */
export const setMatchApart = formAction(async (context, form) => {
  const { claimId = '', matchId = '' } = readForm(MatchForm, form);
  await setApart(context, { claimId, matchId });
  refresh();
  return { message: 'Remembered: it is not the same.' };
});

/** Lets it be found beside the claim again. */
export const bringMatchBack = formAction(async (context, form) => {
  const { claimId = '', matchId = '' } = readForm(MatchForm, form);
  await bringBack(context, { claimId, matchId });
  refresh();
  return { message: 'It is found beside the claim again.' };
});
