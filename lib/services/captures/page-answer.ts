import type { Fetched } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { MAX_CAPTURE_BYTES } from '@/lib/domain/job/capturing';
import { mediaTypeOf } from '@/lib/domain/source/media-type';

/** How a page is asked for that may become a copy: on every visit in the same way, or it may differ. */
export const pageRules = {
  accept: 'text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.8',
  maxBytes: MAX_CAPTURE_BYTES,
  timeoutMs: 60_000,
};

/** The answer to a request for a page as what a copy is made of. */
export function pageAnswer(requestedUrl: string, answer: Fetched, capturedAt: Date) {
  const { status, address, bytes, charset, headers, redirects, mediaType } = answer;
  const name = new URL(address).pathname;
  return {
    bytes,
    mediaType: mediaTypeOf({ bytes, name, told: mediaType }),
    charset,
    requestedUrl,
    finalUrl: address,
    fileName: null,
    httpStatus: status,
    redirects,
    headers,
    capturedAt,
  };
}
