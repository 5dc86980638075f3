import type { Thread, ThreadSubject } from '@/lib/domain/claim/thread';

/** A part of a claim with the threads that are on it. */
export type ThreadGroup<T> = { key: string; on: ThreadSubject; threads: T[] };

/** By what they are on: the claim first, then its passages, then its citations; threads keep their order. */
export function groupThreads<T extends Pick<Thread, 'on'>>(
  threads: readonly T[],
): ThreadGroup<T>[] {
  const groups = Map.groupBy(threads, ({ on }) => subjectKey(on));
  const rank = { claim: 0, passage: 1, citation: 2 } as const;
  return [...groups]
    .flatMap(([key, members]) => (members[0] ? [{ key, on: members[0].on, threads: members }] : []))
    .sort((one, other) => rank[one.on.kind] - rank[other.on.kind]);
}

const subjectKey = (on: ThreadSubject): string => {
  if (on.kind === 'claim') return 'claim';
  return on.kind === 'citation' ? `citation ${on.citationId}` : `passage ${on.passageId}`;
};
