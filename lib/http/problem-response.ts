import { logRefusal } from '@/lib/adapters/security-log';
import { toProblem } from '@/lib/http/errors';

/** An error as the answer of an API route: problem details (RFC 9457). */
export function problemResponse(error: unknown): Response {
  logRefusal(error);
  const { status, body, headers } = toProblem(error);
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'cache-control': 'no-store', ...headers },
  });
}
