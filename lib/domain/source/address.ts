/** Query parameters that say where a visitor came from and nothing about the page. */
const trackingParameter =
  /^(utm_.*|_ga|_gl|_hsenc|_hsmi|__twitter_impression|dclid|fbclid|gad_source|gbraid|gclid|gclsrc|igsh|igshid|mc_cid|mc_eid|mkt_tok|msclkid|ref_src|ref_url|s_cid|smid|ttclid|twclid|vero_id|wbraid|yclid)$/i;

/** An absolute http or https address as a browser would write it, without credentials; else null. */
export function parseAddress(text: string): string | null {
  const url = httpUrl(text);
  if (!url) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * A key that is equal for two addresses of one page: scheme, `www.`, default port, fragment, trailing
 * slash, tracking parameters and the order of the query make no difference. To compare, not to visit.
 * A fragment that routes to a page of its own (`#!/…`, `#/…`) is kept. Null when the text is no address.
 */
export function canonicalUrl(text: string): string | null {
  const url = httpUrl(text);
  if (!url) return null;
  const host = url.hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const path = normalEscapes(url.pathname).replace(/\/+$/, '');
  for (const name of new Set(url.searchParams.keys())) {
    if (trackingParameter.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const query = url.searchParams.size > 0 ? `?${url.searchParams}` : '';
  const fragment = /^#!?\//.test(url.hash) ? url.hash : '';
  return `https://${host}${port}${path || (query || fragment ? '/' : '')}${query}${fragment}`;
}

/** Null for what is no absolute http or https address. */
export function httpUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed) || /\s/.test(trimmed)) return null;
  return URL.parse(trimmed);
}

/** RFC 3986, 6.2.2: escapes of unreserved characters are undone, the others written in upper case. */
const normalEscapes = (path: string) =>
  path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
