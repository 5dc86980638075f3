import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { hasDesk, insertDesk } from '@/lib/data/desk';
import { insertScale, listScales, scaleKeys } from '@/lib/data/rating-scales';
import { reader } from '@/lib/data/transaction';
import { RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import { changesBetween } from '@/lib/domain/audit/changes';
import type { DeskContent } from '@/lib/domain/desk/desk';
import { defaultMethod } from '@/lib/domain/report/method';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const scalesFile = path.join(process.cwd(), 'data/reference/rating-scales.json');

const NewDesk = z.object({ scales: z.array(RatingScaleContent).min(1) });

const fillDesk = command('desk.manage', NewDesk, async ({ tx, at }, { scales }) => {
  const before = await listScales(tx);
  const known = await scaleKeys(tx);
  const added = [];
  for (const scale of scales.filter(({ key }) => !known.has(key))) {
    added.push(await insertScale(tx, scale, at));
  }
  const events = added.map(({ id, key }) => ({ type: 'scale.added' as const, scaleId: id, key }));
  if (await hasDesk(tx)) return { result: undefined, events };

  const first = [...before, ...added].find(({ key }) => key === scales[0]?.key);
  if (!first) throw new Error('No rating scale to begin with.');
  const content = firstContent(first.id);
  await insertDesk(tx, content);
  const changes = changesBetween<Partial<DeskContent>>({}, content);
  return { result: undefined, events: [...events, { type: 'desk.changed' as const, changes }] };
});

const firstContent = (defaultScaleId: string): DeskContent => ({
  name: 'Fact-check desk',
  url: null,
  showReviewerNames: true,
  citationStyle: 'apa',
  method: defaultMethod,
  defaultScaleId,
});

/** Gives a new database the rating scales of `data/reference` and the desk's settings; else does nothing. */
export async function ensureDesk(context: Context): Promise<void> {
  const scales = NewDesk.shape.scales.parse(JSON.parse(await readFile(scalesFile, 'utf8')));
  const db = context.tx ?? reader();
  const known = await scaleKeys(db);
  if ((await hasDesk(db)) && scales.every(({ key }) => known.has(key))) return;
  await fillDesk(context, { scales });
}
