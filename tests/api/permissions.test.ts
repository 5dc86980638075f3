import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Role } from '@/lib/domain/access/actor';
import { type Action, permissions } from '@/lib/domain/access/permissions';
import { assess, cite, importBridgeThrough } from '@/tests/support/api-bridge';
import { capturedFile } from '@/tests/support/api-captures';
import { apiClient, done } from '@/tests/support/api-client';
import { apiRoutes } from '@/tests/support/operations';
import { unchanged } from '@/tests/support/snapshot';

const { url, members } = inject('desks').embedded;
const asRole = (role: Role) => apiClient(url, members[role].token);

/** What anybody may call. A new route is refused to the rest of the world, or stands here. */
const open = ['GET /api/v1/openapi.json', 'POST /api/v1/tokens'];

const routes = await apiRoutes();
const closed = routes.flatMap(({ method, path, route: { operation } }) =>
  operation.action === null ? [] : [{ method, path, action: operation.action }],
);
const mayNot = (role: Role, action: Action) =>
  !(permissions[action] as readonly Role[]).includes(role);
const refused = closed.flatMap((call) =>
  Role.options.filter((role) => mayNot(role, call.action)).map((role) => ({ role, ...call })),
);

/** An id of each kind of thing, by the first folder of the paths that take one. */
const existing: Record<string, string> = {};
const noId = '019aa000-0000-7000-8000-000000000001';

const callOf = (path: string, ids: Record<string, string> = existing) => {
  const call = path.replace('/api/v1', '');
  return call.replace(/\{\w+\}/, ids[call.split('/')[1] ?? ''] ?? noId);
};

/** Says as much as a call can that has nothing to say. */
const attempt = (role: Role, method: string, call: string) =>
  asRole(role)(method, call, method === 'GET' ? {} : { json: {}, version: 1 });

beforeAll(async () => {
  const editor = asRole('editor');
  const { articleId, cars } = await importBridgeThrough(editor);
  const citation = await cite(editor, cars);
  const { source } = await done(editor('GET', `/citations/${citation}`));
  await assess(editor, cars);
  const comment = await done(
    editor('POST', `/claims/${cars}/comments`, { json: { body: 'Who counted?' } }),
  );
  const imported = await done(editor('POST', '/imports', { json: { text: 'It is long.' } }));
  const { job, capture } = await capturedFile(editor, 'count.html', '<p>Many cars.</p>');
  const scales = await done(editor('GET', '/rating-scales'));
  Object.assign(existing, {
    articles: articleId,
    claims: cars,
    sources: source.id,
    citations: citation,
    comments: comment.id,
    threads: comment.threadId,
    imports: imported.id,
    captures: capture.id,
    'capture-jobs': job.id,
    'rating-scales': scales.items[0].id,
  });
});

describe('a route of the API', () => {
  it.each(routes)('says where it stands: $method $path', ({ method, path, route }) => {
    expect(route.operation).toMatchObject({ method, path });
  });

  it('asks for a permission, but for these', () => {
    const without = routes.filter(({ route }) => route.operation.action === null);
    expect(without.map(({ method, path }) => `${method} ${path}`)).toEqual(open);
  });

  it.each(closed)('lets nobody in without a token: $method $path', async ({ method, path }) => {
    const { status, body, headers } = await apiClient(url)(method, callOf(path));
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'unauthenticated' });
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

describe('a role', () => {
  it.each(refused)('$role may not $method $path', async ({ role, method, path, action }) => {
    const answer = await unchanged(asRole('administrator'), existing.articles ?? '', () =>
      attempt(role, method, callOf(path)),
    );
    const { status, body } = answer;
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'forbidden' });
    expect(body.detail).toContain(action);
  });

  it.each(Role.options)('%s gets in wherever the table says', async (role) => {
    const permitted = closed.filter(
      ({ path, action }) => path.includes('{') && !mayNot(role, action),
    );
    for (const { method, path } of permitted) {
      const { status } = await attempt(role, method, callOf(path, {}));
      expect([404, 422], `${method} ${path}`).toContain(status);
    }
  });
});
