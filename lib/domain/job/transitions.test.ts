import { describe, expect, it } from 'vitest';
import type { ClaimdeskError } from '@/lib/domain/errors';
import { JobStatus } from '@/lib/domain/job/job';
import { jobAllows, jobEvents, jobTransitions, nextStatus } from '@/lib/domain/job/transitions';

describe('the life of a job', () => {
  it('allows this, and refuses the rest', () => {
    const rows = JobStatus.options.map((status) => {
      const allowed = jobEvents.filter((event) => jobAllows(status, event));
      const moves = allowed.map((event) => `${event} → ${nextStatus(status, event)}`);
      return `${status}: ${moves.join(', ')}`.trimEnd();
    });
    expect(`\n${rows.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      queued: start → running, cancel → cancelled
      running: interrupt → queued, postpone → queued, finish → ready, fail → failed, cancel → cancelled
      ready: cancel → cancelled, accept → done
      done:
      failed: cancel → cancelled, retry → queued
      cancelled:
      "
    `);
  });

  it('reaches every status from the queue, and ends only where nothing is left to do', () => {
    const reached = new Set<JobStatus>(['queued']);
    for (const status of reached) {
      for (const event of jobEvents.filter((event) => jobAllows(status, event))) {
        reached.add(nextStatus(status, event));
      }
    }
    expect([...reached].toSorted()).toEqual(JobStatus.options.toSorted());
    const ends = JobStatus.options.filter(
      (status) => !jobEvents.some((event) => jobAllows(status, event)),
    );
    expect(ends).toEqual(['done', 'cancelled']);
  });

  it.each(
    jobEvents.flatMap((event) =>
      JobStatus.options
        .filter((status) => !jobAllows(status, event))
        .map((status) => ({ event, status })),
    ),
  )('refuses to $event what is $status, and says why', ({ event, status }) => {
    try {
      nextStatus(status, event);
      expect.unreachable();
    } catch (error) {
      const { code, facts, message } = error as ClaimdeskError;
      expect({ code, facts }).toEqual({ code: 'transition_refused', facts: { status, event } });
      expect(message).toBe(jobTransitions[event].refusal);
    }
  });
});
