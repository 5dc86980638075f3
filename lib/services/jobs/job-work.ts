import type { TakenJob } from '@/lib/data/job-runs';
import type { Writer } from '@/lib/data/transaction';
import type { Action } from '@/lib/domain/access/permissions';
import type { AuditEvent } from '@/lib/domain/audit/events';
import type { JobKind } from '@/lib/domain/job/job';

/** What the work of a job has at hand. */
export type AtHand = {
  /** Aborted when the job is cancelled, or runs elsewhere by now; what comes after is discarded. */
  signal: AbortSignal;
  /** Shows how far it is, in short words and from 0 to 1. */
  report: (step: string, progress: number | null) => void;
};

/** How jobs of one kind are done, and what the log is told of them. */
export type JobWork = {
  /** What a person must be permitted to do who asks for it. */
  action: Action;
  /** Answers with the result to keep. What it throws is the reason of the failure. */
  run: (job: TakenJob & { bytes: Uint8Array | null }, atHand: AtHand) => Promise<object>;
  failed: (job: TakenJob, reason: string) => AuditEvent;
  /** When a run that failed with this error is to be made again; null: it has failed. */
  later?: (job: TakenJob, error: unknown, at: Date) => Date | null;
} & (
  | {
      /** It waits for a person with its result. */
      finished: (job: TakenJob) => AuditEvent;
    }
  | {
      /** Stores what came of it at once, where nobody has to look at the result first. */
      land: (tx: Writer, job: TakenJob, result: object, at: Date) => Promise<Landed>;
      /** The longest that this may take, where that is more than of any command. */
      landsWithinMs?: number;
      /** What is still to do once it is stored, and can be done again by others where it was cut short. */
      afterwards?: () => Promise<void>;
    }
);

/** What was stored; the article that it belongs to, if any. */
export type Landed = {
  event: AuditEvent;
  articleId: string | null;
  /** A few numbers to keep with the job. */
  result?: object;
};

export type JobWorks = Readonly<Record<JobKind, JobWork>>;
