import { setSourceRank, sourceById } from '@/lib/data/sources';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { RankInput } from '@/lib/domain/source/source';
import { command } from '@/lib/services/command';

/**
 * Says how far the desk trusts a source, and returns it; a normal one has no reason. Citations that use it stay; those of a
 * deprecated one are marked wherever they show.
 * @throws ClaimdeskError `invalid_input` for a deprecated one without a reason, `stale_version`,
 * `already_done`.
 */
export const rankSource = command(
  'source.rank',
  RankInput.safeExtend({ id: Id, expectedVersion: Version }),
  async ({ tx, at }, { id, expectedVersion, rank, reason: said }) => {
    const reason = rank === 'normal' ? null : said;
    const before = await sourceById(tx, id);
    if (before.rank === rank && before.rankReason === reason) {
      throw new ClaimdeskError('already_done', `It is ${rank} already.`);
    }
    const source = await setSourceRank(tx, id, expectedVersion, { rank, reason }, at);
    return {
      result: source,
      events: [
        {
          type: 'source.ranked',
          sourceId: id,
          title: source.csl.title,
          before: before.rank,
          after: rank,
          reason,
          former: { reason: before.rankReason },
        },
      ],
    };
  },
);
