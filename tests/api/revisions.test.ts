import { beforeEach, describe, expect, inject, it } from 'vitest';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';
import { bridgeText } from '@/tests/support/article';
import { unchanged } from '@/tests/support/snapshot';

const [headline, bridge, river] = bridgeText.split('\n\n');
const changed = bridgeText.replace('40,000', '45,000');
const twice = [headline, 'It was said twice.', bridge, bridge, river].join('\n\n');
const without = [headline, bridge].join('\n\n');

describe.each(['embedded', 'server'] as const)('on the %s engine', (engine) => {
  const { url, members } = inject('desks')[engine];
  const editor = apiClient(url, members.editor.token);
  const reviewer = apiClient(url, members.reviewer.token);

  let articleId: string;
  let cars: string;
  let cleaner: string;
  let path: string;

  beforeEach(async () => {
    ({ articleId, cars, cleaner } = await importBridgeThrough(editor));
    path = `/articles/${articleId}/revisions`;
  });

  const revise = (text: string, version = 1) => editor('POST', path, { json: { text }, version });
  const claim = (id: string) => done(editor('GET', `/claims/${id}`));

  it('revises the text once under a key, and lists what it was', async () => {
    const sent = { json: { text: changed }, version: 1, key: crypto.randomUUID() };
    const first = await editor('POST', path, sent);
    expect(first).toMatchObject({
      status: 201,
      body: { number: 2, version: 2, same: 2, changed: 1, ambiguous: 0, gone: 0 },
    });
    expect(first.headers.get('etag')).toBe('"2"');
    expect((await editor('POST', path, sent)).body).toEqual(first.body);
    const { items } = await done(reviewer('GET', path));
    expect(items).toMatchObject([
      { number: 2, createdBy: { id: members.editor.id } },
      { number: 1, createdBy: { id: members.editor.id } },
    ]);
    expect(await done(reviewer('GET', `/articles/${articleId}`))).toMatchObject({ revision: 2 });
  });

  it('refuses an older version, the same text, and no version', async () => {
    await unchanged(editor, articleId, async () => {
      expect(await revise(bridgeText)).toMatchObject({
        status: 409,
        body: { code: 'already_done', errors: [{ field: 'text' }] },
      });
      expect(await revise(changed, 7)).toMatchObject({
        status: 412,
        body: { code: 'stale_version', currentVersion: 1 },
      });
      expect(await editor('POST', path, { json: { text: changed } })).toMatchObject({
        status: 428,
      });
      expect(await editor('POST', path, { json: { text: ' ' }, version: 1 })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'text' }] },
      });
    });
  });

  it('has a claim whose words changed confirmed', async () => {
    await revise(changed);
    const { version, standing, state, pending } = await claim(cars);
    expect({ standing, state }).toEqual({ standing: 'changed', state: 'in_review' });
    expect(pending).toMatchObject([{ from: { exact: '40,000 cars a day' } }]);
    const confirm = `/claims/${cars}/confirm`;
    expect(await reviewer('POST', confirm, { version: version - 1 })).toMatchObject({
      status: 412,
    });
    expect(await reviewer('POST', confirm, { version })).toMatchObject({
      status: 200,
      body: { standing: 'current', state: 'open', passages: [{ exact: '45,000 cars a day' }] },
    });
    expect(await reviewer('POST', confirm, { version: version + 1 })).toMatchObject({
      status: 409,
      body: { code: 'transition_refused' },
    });
    const { items } = await done(reviewer('GET', `/claims/${cars}/history`));
    expect(items.map(({ event }: { event: { type: string } }) => event.type)).toEqual([
      'claim.confirmed',
      'claim.carried',
      'claim.added',
    ]);
  });

  it('has the place of a claim in doubt chosen', async () => {
    expect((await revise(twice)).body).toMatchObject({ ambiguous: 1 });
    const { version, pending } = await claim(cars);
    const place = (json: object) => reviewer('POST', `/claims/${cars}/place`, { json, version });
    expect(await place({ choice: 7 })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'choice' }] },
    });
    expect(await place({})).toMatchObject({ status: 422, body: { errors: [{ field: 'choice' }] } });
    expect(await place({ choice: 0, pendingId: articleId })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'pendingId' }] },
    });
    expect(await place({ choice: 1 })).toMatchObject({
      status: 200,
      body: { standing: 'current', passages: [pending[0].choices[1].passage] },
    });
  });

  it('withdraws a claim, and lists it by that state', async () => {
    await revise(without);
    const { items } = await done(editor('GET', `/articles/${articleId}/claims?state=withdrawn`));
    expect(items).toMatchObject([{ id: cleaner, standing: 'gone', passages: [] }]);
  });

  it('says of a published report that the article changed', async () => {
    const rated = { rating: 'unproven', rationale: 'Nobody counted.', citationIds: [] };
    await done(reviewer('POST', `/claims/${cars}/assessments`, { json: rated }));
    const verdict = { rating: 'unproven', reason: 'Nobody counted.' };
    await done(editor('POST', `/claims/${cars}/verdict`, { json: verdict }));
    await done(editor('POST', `/articles/${articleId}/reports`));
    const reports = async () => (await done(editor('GET', `/articles/${articleId}/reports`))).items;
    expect(await reports()).toMatchObject([{ revision: 1, articleChanged: null }]);
    await done(revise(changed, (await done(editor('GET', `/articles/${articleId}`))).version));
    expect(await reports()).toMatchObject([{ revision: 1, articleChanged: { revision: 2 } }]);
  });

  it('gives claims as annotations and takes them in', async () => {
    const annotations = `/articles/${articleId}/annotations`;
    const sent = await reviewer('GET', annotations);
    expect(sent.headers.get('content-type')).toContain('application/ld+json');
    const { id } = await done(editor('POST', '/articles', { json: { text: bridgeText } }));
    const other = `/articles/${id}/annotations`;
    const answer = await reviewer('POST', other, { json: sent.body });
    expect(answer).toMatchObject({ status: 201, body: { alreadyHere: 0 } });
    expect(answer.body.claims).toHaveLength(3);
    await unchanged(editor, id, async () => {
      const selector = { type: 'TextQuoteSelector', exact: 'forty tractors' };
      expect(await reviewer('POST', other, { json: [{ target: { selector } }] })).toMatchObject({
        status: 422,
        body: { code: 'passage_not_found', errors: [{ field: '0.target.0' }] },
      });
      expect(await reviewer('POST', other, { json: { rows: [{ target: 'x' }] } })).toMatchObject({
        status: 422,
        body: { code: 'invalid_input', errors: [{ field: 'rows.0.target' }] },
      });
      expect(await reviewer('POST', other, { json: { claims: [] } })).toMatchObject({
        status: 422,
      });
      expect(await reviewer('POST', other, { json: 5 })).toMatchObject({ status: 422 });
    });
  });
});
