import { z } from 'zod';
import { doubtKinds } from '@/lib/domain/source/doubt';

/**
 * What a publisher, or somebody who watches them, said of a work after it was published; the
 * gravest first.
 */
export const NoticeKind = z.enum([...doubtKinds, 'correction']);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** A notice on a work, as a register of works tells of it. */
export const Notice = z.object({
  kind: NoticeKind,
  /** As the register calls it: “Erratum”. */
  label: z.string(),
  /** Its day, month or year, as ISO 8601. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  /** Of the notice; null where it has none of its own. */
  doi: z.string().nullable(),
  /** Who told the register of it. */
  recordedFrom: z.enum(['publisher', 'retraction_watch']).nullable(),
});
export type Notice = z.infer<typeof Notice>;

/** Kinds that cast doubt on all that rests on the work; a correction mends it. */
export const DoubtKind = z.enum(doubtKinds);
export type DoubtKind = z.infer<typeof DoubtKind>;

/**
 * Each notice once, the gravest first and among its equals the latest. What the publisher and
 * somebody else both tell of is told by the publisher.
 */
export function settledNotices(notices: readonly Notice[]): Notice[] {
  const known = new Map<string, Notice>();
  const publisherFirst = notices.toSorted(
    (one, other) =>
      Number(other.recordedFrom === 'publisher') - Number(one.recordedFrom === 'publisher'),
  );
  for (const notice of publisherFirst) {
    const name = [notice.kind, notice.doi ?? notice.date].join(' ');
    if (!known.has(name)) known.set(name, notice);
  }
  const weight = ({ kind }: Notice) => NoticeKind.options.indexOf(kind);
  return [...known.values()].toSorted(
    (one, other) => weight(one) - weight(other) || (other.date ?? '').localeCompare(one.date ?? ''),
  );
}
