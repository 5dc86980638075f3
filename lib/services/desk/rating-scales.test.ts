import { beforeAll, describe, expect, it } from 'vitest';
import type { Rating } from '@/lib/domain/assessment/rating-scale';
import { getArticle } from '@/lib/services/articles/get-article';
import { importArticle } from '@/lib/services/articles/import-article';
import { systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { getDesk } from '@/lib/services/desk/get-desk';
import {
  addScale,
  listAllScales,
  restoreScale,
  retireScale,
  reviseScale,
} from '@/lib/services/desk/rating-scales';
import { updateDesk } from '@/lib/services/desk/update-desk';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

const rating = (key: string, order: number | null): Rating => ({
  key,
  label: key.toUpperCase(),
  description: '',
  order,
  tone: 'neutral',
  requiresCitation: true,
});

const twoSteps = { name: 'Two steps', ratings: [rating('no', 1), rating('yes', 2)] };
const threeSteps = {
  name: 'Three steps',
  ratings: [rating('no', 1), rating('partly', 2), rating('yes', 3)],
};

let made = 0;
async function newScale() {
  made += 1;
  return await addScale(admin, { key: `steps-${made}`, ...twoSteps });
}

const articleOn = async (ratingScale: string) =>
  (await importArticle(admin, { title: `On ${ratingScale}`, text: `It is ${made}.`, ratingScale }))
    .id;

const offered = async () => (await getDesk(admin)).scales.map(({ key }) => key);
const lastEvent = async () => (await eventsNewestFirst())[0];

describe('a scale of the desk’s own', () => {
  it('is offered once it is made', async () => {
    const scale = await newScale();
    expect(scale).toMatchObject({ revision: 1, articleCount: 0, isRetired: false });
    expect(await offered()).toContain(scale.key);
    await expect(addScale(admin, { key: scale.key, ...twoSteps })).rejects.toMatchObject({
      issues: [{ path: 'key' }],
    });
  });

  it('is changed in place while no article is checked on it', async () => {
    const { id, version } = await newScale();
    const after = await reviseScale(admin, { id, expectedVersion: version, ...threeSteps });
    expect(after).toMatchObject({ id, revision: 1, version: 2, ...threeSteps });
    expect(await lastEvent()).toMatchObject({ type: 'scale.revised', replacesId: null });
    await expect(
      reviseScale(admin, { id, expectedVersion: version, ...twoSteps }),
    ).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('in use gets a next version for new articles, and articles keep theirs', async () => {
    const { id, key } = await newScale();
    const old = await articleOn(key);
    const after = await reviseScale(admin, { id, ...threeSteps });
    expect(after).toMatchObject({ key, revision: 2, articleCount: 0, ...threeSteps });
    expect(after.id).not.toBe(id);
    expect(await lastEvent()).toMatchObject({ type: 'scale.revised', replacesId: id, revision: 2 });
    expect((await getArticle(admin, old)).scale).toMatchObject({ id, ...twoSteps });
    expect((await getArticle(admin, await articleOn(key))).scale.id).toBe(after.id);
    expect((await offered()).filter((one) => one === key)).toHaveLength(1);
    await expect(reviseScale(admin, { id, ...twoSteps })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('stays the default in its next version', async () => {
    const { id, key } = await newScale();
    const { desk } = await getDesk(admin);
    await updateDesk(admin, { ...desk, defaultScaleId: id });
    await articleOn(key);
    const after = await reviseScale(admin, { id, ...threeSteps });
    expect((await getDesk(admin)).desk).toMatchObject({
      defaultScaleId: after.id,
      version: desk.version + 2,
    });
    await expect(retireScale(admin, { id: after.id })).rejects.toMatchObject({
      code: 'transition_refused',
    });
  });

  it('makes no version where nothing changes', async () => {
    const { id, key } = await newScale();
    await articleOn(key);
    expect(await reviseScale(admin, { id, ...twoSteps })).toMatchObject({ id, revision: 1 });
  });

  it('is offered no more once it is retired, also after the next start, until it is restored', async () => {
    const { id } = await newScale();
    const ready = (await listAllScales(admin)).find(({ key }) => key === 'correctness');
    for (const one of [id, ready?.id ?? '']) await retireScale(admin, { id: one });
    await ensureDesk(systemContext('next start'));
    expect(await offered()).not.toContain('correctness');
    await expect(articleOn('correctness')).rejects.toMatchObject({
      issues: [{ path: 'ratingScale' }],
    });
    expect((await listAllScales(admin)).at(-1)?.isRetired).toBe(true);
    await restoreScale(admin, { id: ready?.id ?? '' });
    expect(await offered()).toContain('correctness');
    expect(await lastEvent()).toMatchObject({ type: 'scale.restored', key: 'correctness' });
  });

  it('is for administrators to make', async () => {
    const { context } = await join(admin, 'editor');
    await expect(addScale(context, { key: 'mine', ...twoSteps })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
