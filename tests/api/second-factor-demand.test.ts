import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { createToken } from '@/lib/services/members/create-token';
import { apiClient } from '@/tests/support/api-client';
import { type Joined, join, newDesk } from '@/tests/support/members';
import { sendCredentials, visitorOf } from '@/tests/support/page-session';
import { startServer, type TestServer } from '@/tests/support/server';
import { callAction, serverActions } from '@/tests/support/server-actions';

/** A desk of its own: what it demands would hold up all others. */
const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-demand-'));
let desk: TestServer;
let editor: Joined;
const tokens = { administrator: '', editor: '' };

beforeAll(async () => {
  await openDatabase({ dataDirectory: dataDir });
  await migrate();
  const admin = await newDesk();
  editor = await join(admin, 'editor');
  tokens.administrator = (await createToken(admin, { name: 'Tests' })).token;
  tokens.editor = (await createToken(editor.context, { name: 'Tests' })).token;
  await closeDatabase();
  desk = await startServer({ dataDir });
}, 90_000);
afterAll(async () => {
  await desk.stop();
  rmSync(dataDir, { recursive: true });
});

const call = (who: keyof typeof tokens) => apiClient(desk.url, tokens[who]);
const set = (roles: string[], version?: number) =>
  call('administrator')('PUT', '/desk/second-factors', {
    json: { roles },
    ...(version === undefined ? {} : { version }),
  });

describe('second factors by role', () => {
  it('are demanded over the API, by nobody who would be held up by it', async () => {
    const { body } = await call('editor')('GET', '/desk/second-factors');
    expect(body).toEqual({ roles: [], version: expect.any(Number) });
    expect((await set(['editor'])).status).toBe(428);
    expect((await set(['chief'], body.version)).status).toBe(422);
    expect((await set(['administrator'], body.version)).status).toBe(422);
    expect(await set(['editor'], body.version)).toMatchObject({
      status: 200,
      body: { roles: ['editor'], version: body.version + 1 },
    });
    expect((await set([], body.version)).status).toBe(412);
  });

  it('hold up tokens, old and new', async () => {
    const demanded = { status: 403, body: { code: 'second_factor_demanded' } };
    expect(await call('editor')('GET', '/articles')).toMatchObject(demanded);
    expect(await call('editor')('GET', '/desk/second-factors')).toMatchObject(demanded);
    const { email } = editor.member;
    const json = { email, password: editor.password, name: 'Another' };
    expect(await apiClient(desk.url)('POST', '/tokens', { json })).toMatchObject(demanded);
  });

  it('hold up a session: pages lead to setting one up, and actions do nothing', async () => {
    const visitor = visitorOf(desk.url);
    await sendCredentials(visitor, { email: editor.member.email, password: editor.password });
    for (const page of ['/articles', '/account', '/settings', '/log/export']) {
      const answer = await visitor.ask(page);
      expect(answer.status).toBe(307);
      const to = `/second-factor?next=${encodeURIComponent(page)}`;
      expect(new URL(answer.headers.get('location') ?? '', desk.url).href).toBe(desk.url + to);
    }
    expect((await visitor.ask('/second-factor')).status).toBe(200);
    const action = serverActions().find(({ name }) => name === 'changeName');
    const fields = { name: 'Somebody else', version: String(editor.member.version) };
    const answer = await callAction(visitor.ask, action as never, fields, { origin: desk.url });
    expect(await answer.text()).toContain('second_factor_demanded');
  });
});
