import { feedAt, unpacked } from '@/lib/adapters/fact-checks/feed';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import type { TakenJob } from '@/lib/data/job-runs';
import {
  forgetBatches,
  forgetCheckImport,
  keepBatch,
  mergeBatches,
  uploadedPart,
  uploadedParts,
} from '@/lib/data/prior-check-jobs';
import { ROWS, rowsOf } from '@/lib/data/prior-checks';
import { reader, transact, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import {
  CheckImportInput,
  type CheckSource,
  checkSourceName,
  MOST_CHECKS_IN_IMPORT,
} from '@/lib/domain/job/check-import';
import { CheckReader } from '@/lib/domain/prior-check/check-reader';
import type { PriorCheck } from '@/lib/domain/prior-check/prior-check';
import { systemContext } from '@/lib/services/context';
import type { AtHand, JobWork } from '@/lib/services/jobs/job-work';
import { addMissingEntries } from '@/lib/services/matching/keep-matching';

type Result = { found: number; leftOut: number };

/** So often it is shown how far it is. */
const TELL_EVERY_MS = 500;
/** So many bytes are read before others get their turn. */
const BYTES_AT_ONCE = 256_000;
/** All of them come in one transaction. */
const LANDS_WITHIN_MS = 10 * 60_000;

const told = ({ id, input }: { id: string; input: unknown }) => ({
  jobId: id,
  name: checkSourceName(CheckImportInput.parse(input).source),
});

/** For what is no history: what was read and is not here yet. docs/decisions/0007-jobs.md */
const operate = <T>(work: (tx: Writer) => Promise<T>) =>
  transact(authorize(systemContext('jobs').actor, 'source.add'), work);

/**
 * Reads the prior checks of a file or a feed into batches that nobody sees, and makes them prior checks
 * of the desk in one transaction at the end.
 * @param fetch for tests: what asks the web.
 */
export const importChecksWork = (fetch?: GuardedFetch): JobWork => ({
  action: 'source.add',
  async run(job, { signal, report }): Promise<Result> {
    const { source } = CheckImportInput.parse(job.input);
    await operate((tx) => forgetBatches(tx, job.id));
    const batches = new Batches(job);
    const checks = new CheckReader();
    const tell = teller(report);
    const { bytes, length } = await bytesOf(source, signal, fetch);
    let behind = 0;
    for await (const chunk of bytes) {
      for (let start = 0; start < chunk.length; start += BYTES_AT_ONCE) {
        signal.throwIfAborted();
        const few = chunk.subarray(start, start + BYTES_AT_ONCE);
        await batches.add(checks.push(few));
        behind += few.length;
        const share = length() && Math.min(1, behind / (length() ?? 1));
        tell(batches.found, share);
        await new Promise(setImmediate);
      }
    }
    await batches.add(checks.end());
    await batches.keep();
    const { found } = batches;
    if (found === 0) {
      throw invalidField('file', 'There is no fact-check with a claim and a web address in it.');
    }
    report(`Taking in ${found.toLocaleString('en')}`, null);
    return { found, leftOut: checks.leftOut };
  },
  async land(tx, job, result, at) {
    const { source } = CheckImportInput.parse(job.input);
    const { added, changed } = await mergeBatches(tx, job.id, at);
    const uploadId = source.kind === 'file' ? source.uploadId : null;
    await forgetCheckImport(tx, { jobId: job.id, uploadId });
    return {
      articleId: null,
      result: { ...(result as Result), added, changed },
      event: { type: 'priorChecks.imported', from: checkSourceName(source), added, changed },
    };
  },
  landsWithinMs: LANDS_WITHIN_MS,
  afterwards: findByWords,
  failed: (job, reason) => ({ type: 'priorChecks.failed', ...told(job), reason }),
});

/** Lets them be found by their words at once. */
async function findByWords(): Promise<void> {
  await addMissingEntries(systemContext('jobs'));
}

/** Says how far it is, now and then. */
function teller(report: AtHand['report']) {
  let next = 0;
  return (found: number, share: number | null) => {
    const now = performance.now();
    if (now < next) return;
    next = now + TELL_EVERY_MS;
    report(`Reading: ${found.toLocaleString('en')} found`, share);
  };
}

/** What was read and waits for its statement. */
class Batches {
  found = 0;
  private waiting: PriorCheck[] = [];
  private number = 0;
  private readonly job: TakenJob;

  constructor(job: TakenJob) {
    this.job = job;
  }

  async add(checks: readonly PriorCheck[]): Promise<void> {
    this.found += checks.length;
    if (this.found > MOST_CHECKS_IN_IMPORT) {
      const most = MOST_CHECKS_IN_IMPORT.toLocaleString('en');
      throw new ClaimdeskError('too_large', `There are more than ${most}: bring them in parts.`);
    }
    for (const check of checks) {
      this.waiting.push(check);
      if (this.waiting.length === ROWS) await this.keep();
    }
  }

  async keep(): Promise<void> {
    if (this.waiting.length === 0) return;
    const rows = rowsOf(this.waiting);
    const { number } = this;
    this.waiting = [];
    this.number += 1;
    await operate((tx) => keepBatch(tx, this.job, number, rows));
  }
}

/** The bytes of what is imported, unpacked, and how many of them there are; null while nobody can tell. */
async function bytesOf(source: CheckSource, signal: AbortSignal, fetch: GuardedFetch | undefined) {
  if (source.kind === 'address') {
    let said: number | null = null;
    const onLength = (length: number) => {
      said = length;
    };
    const bytes = feedAt(source.url, { signal, onLength, fetch });
    return { bytes, length: (): number | null => said };
  }
  const parts = await uploadedParts(reader(), source.uploadId);
  const sum = parts.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
  async function* inTheirOrder() {
    for (const { number } of parts) {
      yield await uploadedPart(reader(), (source as { uploadId: string }).uploadId, number);
    }
  }
  return { bytes: unpacked(inTheirOrder()), length: (): number | null => sum };
}
