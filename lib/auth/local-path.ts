const base = 'http://local.invalid';

/** The path when it leads to a page of this site, else `fallback`: no link may send people elsewhere. */
export function localPath(path: unknown, fallback: string): string {
  if (typeof path !== 'string' || !path.startsWith('/')) return fallback;
  const url = URL.parse(path, base);
  return url?.origin === base ? url.pathname + url.search + url.hash : fallback;
}
