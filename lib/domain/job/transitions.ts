import { ClaimdeskError } from '@/lib/domain/errors';
import type { JobStatus } from '@/lib/domain/job/job';

/** What can happen to a job. */
export const jobEvents = [
  'start',
  'interrupt',
  'postpone',
  'finish',
  'fail',
  'cancel',
  'retry',
  'accept',
] as const;
export type JobEvent = (typeof jobEvents)[number];

type Transition = {
  from: readonly JobStatus[];
  to: JobStatus;
  /** Shown when the event comes in another status. */
  refusal: string;
};

/** The one table: from which status, to which. */
export const jobTransitions: Readonly<Record<JobEvent, Transition>> = {
  start: { from: ['queued'], to: 'running', refusal: 'Only what waits can be started.' },
  interrupt: { from: ['running'], to: 'queued', refusal: 'This is not running.' },
  postpone: { from: ['running'], to: 'queued', refusal: 'This is not running.' },
  finish: { from: ['running'], to: 'ready', refusal: 'This is not running.' },
  fail: { from: ['running'], to: 'failed', refusal: 'This is not running.' },
  cancel: {
    from: ['queued', 'running', 'ready', 'failed'],
    to: 'cancelled',
    refusal: 'This is over: there is nothing left to cancel.',
  },
  retry: {
    from: ['failed'],
    to: 'queued',
    refusal: 'Only what failed can be tried again.',
  },
  accept: {
    from: ['ready'],
    to: 'done',
    refusal: 'Only what was read and not yet saved can be saved.',
  },
};

export const jobAllows = (status: JobStatus, event: JobEvent): boolean =>
  jobTransitions[event].from.includes(status);

/** The status after `event`. @throws ClaimdeskError `transition_refused`, with the reason. */
export function nextStatus(status: JobStatus, event: JobEvent): JobStatus {
  const { to, refusal } = jobTransitions[event];
  if (jobAllows(status, event)) return to;
  throw new ClaimdeskError('transition_refused', refusal, [], { status, event });
}
