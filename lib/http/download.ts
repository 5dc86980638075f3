import { logSecurity } from '@/lib/adapters/security-log';
import { hasTag } from '@/lib/http/entity-tag';

/** A file as a service makes it; a stream is sent while it is read. */
type Printed = {
  mediaType: string;
  fileName: string;
  body: string | Uint8Array | ReadableStream<Uint8Array>;
  /** Equal tags, equal bytes. */
  etag?: string;
};

/** A bundle as a file to save; that it lacks the timestamp it should have is for whoever runs the desk. */
export function bundleDownload({ noTimestamp, ...file }: Printed & { noTimestamp: string | null }) {
  if (noTimestamp !== null) logSecurity({ event: 'timestamp_missing', text: noTimestamp });
  return downloadOf(file);
}

/** A printed report, a bibliography or a copy as a file to save. The name is ASCII: a slug and an extension. */
export const downloadOf = ({ body, mediaType, fileName, etag }: Printed): Response =>
  // No bytes here are memory that threads share.
  new Response(body as BodyInit, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      ...(etag && { etag }),
    },
  });

/** The same, or only that it is still what the asker has. */
export function downloadFor(request: Request, file: Printed & { etag: string }): Response {
  return hasTag(request, file.etag)
    ? new Response(null, { status: 304, headers: { etag: file.etag } })
    : downloadOf(file);
}
