import { z } from 'zod';
import type { ErrorCode } from '@/lib/domain/errors';
import { statusOf } from '@/lib/http/errors';
import { exampleOf } from '@/lib/http/openapi-example';
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

/** What the first folder of a path is about, in the order in which a check is made. */
export const tagDescriptions: Record<string, string> = {
  tokens: 'API tokens of one’s own.',
  articles: 'Articles with their claims, sentences, revisions and reports.',
  imports: 'Articles that are read from files and addresses, in the background.',
  claims: 'Claims with their citations, assessments, verdicts and comments.',
  citations: 'Sources as they are used on claims.',
  search: 'Everything of the desk, by its words.',
  'prior-checks': 'Fact-checks that others published.',
  matches: 'What was checked before that is like a text.',
  sources: 'Works that can be cited.',
  captures: 'Dated copies of sources.',
  'capture-jobs': 'Copies that are being made.',
  visits: 'What became of cited pages.',
  'visit-jobs': 'Visits that are under way.',
  comments: 'What is said about claims.',
  threads: 'Comments that belong together.',
  work: 'What waits for the caller, or for others.',
  inbox: 'What the caller was told.',
  agreement: 'How far reviewers agree.',
  undo: 'Taking back the last command of one’s own.',
  'audit-log': 'What happened on the desk, in a chain of hashes.',
  account: 'The caller’s own account.',
  members: 'Who is on the desk.',
  invitations: 'Who is asked to join it.',
  desk: 'The desk’s settings.',
  'rating-scales': 'The scales that claims are rated on.',
  webhooks: 'Addresses that are told of events.',
  'webhook-deliveries': 'What they were told.',
  'openapi.json': 'This description.',
  'report.schema.json': 'The schema of a report.',
};

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
        'Claims, their sources, assessments and verdicts: what the pages do, by program. Lists are walked by `cursor`; the answer’s `nextCursor` and its `Link` header lead on. Every answer says in `RateLimit` how many calls are left.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    tags: Object.entries(tagDescriptions).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(Problem, 'output') },
      headers: {
        RateLimit: {
          description: 'Calls that are left (`r`), and in how many seconds all are again (`t`).',
          schema: { type: 'string' },
          example: '"calls";r=11999;t=60',
        },
        'RateLimit-Policy': {
          description: 'How many calls (`q`) a caller has in how many seconds (`w`).',
          schema: { type: 'string' },
          example: '"calls";q=12000;w=60',
        },
        'Retry-After': {
          description: 'In how many seconds to go on.',
          schema: { type: 'integer' },
          example: 12,
        },
      },
    },
  };
}

function operationObject(operation: Operation): Json {
  const { method, path, summary, action, body, takesSession } = operation;
  const orSession = takesSession ? ' The session of a page will do in place of a token.' : '';
  const needs = action === null ? 'Needs no token.' : `Needs the permission ${action}.${orSession}`;
  return {
    operationId: operationId(method, path),
    summary,
    tags: [tagOf(path)],
    description: [needs, ...habits(operation)].join(' '),
    ...(action === null ? { security: [] } : {}),
    parameters: [...pathParameters(path), ...queryParameters(operation), ...headers(operation)],
    ...(body ? { requestBody: { required: true, content: jsonOf(schemaOf(body, 'input')) } } : {}),
    responses: { ...success(operation), ...refusals(operation) },
  };
}

function habits(operation: Operation): string[] {
  const { ifMatch, query } = operation;
  const isList = query && 'cursor' in query.shape;
  return [
    ...(ifMatch ? ['Send the version that you read as `If-Match`.'] : []),
    ...(isList ? ['A page at a time: `cursor` is the `nextCursor` of the page before.'] : []),
    ...(takesKey(operation)
      ? [
          'An `Idempotency-Key` makes it take effect once: for a day the same request is answered the same again, and another under the key is refused.',
        ]
      : []),
  ];
}

const takesKey = ({ method, action, isRepeatable }: Operation) =>
  method === 'POST' && action !== null && !isRepeatable;

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

function headers(operation: Operation): Json[] {
  const { ifMatch } = operation;
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
    ...(takesKey(operation)
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
  const isList = Object.hasOwn((schema?.properties as Json | undefined) ?? {}, 'nextCursor');
  return {
    [status]: {
      description: said[status],
      ...(Object.keys(content).length > 0 ? { content } : {}),
      headers: {
        ...limitHeaders,
        ...(isVersioned ? { ETag: { schema: { type: 'string' } } } : {}),
        ...(isList ? { Link: { description: linkWords, schema: { type: 'string' } } } : {}),
      },
    },
  };
}

const linkWords = 'Where the next page is, as `rel="next"`; none on the last one.';

const said = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken; it goes on in the background.',
  204: 'Done, with nothing to say.',
} as const;

const headerRef = (name: string): Json => ({ $ref: `#/components/headers/${name}` });
const limitHeaders = {
  RateLimit: headerRef('RateLimit'),
  'RateLimit-Policy': headerRef('RateLimit-Policy'),
};

/** Each status that a refusal can have, with the codes that it can stand for. */
function refusals(operation: Operation): Json {
  const byStatus: Record<number, ErrorCode[]> = {};
  for (const code of codesOf(operation)) {
    byStatus[statusOf(code)] = [...(byStatus[statusOf(code)] ?? []), code];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [status, problem(Number(status), codes)]),
  );
}

function codesOf(operation: Operation) {
  const { path, action, query, body, ifMatch, errors } = operation;
  const named = path.includes('{');
  return new Set<ErrorCode>([
    ...(action === null ? [] : (['unauthenticated', 'forbidden'] as const)),
    ...(named ? (['not_found'] as const) : []),
    ...(query || body || ifMatch ? (['invalid_input'] as const) : []),
    ...(body ? (['too_large', 'unsupported_media_type'] as const) : []),
    ...(ifMatch ? (['version_required', 'stale_version'] as const) : []),
    ...(takesKey(operation) ? (['idempotency_mismatch'] as const) : []),
    'too_many_calls',
    ...(errors ?? []),
  ]);
}

const problem = (status: number, codes: readonly ErrorCode[]): Json => ({
  description: codes.join(', '),
  ...(status === 429
    ? { headers: { ...limitHeaders, 'Retry-After': headerRef('Retry-After') } }
    : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const jsonOf = (schema: Json): Json => ({
  'application/json': { schema, example: exampleOf(schema) },
});

/** Standing alone, so that it can stand anywhere in the document. @throws for a schema that holds itself. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, cycles: 'throw' });
  return rest;
}
