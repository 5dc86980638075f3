import { beforeEach, describe, expect, inject, it } from 'vitest';
import { addWork, importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';
import { readyImport } from '@/tests/support/api-imports';
import { unchanged } from '@/tests/support/snapshot';

describe.each(['embedded', 'server'] as const)('on the %s engine', (engine) => {
  const { url, members } = inject('desks')[engine];
  const editor = apiClient(url, members.editor.token);
  const reviewer = apiClient(url, members.reviewer.token);
  const second = apiClient(url, members.secondReviewer.token);

  let articleId: string;
  let cars: string;
  let path: string;

  beforeEach(async () => {
    ({ articleId, cars } = await importBridgeThrough(editor));
    path = `/claims/${cars}/comments`;
  });

  const newKey = () => crypto.randomUUID();
  const comments = async () => (await done(editor('GET', path))).items;

  describe('a request under a key', () => {
    it('takes effect once and is answered the same again', async () => {
      const [json, key] = [{ body: 'Who counted?' }, newKey()];
      const first = await reviewer('POST', path, { json, key });
      const again = await reviewer('POST', path, { json, key });
      expect(first.status).toBe(201);
      expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
      expect(first.headers.get('idempotency-replayed')).toBeNull();
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(await comments()).toEqual([first.body]);
    });

    it('takes effect once when it comes twenty times at once', async () => {
      const sent = { json: { body: 'Who counted?' }, key: newKey() };
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => reviewer('POST', path, sent)),
      );
      const [only, ...others] = await comments();
      expect(others).toEqual([]);
      for (const { status, body } of answers)
        expect({ status, body }).toEqual({ status: 201, body: only });
    });

    it.each<[what: string, path: () => Promise<[path: string, json?: object]>]>([
      [
        'an import',
        async () => ['/articles', { title: 'A bridge', text: 'It is long. It is old.' }],
      ],
      [
        'a source',
        async () => ['/sources', { csl: { type: 'book', title: `Bridges ${newKey()}` } }],
      ],
      [
        'a citation',
        async () => [
          `/claims/${cars}/citations`,
          { sourceId: await addWork(reviewer), stance: 'context' },
        ],
      ],
      [
        'an assessment',
        async () => [`/claims/${cars}/assessments`, { rating: 'unproven', rationale: 'So.' }],
      ],
    ])('is safe to repeat: %s', async (_what, request) => {
      const [path, json] = await request();
      const sent = { json, key: newKey() };
      const first = await editor('POST', path, sent);
      expect(first.status).toBe(201);
      const again = await unchanged(editor, articleId, () => editor('POST', path, sent));
      expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    });

    it('starts one import, and saves it as one article', async () => {
      const sent = { json: { text: `A bridge\n\nIt is long, says ${newKey()}.` }, key: newKey() };
      const first = await editor('POST', '/imports', sent);
      expect(first.status).toBe(202);
      const { status, body, headers } = await editor('POST', '/imports', sent);
      expect({ status, body }).toEqual({ status: 202, body: first.body });
      expect(headers.get('idempotency-replayed')).toBe('true');

      const { version } = await readyImport(editor, first.body.id);
      const saving = { json: {}, key: newKey(), version };
      const path = `/imports/${first.body.id}/article`;
      const saved = await editor('POST', path, saving);
      expect(saved.status).toBe(201);
      expect((await editor('POST', path, saving)).body).toEqual(saved.body);
    });

    it('publishes once and splits once', async () => {
      const { articleId, cars, opened } = await importBridgeThrough(editor);
      const rating = { rating: 'unproven', rationale: 'So.' };
      await done(reviewer('POST', `/claims/${cars}/assessments`, { json: rating, key: newKey() }));
      const verdict = { rating: 'unproven', reason: 'So.' };
      await done(editor('POST', `/claims/${cars}/verdict`, { json: verdict, key: newKey() }));
      const parts = ['first', 'second'].map((which) => ({
        wording: `The ${which}.`,
        kind: 'event',
      }));
      for (const [path, sent] of [
        [`/articles/${articleId}/reports`, { json: {} }],
        [`/claims/${opened}/split`, { json: { parts }, version: 1 }],
      ] as const) {
        const key = newKey();
        const first = await editor('POST', path, { ...sent, key });
        expect(first.status).toBe(201);
        expect((await editor('POST', path, { ...sent, key })).body).toEqual(first.body);
      }
    });

    it('is refused when the key came with another request', async () => {
      const key = newKey();
      await done(reviewer('POST', path, { json: { body: 'Who counted?' }, key }));
      const other = await reviewer('POST', path, { json: { body: 'Who pays?' }, key });
      expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
      expect(await comments()).toHaveLength(1);
    });

    it('that was refused can be mended under the same key', async () => {
      const key = newKey();
      const refused = await reviewer('POST', path, { json: { body: ' ' }, key });
      expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
      expect(await reviewer('POST', path, { json: { body: 'Who?' }, key })).toMatchObject({
        status: 201,
      });
    });

    it('has the key to itself: another member’s is another', async () => {
      const sent = { json: { body: 'Who counted?' }, key: newKey() };
      await Promise.all([reviewer, second].map((api) => done(api('POST', path, sent))));
      expect(await comments()).toHaveLength(2);
    });

    it('needs a key that can be one', async () => {
      const answer = await reviewer('POST', path, { json: { body: 'Who?' }, key: 'k'.repeat(256) });
      expect(answer).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'Idempotency-Key' }] },
      });
    });
  });

  describe('two who change one claim from the same version', () => {
    it('one does, the other is told which version there is now', async () => {
      const before = await done(editor('GET', `/claims/${cars}`));
      const answers = await Promise.all(
        [reviewer, second].map((api, index) =>
          api('PATCH', `/claims/${cars}`, { json: { wording: `Wording ${index}.` }, version: 1 }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const winner = answers.find(({ status }) => status === 200);
      const loser = answers.find(({ status }) => status === 412);
      expect(loser?.body).toMatchObject({ code: 'stale_version', currentVersion: 2 });
      const after = await done(editor('GET', `/claims/${cars}`));
      expect(after).toEqual(winner?.body);
      expect(after.version).toBe(before.version + 1);
    });

    it('is so of twenty, each trying again until it is through', async () => {
      const change = async (priority: string): Promise<number> => {
        const { version } = await done(reviewer('GET', `/claims/${cars}`));
        const { status } = await reviewer('PATCH', `/claims/${cars}`, {
          json: { priority },
          version,
        });
        return status === 412 ? 1 + (await change(priority)) : 1;
      };
      await Promise.all(Array.from({ length: 20 }, (_, n) => change(n % 2 ? 'high' : 'low')));
      expect(await done(editor('GET', `/claims/${cars}`))).toMatchObject({ version: 21 });
      const { items } = await done(editor('GET', `/claims/${cars}/history`));
      expect(items).toHaveLength(21);
    });
  });

  it('articles of one title that come at once get addresses of their own', async () => {
    const json = { title: `A bridge ${newKey()}`, text: 'It is long. It is old.' };
    const articles = await Promise.all(
      Array.from({ length: 10 }, () => done(editor('POST', '/articles', { json }))),
    );
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(10);
  });

  it('an article that is brought ten times at once by one name is taken in once', async () => {
    const importKey = newKey();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        editor('POST', '/articles', {
          json: { title: `Bridge ${n}`, text: 'It is long.', importKey },
        }),
      ),
    );
    const [taken, ...others] = answers.sort((one, other) => one.status - other.status);
    expect(taken?.status).toBe(201);
    for (const { status, body } of others) {
      expect({ status, id: body.existingId }).toEqual({ status: 409, id: taken?.body.id });
    }
  });
});
