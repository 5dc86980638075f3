import type { Fetched } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { ClaimdeskError } from '@/lib/domain/errors';

/** @throws ClaimdeskError `lookup_failed` for any status but success. */
export function assertFound({ status, address }: Fetched, what: string): void {
  if (status >= 200 && status < 300) return;
  const { host } = new URL(address);
  if (status === 404 || status === 410) throw nothingKnown(host, what);
  throw new ClaimdeskError('lookup_failed', `${host} answers with an error (${status}).`, [], {
    reason: 'status',
    status,
  });
}

export const nothingKnown = (host: string, what: string) =>
  new ClaimdeskError('lookup_failed', `${host} knows nothing of ${what}.`, [], {
    reason: 'unknown',
  });

export const unreadable = ({ address }: Pick<Fetched, 'address'>) =>
  new ClaimdeskError(
    'lookup_failed',
    `${new URL(address).host} answers with something unreadable.`,
    [],
    { reason: 'unreadable' },
  );

/** The body as a JSON object. @throws ClaimdeskError `lookup_failed`. */
export function readJson(answer: Fetched): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(answer.bytes));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below, as for JSON of another shape.
  }
  throw unreadable(answer);
}
