import path from 'node:path';
import { tookTooLong, tookTooMuchMemory } from '@/lib/adapters/warc/refusals';
import { runInThread } from '@/lib/adapters/worker-thread/run-in-thread';
import type { HttpHeaders } from '@/lib/domain/source/capture';

/** A page as an archive holds it. */
export type ArchivedPage = {
  url: string;
  /** ISO 8601 in UTC. */
  capturedAt: string;
  /** Null for what no server answered with. */
  httpStatus: number | null;
  /** As received, though the bytes are unpacked. */
  headers: HttpHeaders;
  /** In lower case, without parameters. */
  mediaType: string;
  charset: string | null;
  /** The body, its packing undone. */
  bytes: Uint8Array;
};

/** What the thread is given. */
export type ArchiveTask = { bytes: Uint8Array; name: string };

/** From the project's root, as every thread's. */
const script = path.resolve('lib/adapters/warc/archive.worker.ts');

const TIME_LIMIT_MS = 60_000;

/**
 * The pages in a web archive that a person gave: a WARC file (ISO 28500), packed or not, or a WACZ;
 * told by its bytes. It is read in a thread of its own, so that nothing an archive holds can keep
 * the desk from answering. `name` is what the person calls it.
 *
 * Pages are what `choosePages` takes for them, `MAX_PAGES` at the most. Each has the hashes that the
 * archive says, where it says any.
 * @throws ClaimdeskError on the field `file`: `unsupported_media_type` (the fact `reason` is `kind`,
 * `damaged`, `altered` or `password`), `invalid_input` (`no_pages`), `too_large` (`size`, `time` or
 * `memory`); the reason of `signal` once that aborts.
 */
export function readArchive(
  bytes: Uint8Array,
  name: string,
  { signal, timeLimitMs = TIME_LIMIT_MS }: { signal?: AbortSignal; timeLimitMs?: number } = {},
): Promise<ArchivedPage[]> {
  return runInThread(
    script,
    { bytes, name } satisfies ArchiveTask,
    { timeLimitMs, ...(signal ? { signal } : {}) },
    { tookTooLong, tookTooMuchMemory },
  );
}
