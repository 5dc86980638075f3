import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, securityHeaders } from '@/lib/http/security-headers';

// biome-ignore lint/style/noProcessEnv: Next sets it, and replaces it when it builds.
const dev = process.env.NODE_ENV === 'development';

/** Puts a policy with a fresh nonce on every answer, and tells the page its nonce and its own path. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, { dev });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-claimdesk-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(securityHeaders(request.nextUrl.pathname)))
    response.headers.set(name, value);
  return response;
}

export const config = { matcher: '/((?!_next/static|_next/image).*)' };
