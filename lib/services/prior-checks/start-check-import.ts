import { z } from 'zod';
import { insertJob } from '@/lib/data/jobs';
import { checkImportById, uploadedParts } from '@/lib/data/prior-check-jobs';
import type { Writer } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { invalidField } from '@/lib/domain/errors';
import { type CheckImport, CheckSource, checkSourceName } from '@/lib/domain/job/check-import';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';

const Input = z.object({ source: CheckSource });

const queue = command('source.add', Input, async ({ tx, actor, at }, { source }) => {
  if (source.kind === 'file') await refuseMissing(tx, source.uploadId, actor);
  const jobId = await insertJob(
    tx,
    {
      kind: 'priorChecks.import',
      input: { source },
      bytes: null,
      createdById: actor.kind === 'user' ? actor.id : null,
    },
    at,
  );
  return {
    result: await checkImportById(tx, jobId),
    events: [{ type: 'priorChecks.asked', jobId, name: checkSourceName(source) }],
  };
});

/**
 * Queues the import of the prior checks of a file, brought before, or of a feed: all of them, or none.
 * @throws ClaimdeskError `invalid_input` where a part of the file is missing.
 */
export async function startCheckImport(
  context: Context,
  input: z.input<typeof Input>,
): Promise<CheckImport> {
  const started = await queue(context, input);
  wakeRunner();
  return started;
}

async function refuseMissing(tx: Writer, uploadId: string, actor: Actor): Promise<void> {
  const parts = await uploadedParts(tx, uploadId);
  const isOwn = ({ createdById }: { createdById: string }) =>
    actor.kind !== 'user' || createdById === actor.id;
  if (parts.length === 0 || !parts.every(isOwn)) {
    throw invalidField('uploadId', 'There is no such file: bring its parts first.');
  }
  const missing = parts.findIndex(({ number }, index) => number !== index);
  if (missing >= 0) {
    throw invalidField('uploadId', `Part ${missing} of this file is missing: bring it again.`);
  }
}
