'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { invalidField } from '@/lib/domain/errors';
import type { CaptureOf } from '@/lib/domain/job/capturing';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import {
  cancelCapture as cancel,
  retryCapture as retry,
} from '@/lib/services/captures/change-capturing';
import { listCaptures } from '@/lib/services/captures/get-capture';
import { receivePage as receive } from '@/lib/services/captures/receive-page';
import { requestCapture as request } from '@/lib/services/captures/request-capture';

const text = z.string().default('');

/** Makes a copy of a source: of the file that was brought, else of what stands at the address. */
export const requestCapture = formAction(async (context, form) => {
  const file = form.get('file');
  form.delete('file');
  const { sourceId = '', url = '' } = readForm(z.object({ sourceId: text, url: text }), form);
  await request(context, { sourceId, of: await captureOf(file, url) });
  refresh();
  return { message: 'The copy is being made.' };
});

async function captureOf(
  file: FormDataEntryValue | null,
  url: string,
): Promise<z.input<typeof CaptureOf>> {
  if (file instanceof File && file.size > 0) {
    const { name, type: mediaType } = file;
    return { kind: 'file', name, mediaType, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  if (url.trim() === '') throw invalidField('url', 'Give the address, or bring a file.');
  return { kind: 'address', url: url.trim() };
}

const JobForm = z.object({ id: text });

export const cancelCapture = formAction(async (context, form) => {
  await cancel(context, { id: readForm(JobForm, form).id ?? '' });
  refresh();
  return {};
});

export const retryCapture = formAction(async (context, form) => {
  await retry(context, { id: readForm(JobForm, form).id ?? '' });
  refresh();
  return {};
});

/** Keeps a page that the person's browser has open, and says whose copy it becomes. */
export const receivePage = formAction(async (context, form) => {
  const { url = '', html = '' } = readForm(z.object({ url: text, html: text }), form);
  const { sourceId } = await receive(context, { url, html });
  return { message: 'The copy is being made.', data: { sourceId } };
});

/** How many of a source's copies a citation's words may be chosen in. */
const OFFERED = 20;

/** The latest copies of a source, for whoever chooses words in one. */
export const readCopies = formAction(async (context, form) => {
  const { sourceId = '' } = readForm(z.object({ sourceId: text }), form);
  return { data: (await listCaptures(context, sourceId, { limit: OFFERED })).items };
});
