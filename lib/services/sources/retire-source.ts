import { z } from 'zod';
import { setSourceStatus, sourceById, sourceDetail } from '@/lib/data/sources';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { Reason } from '@/lib/domain/reason';
import { command } from '@/lib/services/command';
import { refuseDuplicate } from '@/lib/services/sources/refuse-duplicate';

const Target = z.object({ id: Id, expectedVersion: Version });

/**
 * Takes a source out of use. Citations that use it stay; citing it anew is refused.
 * @throws ClaimdeskError `stale_version`, `already_done`.
 */
export const retireSource = command(
  'source.retire',
  Target.extend({ reason: Reason }),
  async ({ tx, at }, { id, expectedVersion, reason }) => {
    const { status } = await sourceById(tx, id);
    if (status === 'retired') throw new ClaimdeskError('already_done', 'It is already retired.');
    const source = await setSourceStatus(
      tx,
      id,
      expectedVersion,
      { status: 'retired', reason },
      at,
    );
    return {
      result: source,
      events: [{ type: 'source.retired', sourceId: id, title: source.csl.title, reason }],
    };
  },
);

/**
 * Brings a retired source back into use.
 * @throws ClaimdeskError `stale_version`, `already_done`; `duplicate_source` when the same work has
 * been added meanwhile, unless the input says that it is `distinct`.
 */
export const restoreSource = command(
  'source.retire',
  Target.extend({ distinct: z.boolean().default(false) }),
  async ({ tx, at }, { id, expectedVersion, distinct }) => {
    const { status, identity, retiredReason } = await sourceDetail(tx, id);
    if (status === 'active') throw new ClaimdeskError('already_done', 'It is in use already.');
    if (!distinct) await refuseDuplicate(tx, identity, id);
    const source = await setSourceStatus(tx, id, expectedVersion, { status: 'active' }, at);
    return {
      result: source,
      events: [
        {
          type: 'source.restored',
          sourceId: id,
          title: source.csl.title,
          ...(retiredReason === null ? {} : { former: { reason: retiredReason } }),
        },
      ],
    };
  },
);
