'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { invalidField } from '@/lib/domain/errors';
import { formAction } from '@/lib/http/form';
import { readForm } from '@/lib/http/form-data';
import { bringPart } from '@/lib/services/prior-checks/bring-part';
import {
  cancelCheckImport as cancel,
  retryCheckImport as retry,
} from '@/lib/services/prior-checks/change-check-import';
import { startCheckImport as start } from '@/lib/services/prior-checks/start-check-import';

const text = z.string().default('');

/** Keeps a part of a file until `startCheckImport` names the file. */
export const bringCheckPart = formAction<never>(async (context, form) => {
  const part = form.get('part');
  form.delete('part');
  const { uploadId = '', number = '0' } = readForm(
    z.object({ uploadId: text, number: text }),
    form,
  );
  const bytes = part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : new Uint8Array();
  await bringPart(context, { uploadId, number, bytes });
});

const StartForm = z.object({ url: text, uploadId: text, fileName: text });

/** Queues the import of the file that was brought, else of what stands at the address. */
export const startCheckImport = formAction<never>(async (context, form) => {
  const { url = '', uploadId = '', fileName = '' } = readForm(StartForm, form);
  if (uploadId === '' && url.trim() === '') {
    throw invalidField('file', 'Choose a file, or give the address of a feed.');
  }
  const source =
    uploadId === ''
      ? { kind: 'address' as const, url: url.trim() }
      : { kind: 'file' as const, name: fileName, uploadId };
  await start(context, { source });
  refresh();
  return { message: 'The import has begun. You can leave this page; it goes on.' };
});

const Target = z.object({ id: text });

export const cancelCheckImport = formAction<never>(async (context, form) => {
  await cancel(context, { id: readForm(Target, form).id ?? '' });
  refresh();
  return { message: 'The import is cancelled. Nothing of it was taken in.' };
});

export const retryCheckImport = formAction<never>(async (context, form) => {
  await retry(context, { id: readForm(Target, form).id ?? '' });
  refresh();
});
