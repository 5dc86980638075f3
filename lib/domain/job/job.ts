import { z } from 'zod';
import { Id, Instant, Person, Version } from '@/lib/domain/identity';

export const JobKind = z.enum([
  'article.read',
  'claims.propose',
  'priorChecks.import',
  'source.capture',
  'mail.send',
  'webhook.deliver',
  'sources.visit',
]);
export type JobKind = z.infer<typeof JobKind>;

export const JobStatus = z.enum(['queued', 'running', 'ready', 'done', 'failed', 'cancelled']);
export type JobStatus = z.infer<typeof JobStatus>;

/** Why a job failed: a code that never changes, and words for whoever can act on it. */
export const JobError = z.object({ code: z.string(), message: z.string() });
export type JobError = z.infer<typeof JobError>;

/** Work that goes on while nobody waits for it. */
export const Job = z.object({
  id: Id,
  kind: JobKind,
  status: JobStatus,
  /** What it is at, in short words. */
  step: z.string().nullable(),
  /** How much of it is behind, from 0 to 1; null where nobody can tell. */
  progress: z.number().min(0).max(1).nullable(),
  error: JobError.nullable(),
  createdBy: Person.nullable(),
  createdAt: Instant,
  /** Of the latest run. */
  startedAt: Instant.nullable(),
  /** When it stopped being worked on; null while it is queued or running. */
  endedAt: Instant.nullable(),
  /** Runs begun since a person last asked for it. */
  attempts: z.int().nonnegative(),
  version: Version,
});
export type Job = z.infer<typeof Job>;

/** Whether it changes by itself, so that whoever looks at it should look again. */
export const isUnderWay = ({ status }: Pick<Job, 'status'>): boolean =>
  status === 'queued' || status === 'running';
