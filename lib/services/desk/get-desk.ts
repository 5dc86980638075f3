import { deskSettings } from '@/lib/data/desk';
import { listScales } from '@/lib/data/rating-scales';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { RatingScale } from '@/lib/domain/assessment/rating-scale';
import type { DeskSettings } from '@/lib/domain/desk/desk';
import type { Context } from '@/lib/services/context';
import { keptUntilWritten } from '@/lib/services/kept-answers';

/** The desk's settings and the rating scales it can choose from. */
export async function getDesk(
  context: Context,
): Promise<{ desk: DeskSettings; scales: RatingScale[] }> {
  authorize(context.actor, 'desk.read');
  const db = context.tx ?? reader();
  const [desk, scales] = await Promise.all([deskSettings(db), listScales(db)]);
  return { desk, scales };
}

/** What stands at the head of every page. */
export async function getDeskName(context: Context): Promise<string> {
  authorize(context.actor, 'desk.read');
  return await keptUntilWritten('desk name', async () => (await deskSettings(reader())).name);
}
