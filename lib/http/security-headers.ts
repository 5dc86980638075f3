/**
 * The Content-Security-Policy of every page. Scripts run only with the request's nonce, which Next
 * puts on its own; styles may stand inline, because React Aria places its popovers by style. The
 * only frames and workers are the desk's own: a copy of a source, and what reads a PDF.
 */
export function contentSecurityPolicy(nonce: string, { dev }: { dev: boolean }): string {
  // React rebuilds the server's stacks with eval while developing.
  const evalWhileDeveloping = dev ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalWhileDeveloping}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Of a copy of a source: whatever is in it, no script runs and nothing is fetched. Its origin stays
 * the desk's, so that the page around its frame may read which words are chosen in it.
 */
const copyPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  'sandbox allow-same-origin',
  "frame-ancestors 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Of the worker that reads a PDF: it decodes pictures in WebAssembly and asks only this desk. */
const pdfPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of what is published: it runs no script and loads nothing but the desk's sign. */
const publishedPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of a claim's card: the one page of the desk that stands in those of other sites. */
const cardPolicy = publishedPolicy.replace("frame-ancestors 'none'", 'frame-ancestors *');

/** What an answer under one of these paths says beside or in place of what every answer says. */
const ofPaths: readonly (readonly [path: RegExp, headers: Record<string, string>])[] = [
  [
    /^\/captures\/[^/]+\/copy$/,
    {
      'content-security-policy': copyPolicy,
      'x-dns-prefetch-control': 'off',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    },
  ],
  // Where a page of another site hands itself over: it opened this window, and the two have to reach
  // each other. Neither can read the other.
  [/^\/captures\/receive$/, { 'cross-origin-opener-policy': 'unsafe-none' }],
  [/^\/reports(\/[^/]+)?$/, { 'content-security-policy': publishedPolicy }],
  [
    /^\/reports\/[^/]+\/claims\/\d+\/card$/,
    { 'content-security-policy': cardPolicy, 'cross-origin-resource-policy': 'cross-origin' },
  ],
  [/^\/pdfjs\//, { 'content-security-policy': pdfPolicy }],
];

/**
 * What every answer says of safety, by its path. Set before the answer is made: what a route says
 * of the same afterwards does not count.
 */
export function headersOf(path: string, policy: string): Record<string, string> {
  const [, own = {}] = ofPaths.find(([pattern]) => pattern.test(path)) ?? [];
  return { 'content-security-policy': policy, ...securityHeaders, ...own };
}

/** What every answer says beside its policy. Addresses here name articles: no other site learns them. */
const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};
