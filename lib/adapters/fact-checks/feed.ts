import { once } from 'node:events';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { assertFound, unreadable } from '@/lib/adapters/bibliography/answers';
import { reviewsOfPage } from '@/lib/adapters/fact-checks/fact-checks';
import { type GuardedFetch, guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { MOST_IN_FEED } from '@/lib/domain/job/check-import';

/** For the whole of a feed, which is read as it comes. */
const TIMEOUT_MS = 15 * 60_000;

type Options = {
  signal: AbortSignal;
  /** Told how many bytes will come, where somebody says so. */
  onLength: (bytes: number) => void;
  fetch?: GuardedFetch | undefined;
};

/**
 * The bytes of a feed as they come; of a page, the ClaimReview in it, one value after another.
 * @throws ClaimdeskError `lookup_failed`, and what `guardedFetch` throws.
 */
export async function* feedAt(
  address: string,
  { signal, onLength, fetch = guardedFetch }: Options,
): AsyncGenerator<Uint8Array> {
  const given = new AbortController();
  const pipe = new PassThrough();
  const fetching = fetch(address, {
    accept: 'application/ld+json, application/json, text/tab-separated-values, text/html;q=0.9',
    maxBytes: MOST_IN_FEED,
    timeoutMs: TIMEOUT_MS,
    signal: AbortSignal.any([signal, given.signal]),
    streamTo({ mediaType, byteLength }) {
      if (/html/.test(mediaType)) return null;
      if (byteLength !== null) onLength(byteLength);
      return async (chunk) => {
        if (!pipe.write(chunk)) await once(pipe, 'drain', { signal: given.signal });
      };
    },
  }).then((answer) => {
    assertFound(answer, 'fact-checks');
    if (/html/.test(answer.mediaType)) {
      const reviews = reviewsOfPage(answer);
      if (reviews.length === 0) throw unreadable(answer);
      pipe.write(reviews.map((review) => JSON.stringify(review)).join('\n'));
    } else if (answer.bytes.length > 0) {
      pipe.write(answer.bytes);
    }
  });
  fetching.then(
    () => pipe.end(),
    (error: Error) => pipe.destroy(error),
  );
  try {
    yield* unpacked(pipe);
  } finally {
    // Whoever reads it may have had enough.
    given.abort();
  }
}

const GZIP = [0x1f, 0x8b];

/** The same, unpacked where it is packed with gzip. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]();
  const { value: first, done } = await rest.next();
  if (done) return;
  async function* all() {
    yield first as Uint8Array;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  if (!GZIP.every((byte, at) => first[at] === byte)) {
    yield* all();
    return;
  }
  // An error reaches whoever reads the end of the pipe.
  yield* pipeline(Readable.from(all()), createGunzip(), () => {});
}
