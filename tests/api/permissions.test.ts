import { beforeAll, describe, expect, inject, it } from 'vitest';
import { operations } from '@/app/api/v1/operations';
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
const open = ['GET /api/v1/openapi.json', 'GET /api/v1/report.schema.json', 'POST /api/v1/tokens'];

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

const { token } = members.administrator;
/** What stands where a token should, and is none that works. */
const useless: [whose: string, authorization: string][] = [
  ['a disabled administrator’s token', `Bearer ${members.disabled.token}`],
  ['a revoked token', `Bearer ${members.revoked.token}`],
  ['a token that was altered', `Bearer ${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`],
  ['a token short of its end', `Bearer ${token.slice(0, -1)}`],
  ['a token in capitals', `Bearer ${token.toUpperCase()}`],
  ['a token that nobody made', `Bearer ${'cdk_'.padEnd(47, 'x')}`],
  ['a token that says it is signed by none', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.'],
  ['an administrator’s e-mail address and password', basic(members.administrator)],
  ['a token of another scheme', `Token ${token}`],
];

function basic({ email, password }: { email: string; password: string }): string {
  return `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`;
}

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
  const checks = await done(
    editor('POST', '/prior-checks/imports', { json: { url: 'http://127.0.0.1:9/' } }),
  );
  const scales = await done(editor('GET', '/rating-scales'));
  const webhook = await done(
    asRole('administrator')('POST', '/webhooks', {
      json: { url: 'http://10.0.0.1/', eventTypes: ['verdict.reopened'] },
    }),
  );
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
    webhooks: webhook.id,
    'prior-checks': checks.id,
    members: members.reader.id,
    'audit-log': '1',
  });
});

describe('a route of the API', () => {
  it.each(routes)('says where it stands: $method $path', ({ method, path, route }) => {
    expect(route.operation).toMatchObject({ method, path });
  });

  it('is one of the operations that are described', () => {
    const named = (list: readonly { method: string; path: string }[]) =>
      list.map(({ method, path }) => `${method} ${path}`).sort();
    const described = 'GET /api/v1/openapi.json';
    expect([...named(operations), described].sort()).toEqual(named(routes));
  });

  it.each(routes)('names an action there is, or none: $method $path', ({ route }) => {
    const { action } = route.operation;
    expect(action === null || Object.hasOwn(permissions, action)).toBe(true);
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

describe.each(useless)('%s', (_whose, authorization) => {
  it('lets nobody in anywhere', async () => {
    for (const { method, path } of closed) {
      const { status } = await fetch(`${url}/api/v1${callOf(path)}`, {
        method,
        headers: { authorization, 'if-match': '"1"', 'content-type': 'application/json' },
        body: method === 'GET' ? null : '{}',
      });
      expect(status, `${method} ${path}`).toBe(401);
    }
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
    const permitted = closed.filter(({ action }) => !mayNot(role, action));
    for (const { method, path } of permitted) {
      const { status } = await attempt(role, method, callOf(path, {}));
      const expected = path.includes('{') ? [404, 410, 422] : [200, 204, 422];
      expect(expected, `${method} ${path}`).toContain(status);
    }
  });
});
