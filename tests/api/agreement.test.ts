import { expect, inject, it } from 'vitest';
import { apiClient, done } from '@/tests/support/api-client';
import { articleToAgreeOn, rateAll } from '@/tests/support/made-agreement';

const { url, members } = inject('desks').embedded;
const editor = apiClient(url, members.editor.token);
const reviewer = apiClient(url, members.reviewer.token);
const second = apiClient(url, members.secondReviewer.token);
const reader = apiClient(url, members.reader.token);

it('two reviewers’ agreement is as published, and told to none who still judges blind', async () => {
  const { articleId, claimIds } = await articleToAgreeOn(editor);
  const path = `/agreement?articleId=${articleId}`;
  await rateAll(reviewer, claimIds, 0);
  expect((await done(second('GET', path))).scales).toEqual([]);
  await rateAll(second, claimIds, 1);

  const { counted, scales } = await done(editor('GET', path));
  expect(counted).toBe('all');
  const [scale] = scales;
  expect(scales).toHaveLength(1);
  expect(scale.all).toMatchObject({ claims: 10, pairs: 10, agreeing: 6, outsideOrder: 0 });
  expect(scale.all.nominal.value).toBeCloseTo(0.095, 3);
  expect(scale.all.nominal).toMatchObject({ claims: 10, ratings: 20 });
  expect(scale.all.nominal.interval.resamples).toBe(1000);
  expect(scale.byPair).toHaveLength(1);
  expect(scale.byKind.map(({ kind }: { kind: string }) => kind)).toEqual(['quantity', 'event']);
  expect(scale.byMonth).toHaveLength(1);
  expect(await done(second('GET', path))).toMatchObject({ counted: 'settled_and_own', scales });

  expect(await done(reader('GET', path))).toMatchObject({ counted: 'settled', scales: [] });
  const json = { rating: 'false', reason: 'Counted.' };
  await done(editor('POST', `/claims/${claimIds[3]}/verdict`, { json }));
  const told = await done(reader('GET', path));
  expect(told.scales[0].all).toMatchObject({ claims: 1, agreeing: 1 });
  expect(told.scales[0].all.nominal).toMatchObject({
    value: null,
    undefinedBecause: 'no_variation',
  });
});

it('what is asked wrongly is refused', async () => {
  const none = '019aa000-0000-7000-8000-000000000001';
  const codeOf = async (path: string) => (await editor('GET', path)).body.code;
  expect(await codeOf(`/agreement?articleId=${none}`)).toBe('not_found');
  expect(await codeOf('/agreement?kind=rumour')).toBe('invalid_input');
  expect(await codeOf(`/agreement?reviewer=${none}`)).toBe('invalid_input');
  expect(await codeOf(`/agreement?reviewer=${none}&reviewer=${none}`)).toBe('invalid_input');
});
