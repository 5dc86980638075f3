import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, it } from 'vitest';
import { GET } from '@/app/api/v1/openapi.json/route';
import { apiRoutes } from '@/tests/support/operations';

const noParams = { params: Promise.resolve({}) };
const request = new Request('http://desk.example/api/v1/openapi.json');

async function description() {
  const answer = await GET(request, noParams);
  expect(answer.status).toBe(200);
  return (await answer.json()) as {
    tags: { name: string }[];
    paths: Record<string, Record<string, Operation>>;
  };
}
type Success = {
  content?: {
    'application/json'?: { schema?: { properties?: Record<string, unknown> }; example: unknown };
  };
};
type Operation = {
  operationId: string;
  description: string;
  tags: string[];
  requestBody?: unknown;
  parameters: { name: string; in: string; required?: boolean }[];
  security?: unknown[];
  responses: Record<string, { description: string }>;
};

it('is an OpenAPI document', async () => {
  expect(await new Validator().validate(await description())).toEqual({ valid: true });
});

it('describes every route there is, and nothing else', async () => {
  const { paths } = await description();
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = (await apiRoutes()).map(({ method, path }) => `${method} ${path}`);
  expect(described.sort()).toEqual(served.sort());
});

it('gives every operation a name of its own', async () => {
  const operations = Object.values((await description()).paths).flatMap((of) => Object.values(of));
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
});

it('says what a change must carry and how it can be refused', async () => {
  const { paths } = await description();
  const patch = paths['/api/v1/claims/{id}']?.patch;
  expect(patch?.parameters).toContainEqual(
    expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
  );
  expect(Object.keys(patch?.responses ?? {})).toEqual(
    expect.arrayContaining(['200', '401', '403', '404', '412', '422', '428']),
  );
  expect(paths['/api/v1/tokens']?.post?.security).toEqual([]);
});

it('says of every operation what it needs, and of every tag what it is about', async () => {
  const { paths, tags } = await description();
  const known = new Set(tags.map(({ name }) => name));
  for (const operation of Object.values(paths).flatMap((of) => Object.values(of))) {
    expect(operation.description, operation.operationId).toMatch(/^Needs /);
    expect(operation.responses['429']).toBeDefined();
    for (const tag of operation.tags) expect(known).toContain(tag);
  }
});

it('has a bound and a cursor for every list', async () => {
  const { paths } = await description();
  const lists = Object.entries(paths).flatMap(([path, { get }]) => {
    const success = get?.responses['200'] as Success | undefined;
    const properties = success?.content?.['application/json']?.schema?.properties ?? {};
    return get && 'nextCursor' in properties ? [{ path, get }] : [];
  });
  expect(lists.length).toBeGreaterThan(20);
  for (const { path, get } of lists) {
    const names = get.parameters.map(({ name }) => name);
    expect(names, path).toEqual(expect.arrayContaining(['cursor', 'limit']));
  }
});

it('takes a key for every POST that makes something, but where the answer holds a secret', async () => {
  const { paths } = await description();
  const without = Object.entries(paths).flatMap(([path, { post }]) =>
    post?.responses['201'] && !post.parameters.some(({ name }) => name === 'Idempotency-Key')
      ? [path]
      : [],
  );
  expect(without).toEqual([
    '/api/v1/account/recovery-codes',
    '/api/v1/invitations',
    '/api/v1/tokens',
  ]);
});

it('gives examples that its own schemas take', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const { paths } = await description();
  const refused = Object.values(paths)
    .flatMap((of) => Object.values(of))
    .flatMap(({ operationId, requestBody, responses }) =>
      [requestBody, ...Object.values(responses)].flatMap((content) => {
        const json = (content as Success | undefined)?.content?.['application/json'];
        if (!json?.schema || ajv.validate(json.schema, json.example)) return [];
        return [`${operationId}: ${ajv.errorsText()}`];
      }),
    );
  expect(refused).toEqual([]);
});
