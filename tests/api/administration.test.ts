import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Role, Scope } from '@/lib/domain/access/actor';
import { scopeOf } from '@/lib/domain/access/permissions';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';
import { apiRoutes } from '@/tests/support/operations';

const { url, members } = inject('desks').embedded;
const administrator = apiClient(url, members.administrator.token);
const noId = '019aa000-0000-7000-8000-000000000001';

const closed = (await apiRoutes()).flatMap(({ method, path, route: { operation } }) =>
  operation.action === null ? [] : [{ method, path, scope: scopeOf[operation.action] }],
);

/** A new token of the administrator's. */
async function tokenWith(fields: { scopes?: readonly Scope[]; expiresInDays?: number }) {
  const { email, password } = members.administrator;
  const json = { email, password, name: 'scoped', ...fields };
  return await done(apiClient(url)('POST', '/tokens', { json }));
}

describe('a token without a scope', () => {
  const without = new Map<Scope, ReturnType<typeof apiClient>>();

  beforeAll(async () => {
    for (const scope of Scope.options) {
      const scopes = Scope.options.filter((one) => one !== scope);
      const { token } = await tokenWith({ scopes });
      without.set(scope, apiClient(url, token));
    }
  });

  it.each(closed)('is refused: $method $path needs $scope', async ({ method, path, scope }) => {
    const call = path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, noId);
    const { status, body } = await without.get(scope)!(
      method,
      call,
      method === 'GET' ? {} : { json: {} },
    );
    expect({ status, code: body.code, scope: body.scope }).toEqual({
      status: 403,
      code: 'forbidden',
      scope,
    });
    expect(body.detail).toContain(`“${scope}”`);
  });
});

describe('a token', () => {
  it('says what it is for and until when', async () => {
    const all = await tokenWith({});
    expect(all).toMatchObject({ scopes: Scope.options, expiresAt: null });
    const narrow = await tokenWith({ scopes: ['review', 'read'], expiresInDays: 90 });
    expect(narrow.scopes).toEqual(['read', 'review']);
    expect(Date.parse(narrow.expiresAt) - Date.parse(narrow.createdAt)).toBe(90 * 86_400_000);
  });

  it('keeps the answer to a request under its key, whatever else it is for', async () => {
    const { token } = await tokenWith({ scopes: ['edit'] });
    const post = () =>
      apiClient(url, token)('POST', '/articles', {
        json: { title: 'The ferry', text: 'It sank.' },
        key: 'the-ferry',
      });
    const [first, second] = [await post(), await post()];
    expect(first.status).toBe(201);
    expect(second.body.id).toBe(first.body.id);
  });
});

describe('the log', () => {
  it('is paged, filtered and saved', async () => {
    const editor = apiClient(url, members.editor.token);
    const { articleId } = await importBridgeThrough(editor);
    const { items } = await done(administrator('GET', `/audit-log?articleId=${articleId}`));
    expect(items.length).toBeGreaterThan(1);
    expect(items.at(-1)).toMatchObject({
      actor: { id: members.editor.id },
      event: { type: 'article.imported', articleId },
      place: { path: `/articles/${articleId}` },
    });

    const first = await done(administrator('GET', `/audit-log?articleId=${articleId}&limit=1`));
    const second = await done(
      administrator('GET', `/audit-log?articleId=${articleId}&limit=1&cursor=${first.nextCursor}`),
    );
    expect([first.items[0], second.items[0]]).toEqual(items.slice(0, 2));

    const saved = (format: string) =>
      fetch(`${url}/api/v1/audit-log?articleId=${articleId}&format=${format}`, {
        headers: { authorization: `Bearer ${members.editor.token}` },
      });
    const lines = (await (await saved('jsonl')).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(items);
    const csv = await saved('csv');
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(csv.headers.get('content-disposition')).toMatch(/audit-log-\d{4}-\d\d-\d\d\.csv/);
    expect(await csv.text()).toContain('article.imported');
  });

  it.each(['person=me', 'kind=weather', 'from=yesterday', 'format=pdf'])(
    'refuses %s',
    async (query) => {
      expect((await administrator('GET', `/audit-log?${query}`)).status).toBe(422);
    },
  );

  it.each(Role.options.filter((role) => !/admin|editor/.test(role)))(
    'is not for a %s',
    async (role) => {
      const { status } = await apiClient(url, members[role].token)('GET', '/audit-log?format=csv');
      expect(status).toBe(403);
    },
  );
});
