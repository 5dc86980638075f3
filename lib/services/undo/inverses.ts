import type { EventOf, Invertible } from '@/lib/domain/undo/ways-back';
import type { Inverse, Step } from '@/lib/services/undo/inverse';
import { claimInverses } from '@/lib/services/undo/inverse-claims';
import { matchInverses } from '@/lib/services/undo/inverse-matches';
import { reviewInverses } from '@/lib/services/undo/inverse-reviews';
import { sentenceInverses } from '@/lib/services/undo/inverse-sentences';
import { sourceInverses } from '@/lib/services/undo/inverse-sources';

/** How each event that has a way back goes it. One that is missing does not compile. */
const inverses: { [Type in Invertible]: Inverse<Type> } = {
  ...claimInverses,
  ...matchInverses,
  ...reviewInverses,
  ...sentenceInverses,
  ...sourceInverses,
};

/** Takes one event back. What has no way back stays: nobody asks for it. */
export async function invert(step: Step): Promise<void> {
  const { event } = step.entry;
  const inverse = inverses[event.type as Invertible] as Inverse<Invertible> | undefined;
  if (!inverse) throw new Error(`There is no way back from ${event.type}.`);
  await inverse(event as EventOf<Invertible>, step);
}
