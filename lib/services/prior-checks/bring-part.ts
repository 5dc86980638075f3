import { z } from 'zod';
import { forgetUploads, keepUploadPart } from '@/lib/data/prior-check-jobs';
import { transact } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { MOST_IN_FEED, MOST_IN_PART } from '@/lib/domain/job/check-import';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/** A file that nobody made an import of is forgotten after this. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;

const Part = z.object({
  /** Chosen by whoever brings the file. */
  uploadId: Id,
  /** From 0, in their order. */
  number: z.coerce.number().int().min(0).max(100_000),
  bytes: z.instanceof(Uint8Array),
});

/**
 * Keeps one part of a file with prior checks until `startCheckImport` names the file. No history: nothing
 * is said before that.
 * @throws ClaimdeskError `invalid_input`, `too_large`.
 */
export async function bringPart(context: Context, input: z.input<typeof Part>): Promise<void> {
  const authorized = authorize(context.actor, 'source.add');
  const { uploadId, number, bytes } = parse(Part, input);
  if (bytes.length === 0) throw invalidField('contentBase64', 'This part is empty.');
  if (bytes.length > MOST_IN_PART) throw tooLarge(`A part has at most ${MOST_IN_PART} bytes.`);
  const at = context.now();
  const { actor } = authorized;
  const createdById = actor.kind === 'user' ? actor.id : uploadId;
  await transact(authorized, async (tx) => {
    if (number === 0) await forgetUploads(tx, new Date(at.getTime() - FORGOTTEN_AFTER_MS));
    const sum = await keepUploadPart(tx, { id: uploadId, number, bytes, createdById }, at);
    if (sum > MOST_IN_FEED) throw tooLarge('This file is over 1 GB: bring it in several.');
  });
}

const tooLarge = (message: string) =>
  new ClaimdeskError('too_large', message, [{ path: 'file', message }]);

/** Keeps a whole file, part by part, and answers with what it is called by. */
export async function bringFile(
  context: Context,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> {
  authorize(context.actor, 'source.add');
  const uploadId = crypto.randomUUID();
  let number = 0;
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += MOST_IN_PART) {
      const bytes = new Uint8Array(chunk.subarray(start, start + MOST_IN_PART));
      await bringPart(context, { uploadId, number, bytes });
      number += 1;
    }
  }
  if (number === 0) throw invalidField('file', 'This file is empty.');
  return uploadId;
}
