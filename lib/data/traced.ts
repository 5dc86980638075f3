import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { SqlQueryable } from '@prisma/driver-adapter-utils';

/** What SQL says is traced without its values, and no longer than this. */
const LONGEST_TEXT = 2_000;

/** Makes each statement a span of what is under way; what the process asks by itself is none. */
export function traced<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const { queryRaw, executeRaw } = queryable;
  return Object.assign(queryable, {
    queryRaw: (query: Parameters<typeof queryRaw>[0]) =>
      inSpan(query.sql, () => queryRaw.call(queryable, query)),
    executeRaw: (query: Parameters<typeof executeRaw>[0]) =>
      inSpan(query.sql, () => executeRaw.call(queryable, query)),
  });
}

function inSpan<T>(sql: string, ask: () => Promise<T>): Promise<T> {
  if (!trace.getActiveSpan()) return ask();
  const text = sql.trim().slice(0, LONGEST_TEXT);
  const [operation = 'query'] = text.split(/\s/, 1);
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
  const options = { kind: SpanKind.CLIENT, attributes };
  return trace
    .getTracer('claimdesk')
    .startActiveSpan(`sql ${operation.toLowerCase()}`, options, async (span) => {
      try {
        return await ask();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
}
