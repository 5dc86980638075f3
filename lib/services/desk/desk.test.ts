import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/lib/data/transaction';
import { systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { getDesk } from '@/lib/services/desk/get-desk';
import { updateDesk } from '@/lib/services/desk/update-desk';
import { useTestDatabase } from '@/tests/support/database';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

const system = systemContext('first start');

beforeAll(() => ensureDesk(system));

describe('a new desk', () => {
  it('has its settings and rating scales, the first scale as the default', async () => {
    const { desk, scales } = await getDesk(system);
    expect(scales.map(({ key }) => key)).toEqual(['truth', 'evidence', 'correctness']);
    expect(scales.find(({ id }) => id === desk.defaultScaleId)?.key).toBe('truth');
    expect(desk.method).not.toBe('');
  });

  it('is made once', async () => {
    const events = await reader().auditEvent.count();
    await ensureDesk(system);
    expect(await reader().auditEvent.count()).toBe(events);
  });
});

describe('the desk’s settings', () => {
  it('are changed by an administrator, against the version that was read', async () => {
    const administrator = await contextOfNew('administrator');
    const { desk } = await getDesk(administrator);
    const change = { ...desk, name: 'The Night Desk', showReviewerNames: false };
    await updateDesk(administrator, change);
    expect((await getDesk(administrator)).desk).toEqual({ ...change, version: desk.version + 1 });
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'desk.changed',
      changes: [
        { field: 'name', before: desk.name, after: 'The Night Desk' },
        { field: 'showReviewerNames', before: true, after: false },
      ],
    });
    await expect(updateDesk(administrator, { ...change, name: 'Other' })).rejects.toMatchObject({
      code: 'stale_version',
      facts: { currentVersion: desk.version + 1 },
    });
    expect((await getDesk(administrator)).desk.name).toBe('The Night Desk');
  });

  it('are read by everyone and changed by no one else', async () => {
    for (const role of ['editor', 'reviewer', 'reader'] as const) {
      const context = await contextOfNew(role);
      const { desk } = await getDesk(context);
      await expect(updateDesk(context, desk)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('name the field that is wrong', async () => {
    const administrator = await contextOfNew('administrator');
    const { desk } = await getDesk(administrator);
    await expect(
      updateDesk(administrator, { ...desk, name: ' ', url: 'javascript:alert(1)' }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'name' }, { path: 'url' }],
    });
    await expect(
      updateDesk(administrator, { ...desk, defaultScaleId: crypto.randomUUID() }),
    ).rejects.toMatchObject({ issues: [{ path: 'defaultScaleId' }] });
  });
});
