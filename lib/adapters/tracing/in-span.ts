import { SpanStatusCode, trace } from '@opentelemetry/api';
import { isClaimdeskError } from '@/lib/domain/errors';

/**
 * Does something as a span of the request or job under way. Without a provider of traces, which
 * `startTracing` sets up, it does it and no more.
 */
export function inSpan<T>(
  name: string,
  attributes: Record<string, string | number>,
  work: () => Promise<T>,
): Promise<T> {
  return trace.getTracer('claimdesk').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // Its code alone: a message may quote what somebody wrote.
      const message = isClaimdeskError(error) ? error.code : 'internal';
      span.setStatus({ code: SpanStatusCode.ERROR, message });
      throw error;
    } finally {
      span.end();
    }
  });
}
