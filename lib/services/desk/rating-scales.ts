import { z } from 'zod';
import {
  insertScale,
  listManagedScales,
  lockScale,
  rewriteScale,
  scaleKeys,
  setScaleRetired,
  supersedeScale,
} from '@/lib/data/rating-scales';
import { reader, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { type ManagedScale, NewScale, ScaleChange } from '@/lib/domain/assessment/scale-form';
import { ClaimdeskError, invalidField, notFound, staleVersion } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/** The newest version of every scale, retired ones last. */
export async function listAllScales(context: Context): Promise<ManagedScale[]> {
  authorize(context.actor, 'desk.read');
  return await listManagedScales(context.tx ?? reader());
}

const managed = async (tx: Writer, id: string): Promise<ManagedScale> => {
  const scale = (await listManagedScales(tx)).find((one) => one.id === id);
  if (!scale) throw notFound('rating scale');
  return scale;
};

/** Adds a scale of the desk's own. @throws ClaimdeskError `invalid_input` for a key that is taken. */
export const addScale = command('desk.manage', NewScale, async ({ tx, at }, content) => {
  if ((await scaleKeys(tx)).has(content.key)) {
    throw invalidField('key', 'Another rating scale has this key.');
  }
  const { id, key } = await insertScale(tx, content, at);
  return {
    result: await managed(tx, id),
    events: [{ type: 'scale.added', scaleId: id, key }],
  };
});

const Target = z.object({ id: Id, expectedVersion: Version.optional() });

/** @throws ClaimdeskError `not_found`, `stale_version`. */
async function held(
  tx: Writer,
  { id, expectedVersion }: z.output<typeof Target>,
): Promise<ManagedScale> {
  const scale = await lockScale(tx, id);
  if (expectedVersion !== undefined && expectedVersion !== scale.version) {
    throw staleVersion('rating scale', scale.version);
  }
  return scale;
}

/**
 * Changes a scale. One that articles are checked on stays as it is for them, and its next version takes
 * its place for new articles.
 * @throws ClaimdeskError `not_found`, `stale_version`, `invalid_input`.
 */
export const reviseScale = command(
  'desk.manage',
  ScaleChange.extend(Target.shape),
  async ({ tx, at }, { id, expectedVersion, ...content }) => {
    const before = await held(tx, { id, expectedVersion });
    const { key, name, ratings } = before;
    if (JSON.stringify([name, ratings]) === JSON.stringify([content.name, content.ratings])) {
      return { result: before, events: [] };
    }
    const isInUse = before.articleCount > 0;
    if (!isInUse) await rewriteScale(tx, id, content);
    const scaleId = isInUse ? (await supersedeScale(tx, before, content, at)).id : id;
    const result = await managed(tx, scaleId);
    const { revision } = result;
    const event = { type: 'scale.revised', scaleId, key, name: content.name, revision } as const;
    return { result, events: [{ ...event, replacesId: isInUse ? id : null }] };
  },
);

/** Offers a scale to new articles no longer. @throws ClaimdeskError `not_found`, `transition_refused`. */
export const retireScale = command('desk.manage', Target, async ({ tx, at }, target) => {
  const { id, key, name, isDefault, isRetired } = await held(tx, target);
  if (isDefault || isRetired) {
    throw new ClaimdeskError(
      'transition_refused',
      isDefault
        ? 'New articles get this scale: choose another one for them first.'
        : 'This scale is retired already.',
    );
  }
  await setScaleRetired(tx, id, at);
  return {
    result: await managed(tx, id),
    events: [{ type: 'scale.retired', scaleId: id, key, name }],
  };
});

/** Offers a retired scale again. @throws ClaimdeskError `not_found`, `transition_refused`. */
export const restoreScale = command('desk.manage', Target, async ({ tx }, target) => {
  const { id, key, name, isRetired } = await held(tx, target);
  if (!isRetired) throw new ClaimdeskError('transition_refused', 'This scale is not retired.');
  await setScaleRetired(tx, id, null);
  return {
    result: await managed(tx, id),
    events: [{ type: 'scale.restored', scaleId: id, key, name }],
  };
});
