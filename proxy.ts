import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, headersOf } from '@/lib/http/security-headers';

// biome-ignore lint/style/noProcessEnv: Next sets it, and replaces it when it builds.
const dev = process.env.NODE_ENV === 'development';

/** Puts a policy on every answer, of pages with a fresh nonce, and tells the page its nonce and its own path. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, { dev });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-claimdesk-path', pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(headersOf(pathname, policy))) {
    response.headers.set(name, value);
  }
  if (isHttps()) response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}

/** Whether people reach the desk by HTTPS: the server process puts its address there. */
// biome-ignore lint/style/noProcessEnv: this file is bundled by itself, without the rest of the environment.
const isHttps = () => process.env.NEXTAUTH_URL?.startsWith('https:') === true;

export const config = { matcher: '/((?!_next/static|_next/image).*)' };
