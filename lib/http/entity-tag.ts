/**
 * Whether the asker has what this entity tag names, by If-None-Match: `*`, or one of a list that is
 * equal to it, compared weakly (RFC 9110, 13.1.2).
 */
export const hasTag = (request: Request, etag: string): boolean =>
  namesTag(request.headers.get('if-none-match'), etag);

/** The same of the header’s value alone; null where there is none. */
export function namesTag(known: string | null, etag: string): boolean {
  if (known === null) return false;
  if (known.trim() === '*') return true;
  // A tag may have a comma within its quotes.
  return (known.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(etag));
}

const opaque = (tag: string): string => tag.replace(/^W\//, '');
