import { createHash } from 'node:crypto';
import { actorOfBearer } from '@/lib/auth/bearer';
import { currentActor } from '@/lib/auth/session';
import type { Actor } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { oncePer } from '@/lib/domain/once-per';
import { parseJson, readJsonBytes } from '@/lib/http/json-body';
import type { AnswerOf, Body, Operation, Params, Query, Version } from '@/lib/http/operation';
import { etagOf, expectedVersion } from '@/lib/http/preconditions';
import { problemResponse } from '@/lib/http/problem-response';
import { withinLimit } from '@/lib/http/rate-limit';
import { parse } from '@/lib/services/command';
import { type Context, contextOf } from '@/lib/services/context';
import { once } from '@/lib/services/idempotency';

/** What a handler works with, all of it checked. */
export type Call<Op extends Operation> = {
  /** Its actor is null only where the operation's `action` is. */
  context: Context;
  params: Params<Op>;
  query: Query<Op>;
  body: Body<Op>;
  /** The version named by If-Match, where the operation asks for it. */
  version: Version<Op>;
  request: Request;
};

type Handler<Op extends Operation> = (call: Call<Op>) => Promise<AnswerOf<Op> | Response>;
type Segments = Record<string, string | string[] | undefined>;
/** Without parameters in its path a route gets undefined. */
type Segment = { params: Promise<Segments | undefined> };

/** What Next calls for a request, with the operation it runs. */
export type ApiRoute = ((request: Request, segment: Segment) => Promise<Response>) & {
  operation: Operation;
};

/**
 * The one wrapper of API routes. In this order: the token, the permission, the path, If-Match, the
 * query and the body; then `handler`, whose value is answered as JSON through the operation's
 * schema, with an ETag when it has a version. A POST with an Idempotency-Key takes effect once.
 * Errors are problem details (RFC 9457); who calls too often is refused before all of it.
 */
export function apiRoute<const Op extends Operation>(
  operation: Op,
  handler: Handler<Op>,
): ApiRoute {
  const written = oncePer((value: object) => writtenBy(operation, value));
  const route = async (request: Request, segment: Segment): Promise<Response> => {
    const segments = async () => (await segment.params) ?? {};
    const work = async () => answer({ operation, written }, handler, request, await segments());
    return await withinLimit(request, work, problemResponse);
  };
  return Object.assign(route, { operation });
}

async function answer<Op extends Operation>(
  { operation, written }: { operation: Op; written: (value: object) => Written },
  handler: Handler<Op>,
  request: Request,
  segments: Segments,
): Promise<Response> {
  const context = contextOf(await permittedActor(operation, request));
  const params = pathParams(segments);
  const version = operation.ifMatch ? expectedVersion(request) : undefined;
  const query = operation.query && parse(operation.query, queryOf(request));
  const bytes = operation.body && (await readJsonBytes(request, operation.bodyLimit));
  const body = operation.body && bytes && parse(operation.body, parseJson(bytes));

  const run = (context: Context) =>
    handler({ context, params, query, body, version, request } as Call<Op>);
  const takesKey = operation.method === 'POST' && !operation.isRepeatable && context.actor;
  const key = takesKey ? idempotencyKey(request) : undefined;
  if (key === undefined) {
    const value = await run(context);
    if (value instanceof Response) return value;
    const isObject = typeof value === 'object' && value !== null;
    const answered = isObject ? written(value) : writtenBy(operation, value);
    return present(operation, answered, nextPage(request, answered.body));
  }
  const requestHash = hashOf(request, bytes);
  const action = operation.action ?? undefined;
  const kept = await once(context, { key, requestHash, action }, async (inside) => {
    const value = await run(inside);
    if (value instanceof Response) throw new Error('Only a value can be answered again.');
    return { status: operation.status ?? 200, body: checked(operation, value) ?? null };
  });
  const headers: Record<string, string> = kept.replayed ? { 'idempotency-replayed': 'true' } : {};
  return present(operation, asJson(kept.body), headers);
}

async function permittedActor(operation: Operation, request: Request): Promise<Actor | null> {
  if (operation.action === null) return null;
  const bySession = operation.takesSession && !request.headers.has('authorization');
  const actor = (bySession && (await currentActor())) || (await actorOfBearer(request));
  return authorize(actor, operation.action).actor;
}

/** A parameter that is no id names nothing. @throws ClaimdeskError `not_found`. */
function pathParams(segments: Segments): Record<string, string> {
  return Object.fromEntries(
    Object.entries(segments).map(([name, value]) => {
      const isId = name === 'id' || name.endsWith('Id');
      if (typeof value !== 'string' || (isId && !Id.safeParse(value).success)) {
        throw new ClaimdeskError('not_found', `“${value}” is not an id of Claimdesk.`);
      }
      return [name, value];
    }),
  );
}

function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw invalidField('Idempotency-Key', 'The key has 1 to 255 visible ASCII characters.');
}

function hashOf(request: Request, body: Uint8Array | undefined): string {
  const { pathname, search } = new URL(request.url);
  const head = [request.method, pathname + search, request.headers.get('if-match') ?? ''];
  return createHash('sha256')
    .update(`${head.join('\n')}\n`)
    .update(body ?? '')
    .digest('hex');
}

/** What leaves is what the schema says: fields that it does not name stay inside. */
const checked = (operation: Operation, value: unknown): unknown => operation.answer?.parse(value);

/** An answer and its text. What is kept and answered again is the same value: its text is made once. */
type Written = { body: unknown; text: string | undefined };

const asJson = (body: unknown): Written => ({ body, text: JSON.stringify(body) });

const writtenBy = (operation: Operation, value: unknown): Written =>
  asJson(checked(operation, value));

function present(operation: Operation, { body, text }: Written, headers: Record<string, string>) {
  const status = operation.status ?? 200;
  return json(status, status === 204 ? undefined : text, { ...versionTag(body), ...headers });
}

/** Where the next page of a list is (RFC 8288). */
function nextPage(request: Request, body: unknown): Record<string, string> {
  if (request.method !== 'GET' || typeof body !== 'object' || body === null) return {};
  const cursor = 'nextCursor' in body ? body.nextCursor : null;
  if (typeof cursor !== 'string') return {};
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set('cursor', cursor);
  return { link: `<${pathname}?${searchParams}>; rel="next"` };
}

function versionTag(body: unknown): Record<string, string> {
  const version =
    typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
  return typeof version === 'number' ? { etag: etagOf(version) } : {};
}

const json = (status: number, text: string | undefined, headers: Record<string, string>) =>
  new Response(text ?? null, {
    status,
    headers: {
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      'cache-control': 'private, no-cache',
      ...headers,
    },
  });
