import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, headersOf } from '@/lib/http/security-headers';

// biome-ignore lint/style/noProcessEnv: Next sets it, and replaces it when it builds.
const dev = process.env.NODE_ENV === 'development';

/** Puts a policy on every answer, of pages with a fresh nonce, and tells the page its nonce and its own path. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, { dev });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-claimdesk-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(headersOf(request.nextUrl.pathname, policy))) {
    response.headers.set(name, value);
  }
  return response;
}

export const config = { matcher: '/((?!_next/static|_next/image).*)' };
