import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { GET } from '@/app/api/v1/openapi.json/route';
import { apiRoutes } from '@/tests/support/operations';

const noParams = { params: Promise.resolve({}) };
const request = new Request('http://desk.example/api/v1/openapi.json');

async function description() {
  const answer = await GET(request, noParams);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
}
type Operation = {
  operationId: string;
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
