import { insertCapture } from '@/lib/data/captures';
import { sourceById } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { CaptureInput, captureOfName } from '@/lib/domain/job/capturing';
import { type Copy, makeCopies } from '@/lib/services/captures/make-copies';
import { tieCitations } from '@/lib/services/captures/tie-citations';
import type { JobWork } from '@/lib/services/jobs/job-work';

type Result = { copies: Copy[] };

const told = ({ id, input }: { id: string; input: unknown }) => {
  const { sourceId, of, title } = CaptureInput.parse(input);
  return { sourceId, title, jobId: id, of: captureOfName(of) };
};

/** Makes a copy of a source, and ties the citations to it whose words stand there. */
export const captureWork: JobWork = {
  action: 'source.capture',
  async run({ input, bytes }, { signal, report }): Promise<Result> {
    const { of, sourceId } = CaptureInput.parse(input);
    const { identity } = await sourceById(reader(), sourceId);
    const options = { signal, report, now: () => new Date(), sourceUrl: identity.canonicalUrl };
    return { copies: await makeCopies(of, bytes ?? new Uint8Array(), options) };
  },
  async land(tx, job, result, at) {
    const { copies } = result as Result;
    const { sourceId, askedById } = CaptureInput.parse(job.input);
    const { csl } = await sourceById(tx, sourceId);
    const captures = [];
    const citationIds: string[] = [];
    for (const { mainText: _, canonicalUrl: __, ...copy } of copies) {
      const { id, sha256 } = await insertCapture(
        tx,
        { ...copy, sourceId, capturedById: askedById },
        at,
      );
      captures.push({ id, sha256 });
      citationIds.push(...(await tieCitations(tx, sourceId, { id, text: copy.text })));
    }
    const { of } = told(job);
    return {
      articleId: null,
      event: { type: 'capture.taken', sourceId, title: csl.title, captures, of, citationIds },
    };
  },
  failed: (job, reason) => ({ type: 'capture.failed', ...told(job), reason }),
};
