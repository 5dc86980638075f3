/**
 * Whether the asker has what this entity tag names, by If-None-Match: `*`, or one of a list that is
 * equal to it, compared weakly (RFC 9110, 13.1.2).
 */
export function hasTag(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  if (known === null) return false;
  if (known.trim() === '*') return true;
  // A tag may have a comma within its quotes.
  return (known.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(etag));
}

const opaque = (tag: string): string => tag.replace(/^W\//, '');
