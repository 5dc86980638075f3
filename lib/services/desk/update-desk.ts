import { deskSettings, updateDesk as writeDesk } from '@/lib/data/desk';
import { listScales } from '@/lib/data/rating-scales';
import { changesBetween } from '@/lib/domain/audit/changes';
import { DeskSettings } from '@/lib/domain/desk/desk';
import { invalidField } from '@/lib/domain/errors';
import { command } from '@/lib/services/command';

/**
 * Changes the desk's settings, made against `version`.
 * @throws ClaimdeskError `stale_version`, `invalid_input`.
 */
export const updateDesk = command(
  'desk.manage',
  DeskSettings,
  async ({ tx }, { version, ...content }) => {
    const scales = await listScales(tx);
    if (!scales.some(({ id }) => id === content.defaultScaleId)) {
      throw invalidField('defaultScaleId', 'Choose one of the rating scales.');
    }
    const { version: _, ...before } = await deskSettings(tx);
    await writeDesk(tx, version, content);
    return {
      result: { ...content, version: version + 1 },
      events: [{ type: 'desk.changed', changes: changesBetween(before, content) }],
    };
  },
);
