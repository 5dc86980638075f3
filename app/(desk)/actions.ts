'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { type Undone, undo } from '@/lib/services/undo/undo';
import { undoLast as takeBackLast } from '@/lib/services/undo/undo-last';

const told = ({ words, again, sequence }: Undone) => ({
  message: `${again ? 'Done again' : 'Taken back'}: ${words}.`,
  data: { sequence },
});

const Taken = z.object({ sequence: z.int().default(0) });

/** Takes back the command that wrote an entry of the log; the answer names the undo's own entry. */
export const undoCommand = formAction<{ sequence: number }>(async (context, form) => {
  const { sequence = 0 } = readForm(Taken, form);
  const undone = await undo(context, { sequence });
  refresh();
  return told(undone);
});

const About = z.object({ articleId: z.string().default('') });

/** Takes back the last of one's own commands on an article. */
export const undoLast = formAction<{ sequence: number }>(async (context, form) => {
  const { articleId = '' } = readForm(About, form);
  const undone = await takeBackLast(context, { articleId });
  refresh();
  return told(undone);
});
