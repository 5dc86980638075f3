import { z } from 'zod';
import { holdWatch, letGoOfVisit } from '@/lib/data/source-watch';
import { sourceById } from '@/lib/data/sources';
import { visitById } from '@/lib/data/visits';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';

/**
 * Says that somebody has looked at what a visit found: it is off the list until the next change.
 * @throws ClaimdeskError `not_found`; `already_done` where nothing waits, as after a later visit.
 */
export const lookAtVisit = command(
  'source.visit',
  z.object({ visitId: Id }),
  async ({ tx }, { visitId }) => {
    const visit = await visitById(tx, visitId);
    await holdWatch(tx, visit.sourceId);
    if (!(await letGoOfVisit(tx, visitId))) {
      throw new ClaimdeskError(
        'already_done',
        'Somebody has looked at this visit already, or a later one took its place.',
      );
    }
    const { id: sourceId, csl } = await sourceById(tx, visit.sourceId);
    return {
      result: visit,
      events: [
        { type: 'visit.lookedAt', sourceId, title: csl.title, visitId, outcome: visit.outcome },
      ],
    };
  },
);
