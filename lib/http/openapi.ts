import { z } from 'zod';
import type { ErrorCode } from '@/lib/domain/errors';
import { statusOf } from '@/lib/http/errors';
import type { Operation } from '@/lib/http/operation';

type Json = Record<string, unknown>;

/** How the API's errors look on the wire (RFC 9457). */
const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('For the person who can act on it.'),
  code: z.string().describe('Never changes its meaning.'),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

/**
 * The operations as an OpenAPI 3.1 document, from the schemas that they are run by.
 * https://spec.openapis.org/oas/v3.1.0
 */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: operationObject(operation),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claimdesk',
      version,
      description:
        'Claims, their sources, assessments and verdicts: what the pages do, by program.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(Problem, 'output') },
    },
  };
}

function operationObject(operation: Operation): Json {
  const { method, path, summary, action, body, takesSession } = operation;
  const orSession = takesSession ? ' The session of a page will do in place of a token.' : '';
  return {
    operationId: operationId(method, path),
    summary,
    tags: [tagOf(path)],
    ...(action === null
      ? { security: [] }
      : { description: `Needs the permission ${action}.${orSession}` }),
    parameters: [...pathParameters(path), ...queryParameters(operation), ...headers(operation)],
    ...(body ? { requestBody: { required: true, content: jsonOf(schemaOf(body, 'input')) } } : {}),
    responses: { ...success(operation), ...refusals(operation) },
  };
}

const segmentsOf = (path: string) => path.replace('/api/v1/', '').split('/');
const tagOf = (path: string) => segmentsOf(path)[0] ?? '';

/** `GET /api/v1/claims/{id}/citations` as `getClaimsByIdCitations`. */
function operationId(method: string, path: string): string {
  const words = segmentsOf(path).flatMap((segment) =>
    segment.startsWith('{') ? ['by', segment.slice(1, -1)] : segment.split(/\W/),
  );
  return (
    method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
  );
}

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: /^id$|Id$/.test(name ?? '') ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));

function queryParameters({ query }: Operation): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input');
  return Object.entries(properties as Record<string, Json>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: (required as string[]).includes(name),
    schema,
  }));
}

function headers({ ifMatch, method, action, isRepeatable }: Operation): Json[] {
  const version = { type: 'string', pattern: '^"[1-9][0-9]*"$' };
  const key = { type: 'string', minLength: 1, maxLength: 255 };
  return [
    ...(ifMatch
      ? [
          {
            ...inHeader('If-Match', version, 'The ETag of what the change is made to.'),
            required: true,
          },
        ]
      : []),
    ...(method === 'POST' && action !== null && !isRepeatable
      ? [inHeader('Idempotency-Key', key, 'Makes it safe to send the same request again.')]
      : []),
  ];
}

const inHeader = (name: string, schema: Json, description: string): Json => ({
  name,
  in: 'header',
  schema,
  description,
});

function success({ answer, status = 200, produces = [] }: Operation): Json {
  const schema = answer && schemaOf(answer, 'output');
  const content = {
    ...(schema ? jsonOf(schema) : {}),
    ...Object.fromEntries(produces.map((mediaType) => [mediaType, {}])),
  };
  const isVersioned = Object.hasOwn((schema?.properties as Json | undefined) ?? {}, 'version');
  return {
    [status]: {
      description: 'Done.',
      ...(Object.keys(content).length > 0 ? { content } : {}),
      ...(isVersioned ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
    },
  };
}

/** Each status that a refusal can have, with the codes that it can stand for. */
function refusals(operation: Operation): Json {
  const byStatus: Record<number, ErrorCode[]> = {};
  for (const code of codesOf(operation)) {
    byStatus[statusOf(code)] = [...(byStatus[statusOf(code)] ?? []), code];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [status, problem(codes.join(', '))]),
  );
}

function codesOf({ method, path, action, query, body, ifMatch, errors }: Operation) {
  const named = path.includes('{');
  return new Set<ErrorCode>([
    ...(action === null ? [] : (['unauthenticated', 'forbidden'] as const)),
    ...(named ? (['not_found'] as const) : []),
    ...(query || body || ifMatch ? (['invalid_input'] as const) : []),
    ...(body ? (['too_large', 'unsupported_media_type'] as const) : []),
    ...(ifMatch ? (['version_required', 'stale_version'] as const) : []),
    ...(method === 'POST' && action !== null ? (['idempotency_mismatch'] as const) : []),
    ...(errors ?? []),
  ]);
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const jsonOf = (schema: Json): Json => ({ 'application/json': { schema } });

/** Standing alone, so that it can stand anywhere in the document. @throws for a schema that holds itself. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, cycles: 'throw' });
  return rest;
}
