const base = 'http://local.invalid';

/** The path when it leads to a page of this site, else `fallback`: no link may send people elsewhere. */
export function localPath(path: unknown, fallback: string): string {
  if (typeof path !== 'string' || !path.startsWith('/')) return fallback;
  const url = URL.parse(path, base);
  if (url?.origin !== base) return fallback;
  const local = url.pathname + url.search + url.hash;
  // Without its dots, `/.//elsewhere` begins with a host: it is read once more, as a browser will.
  return URL.parse(local, base)?.origin === base ? local : fallback;
}
