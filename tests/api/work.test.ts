import { beforeAll, describe, expect, inject, it } from 'vitest';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';

const { url, members } = inject('desks').server;
const editor = apiClient(url, members.editor.token);
const reviewer = apiClient(url, members.reviewer.token);
const administrator = apiClient(url, members.administrator.token);

/** Well before any date that another file may set on the same desk. */
const dueOn = '2001-01-01';

type Next = { claimId: string; why: string } | null;
const next = async (api: typeof editor): Promise<Next> =>
  (await done(api('POST', '/work/next'))).next;

let claims: string[];

beforeAll(async () => {
  const { cars, opened, cleaner } = await importBridgeThrough(editor);
  claims = [cars, opened, cleaner];
  for (const id of claims) {
    const claim = await done(editor('GET', `/claims/${id}`));
    const lowered = await done(
      editor('PATCH', `/claims/${id}`, { json: { priority: 'normal' }, version: claim.version }),
    );
    const path = `/claims/${id}/due`;
    const due = await done(editor('PUT', path, { json: { dueOn }, version: lowered.version }));
    expect(due).toMatchObject({ dueOn, priority: 'normal' });
    expect((await editor('PUT', path, { json: { dueOn }, version: claim.version })).status).toBe(
      412,
    );
  }
});

describe('the next claim', () => {
  it('is another one for each of two who ask at the same time', async () => {
    const [one, other] = await Promise.all([next(editor), next(reviewer)]);
    expect(claims).toContain(one?.claimId);
    expect(claims).toContain(other?.claimId);
    expect(one?.claimId).not.toBe(other?.claimId);
    expect(one?.why).toMatch(/^This one comes next: it is \d+ days over\.$/);
    const { items } = await done(reviewer('GET', '/work'));
    expect(items[0]).toMatchObject({ claimId: other?.claimId, dueOn, waitsFor: 'you' });
  });
});

describe('a rating scale', () => {
  it('in use gets a next version, and is retired and restored', async () => {
    const rating = { description: '', tone: 'neutral', requiresCitation: false };
    const ratings = [
      { ...rating, key: 'no', label: 'No', order: 1 },
      { ...rating, key: 'yes', label: 'Yes', order: 2 },
    ];
    const json = { key: 'yes-or-no', name: 'Yes or no', ratings };
    const scale = await done(administrator('POST', '/rating-scales', { json }));
    const text = `Is it so? ${crypto.randomUUID()}`;
    await done(
      administrator('POST', '/articles', { json: { title: text, text, ratingScale: 'yes-or-no' } }),
    );
    const change = { json: { name: 'No or yes', ratings }, version: scale.version };
    const after = await done(administrator('PUT', `/rating-scales/${scale.id}`, change));
    expect(after).toMatchObject({ key: 'yes-or-no', name: 'No or yes', revision: 2 });
    const path = `/rating-scales/${after.id}`;
    const retired = await done(administrator('DELETE', path, { version: after.version }));
    const keys = async () =>
      (await done(editor('GET', '/rating-scales'))).items.map(({ key }: { key: string }) => key);
    expect(retired.isRetired).toBe(true);
    expect(await keys()).not.toContain('yes-or-no');
    await done(administrator('POST', `${path}/restore`));
    expect(await keys()).toContain('yes-or-no');
  });
});
