import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { ProcessMetrics } from '@/lib/adapters/metrics';
import { ClaimdeskError } from '@/lib/domain/errors';
import { toProblem } from '@/lib/http/errors';
import { getHealth } from '@/lib/services/desk/get-health';
import { readStanding } from '@/lib/services/instances/read-standing';

/** What a server process is at: it stops taking new work as soon as it was told to end. */
export type Phase = 'starting' | 'serving' | 'draining';

type Process = { phase: Phase; metrics: ProcessMetrics; metricsToken: string | undefined };
type Asked = { method: string; path: string; headers: IncomingHttpHeaders };
export type OperatorAnswer = { status: number; headers: Record<string, string>; body: string };

/**
 * What whoever runs the desk asks the process itself, answered also before it serves and while it ends;
 * undefined where the request is for the desk. Metrics are there only once a token for them is set.
 */
export async function operatorAnswer(
  { method, path, headers }: Asked,
  { phase, metrics, metricsToken }: Process,
): Promise<OperatorAnswer | undefined> {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (path === '/api/health/live') return json(200, { status: 'alive' });
  if (path === '/api/health/ready') return await readiness(phase);
  if (path !== '/api/metrics' || metricsToken === undefined) return undefined;
  if (!isToken(headers.authorization, metricsToken)) return refusal();
  const standing = phase === 'starting' ? null : await readStanding();
  return answer(200, metrics.contentType, await metrics.text(standing));
}

async function readiness(phase: Phase): Promise<OperatorAnswer> {
  if (phase !== 'serving') return json(503, { status: phase });
  const { status } = await getHealth();
  return status === 'ok' ? json(200, { status: 'ready' }) : json(503, { status });
}

/** Compared as hashes: how long it takes tells nothing of the token. */
function isToken(authorization: string | undefined, token: string): boolean {
  const hashed = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashed(authorization ?? ''), hashed(`Bearer ${token}`));
}

function refusal(): OperatorAnswer {
  const { status, headers, body } = toProblem(
    new ClaimdeskError('unauthenticated', 'The metrics ask for their own token.'),
  );
  return { status, headers: { ...headers, ...plain }, body: JSON.stringify(body) };
}

const plain = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const json = (status: number, value: unknown) =>
  answer(status, 'application/json', JSON.stringify(value));

const answer = (status: number, type: string, body: string): OperatorAnswer => ({
  status,
  headers: { 'content-type': type, ...plain },
  body,
});
