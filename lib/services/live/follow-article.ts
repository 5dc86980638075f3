import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import { PRESENCE_CHANNEL, tellAll } from '@/lib/data/listening';
import { reader } from '@/lib/data/transaction';
import { userOf } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { EditedPart } from '@/lib/domain/live/live';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { liveHub, type PresenceNotice } from '@/lib/services/live/live';
import type { Subscription } from '@/lib/services/live/live-hub';
import { logLength } from '@/lib/services/log-length';

type Line = Pick<Subscription, 'articleId' | 'after' | 'recheck' | 'send' | 'close'>;

/**
 * Sends what happens to an article and who is at it, as far as the caller may know, until the
 * function that it answers is called.
 * @throws ClaimdeskError `not_found`; `too_many_attempts` for more streams than a user may have.
 */
export async function followArticle(
  context: Context,
  line: Line,
  logFault: (error: unknown) => void,
): Promise<() => void> {
  const actor = userOf(authorize(context.actor, 'article.read').actor);
  await articleById(reader(), line.articleId);
  const hub = await liveHub(logFault);
  return hub.subscribe({ ...line, actor });
}

/** From where a page that is read now can follow what comes after. */
export async function liveStart(context: Context): Promise<number> {
  authorize(context.actor, 'article.read');
  return await logLength();
}

export const PresenceInput = z.object({
  articleId: Id,
  claimId: Id.nullish().transform((id) => id ?? null),
  editing: EditedPart.nullish().transform((part) => part ?? null),
  /** Whether the page is just being closed. */
  leaving: z.boolean().default(false),
});

/**
 * Tells who has the article open of the caller, for some seconds. Nothing is stored, so there is no
 * audit event. @throws ClaimdeskError `not_found`.
 */
export async function showPresence(
  context: Context,
  input: z.input<typeof PresenceInput>,
): Promise<void> {
  const { id, name } = userOf(authorize(context.actor, 'article.read').actor);
  const { articleId, claimId, editing, leaving } = parse(PresenceInput, input);
  await articleById(reader(), articleId);
  const presence = { person: { id, name }, claimId, editing };
  const notice: PresenceNotice = { articleId, presence, leaving };
  await tellAll(PRESENCE_CHANNEL, JSON.stringify(notice));
}
