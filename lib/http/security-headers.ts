/**
 * The Content-Security-Policy of every answer. Scripts run only with the request's nonce, which Next
 * puts on its own; styles may stand inline, because React Aria places its popovers by style.
 */
export function contentSecurityPolicy(nonce: string, { dev }: { dev: boolean }): string {
  // React rebuilds the server's stacks with eval while developing.
  const evalWhileDeveloping = dev ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalWhileDeveloping}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Where a page of another site hands itself over: it is the one that opened this window, and the two
 * have to reach each other. Neither can read the other.
 */
const OPENED_FROM_OUTSIDE = '/captures/receive';

/** What every answer says beside its policy. Addresses here name articles: no other site learns them. */
export const securityHeaders = (pathname: string): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': pathname === OPENED_FROM_OUTSIDE ? 'unsafe-none' : 'same-origin',
});
