import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { answeredError } from '@/lib/adapters/guarded-fetch/refusals';
import { objectStore } from '@/lib/adapters/object-store/object-store';
import { type ArchivedPage, readArchive } from '@/lib/adapters/warc/read-archive';
import type { KeptCaptureOf } from '@/lib/domain/job/capturing';
import { canonicalUrl } from '@/lib/domain/source/address';
import { mediaTypeOf } from '@/lib/domain/source/media-type';
import { fetchPage } from '@/lib/services/captures/fetch-page';
import { pageAnswer, pageRules } from '@/lib/services/captures/page-answer';
import { type Brought, type ReadCopy, readCopy } from '@/lib/services/captures/read-copy';

/** A copy that is read and whose bytes are stored, short of whose it is. */
export type Copy = ReadCopy & { sha256: string };

type Options = {
  /** The address of the source, as `identityOf` gives it: of an archive's pages, these are wanted. */
  sourceUrl: string | null;
  signal: AbortSignal;
  now: () => Date;
  report: (step: string, progress: number | null) => void;
  fetch?: GuardedFetch;
};

/**
 * Brings the bytes, reads their words and stores them in the object store. Whatever fails, no row
 * was written and the bytes, if they are stored, stand under their hash for the next attempt.
 * @throws ClaimdeskError as `guardedFetch`, `readCapture`, `readArchive` and the object store do;
 * `lookup_failed` for an answer that is an error.
 */
export async function makeCopies(
  of: KeptCaptureOf,
  bytes: Uint8Array,
  options: Options,
): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const brought of await bring(of, bytes, options)) {
    copies.push(await copyOf(brought, options));
  }
  return copies;
}

async function copyOf(brought: Brought, { signal, report }: Options): Promise<Copy> {
  report('Reading the text', 0.6);
  const read = await readCopy(brought, signal);
  report('Storing the copy', 0.9);
  return { ...read, sha256: await objectStore().put(brought.bytes) };
}

async function bring(of: KeptCaptureOf, bytes: Uint8Array, options: Options): Promise<Brought[]> {
  switch (of.kind) {
    case 'address':
      return [await fetched(of.url, options)];
    case 'page':
      return [{ ...sent(bytes, options), ...asPage(of.url) }];
    case 'file':
      return await fromFile(of, bytes, options);
  }
}

async function fetched(url: string, options: Options): Promise<Brought> {
  const { signal, now, report, fetch = fetchPage } = options;
  report('Fetching the page', 0);
  const answer = await fetch(url, { ...pageRules, signal });
  const { status, address } = answer;
  if (status < 200 || status >= 300) throw answeredError(new URL(address).host, status);
  return { origin: 'address', ...pageAnswer(url, answer, now()) };
}

const sent = (bytes: Uint8Array, { now }: Options) => ({
  bytes,
  charset: null,
  httpStatus: null,
  redirects: [],
  headers: [],
  capturedAt: now(),
});

/** What a browser sends is the page as it stands there, written in UTF-8. */
const asPage = (url: string) => ({
  origin: 'browser' as const,
  mediaType: 'text/html',
  charset: 'utf-8',
  requestedUrl: url,
  finalUrl: url,
  fileName: null,
});

async function fromFile(
  { name, mediaType: told }: { name: string; mediaType: string },
  bytes: Uint8Array,
  options: Options,
): Promise<Brought[]> {
  const mediaType = mediaTypeOf({ bytes, name, told });
  if (mediaType === 'application/warc' || mediaType === 'application/wacz') {
    options.report('Unpacking the archive', 0.3);
    const pages = await readArchive(bytes, name, { signal: options.signal });
    return ofSource(pages, options.sourceUrl).map(
      ({ url, httpStatus, headers, capturedAt, ...page }) => ({
        ...page,
        origin: 'archive' as const,
        requestedUrl: url,
        finalUrl: url,
        fileName: name,
        httpStatus,
        redirects: [],
        headers,
        capturedAt: new Date(capturedAt),
      }),
    );
  }
  const file = { origin: 'upload' as const, requestedUrl: null, finalUrl: null, fileName: name };
  return [{ ...sent(bytes, options), ...file, mediaType }];
}

/** The pages with the source's address, else the archive's first. */
function ofSource(pages: readonly ArchivedPage[], sourceUrl: string | null): ArchivedPage[] {
  const own = pages.filter(({ url }) => canonicalUrl(url) === sourceUrl);
  return sourceUrl !== null && own.length > 0 ? own : pages.slice(0, 1);
}
