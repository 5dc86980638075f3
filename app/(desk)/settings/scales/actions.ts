'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { keyFrom } from '@/lib/domain/assessment/scale-form';
import { Version } from '@/lib/domain/identity';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import {
  addScale as add,
  restoreScale as restore,
  retireScale as retire,
  reviseScale as revise,
} from '@/lib/services/desk/rating-scales';

const text = z.string().default('');

const RatingRow = z.object({
  key: text,
  label: text,
  description: text,
  inOrder: z.boolean().default(false),
  tone: text,
  requiresCitation: z.boolean().default(false),
});

const ScaleForm = z.object({
  id: text,
  key: text,
  name: text,
  expectedVersion: Version.optional(),
  ratings: z.array(RatingRow).default([]),
});

/** What the form says, with the places that the order of its rows gives. */
function contentOf(form: FormData) {
  const { id = '', key = '', name = '', expectedVersion, ratings = [] } = readForm(ScaleForm, form);
  let place = 0;
  const content = {
    name,
    ratings: ratings.map(({ key = '', label = '', description = '', inOrder, ...row }) => {
      if (inOrder) place += 1;
      return {
        key: key || keyFrom(label),
        label,
        description,
        order: inOrder ? place : null,
        tone: row.tone as never,
        requiresCitation: row.requiresCitation ?? false,
      };
    }),
  };
  return { id, expectedVersion, key: key || keyFrom(name), content };
}

/** Adds a scale, or changes the one that the form names, and goes back to the list. */
export const saveScale = formAction(async (context, form) => {
  const { id, key, expectedVersion, content } = contentOf(form);
  if (id === '') await add(context, { key, ...content });
  else await revise(context, { id, expectedVersion, ...content });
  redirect('/settings/scales');
});

const Target = z.object({ id: text });

export const retireScale = formAction(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  const { name } = await retire(context, { id });
  refresh();
  return { message: `“${name}” is retired.` };
});

export const restoreScale = formAction(async (context, form) => {
  const { id = '' } = readForm(Target, form);
  const { name } = await restore(context, { id });
  refresh();
  return { message: `“${name}” is offered again.` };
});
