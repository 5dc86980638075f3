import { createHash } from 'node:crypto';
import { hasTag } from '@/lib/http/entity-tag';

type PublicAnswer = {
  mediaType: string;
  body: string | Uint8Array;
  status?: number;
  fileName?: string;
  /** As `weakTag` makes it; of the bytes where none is given. */
  etag?: string;
};

/**
 * What is open to all, with an entity tag. Whoever keeps it asks each time whether it still holds, and
 * gets 304 and no body while it does: what a correction changes is seen at once.
 */
export function publicAnswer(
  request: Request,
  { mediaType, body, status = 200, fileName, etag = weakTag(body) }: PublicAnswer,
): Response {
  const unchanged = status === 200 ? notModified(request, etag) : null;
  if (unchanged) return unchanged;
  // No bytes here are memory that threads share.
  return new Response(body as BodyInit, {
    status,
    headers: {
      ...validators(etag),
      'content-type': mediaType,
      ...(fileName ? { 'content-disposition': `attachment; filename="${fileName}"` } : {}),
    },
  });
}

/**
 * An entity tag of what it is given, which must say all that the answer depends on. Weak, since a server
 * in front may compress what it hands on (RFC 9110, 8.8.3).
 */
export const weakTag = (of: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(of).digest('base64url')}"`;

/** The answer to whoever has what the tag names; null to all others. */
export const notModified = (request: Request, etag: string): Response | null =>
  hasTag(request, etag) ? new Response(null, { status: 304, headers: validators(etag) }) : null;

const validators = (etag: string) => ({ etag, 'cache-control': OPEN_TO_ALL });

/** The same for all, and to be asked for each time. */
export const OPEN_TO_ALL = 'public, no-cache';

export const HTML = 'text/html; charset=utf-8';
