import { z } from 'zod';
import { capturingById } from '@/lib/data/capture-jobs';
import { insertJob } from '@/lib/data/jobs';
import { holdSource } from '@/lib/data/sources';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import {
  type CaptureInput,
  CaptureOf,
  type Capturing,
  captureOfName,
  keptCaptureOf,
} from '@/lib/domain/job/capturing';
import type { Source } from '@/lib/domain/source/source';
import { command, type Outcome, type Work } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';

const Input = z.object({ sourceId: Id, of: CaptureOf });

/** The job that makes a copy of the source, and the event that tells of it. */
export async function queueCapture(
  { tx, actor, at }: Work,
  { id: sourceId, csl: { title } }: Source,
  of: CaptureOf,
): Promise<Outcome<Capturing>> {
  const { kept, bytes } = keptCaptureOf(of);
  const askedById = actor.kind === 'user' ? actor.id : null;
  const jobId = await insertJob(
    tx,
    {
      kind: 'source.capture',
      input: { sourceId, title, of: kept, askedById } satisfies CaptureInput,
      bytes,
      sourceId,
      createdById: askedById,
    },
    at,
  );
  return {
    result: await capturingById(tx, jobId),
    events: [{ type: 'capture.asked', sourceId, title, jobId, of: captureOfName(kept) }],
  };
}

const request = command('source.capture', Input, async (work, { sourceId, of }) => {
  const source = await holdSource(work.tx, sourceId);
  if (source.status === 'retired') {
    throw new ClaimdeskError(
      'source_retired',
      `“${source.csl.title}” is retired: restore it first.`,
    );
  }
  return await queueCapture(work, source, of);
});

/**
 * Asks for a copy of a source: of what stands at an address, of a file, or of a page that a browser
 * sent. It is made in the background; the answer says where that stands.
 * @throws ClaimdeskError `not_found`, `source_retired`, `too_large`, `invalid_input`.
 */
export async function requestCapture(
  context: Context,
  input: z.input<typeof Input>,
): Promise<Capturing> {
  const capturing = await request(context, input);
  wakeRunner();
  return capturing;
}
