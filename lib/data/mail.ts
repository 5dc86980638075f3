import type { Reader, Writer } from '@/lib/data/transaction';
import { DIGEST_MS, type MailChoice } from '@/lib/domain/inbox/mail';

/** A member, and what they were told that no mail has told them yet. */
export type DueMail = { userId: string; notificationIds: string[] };

/**
 * Whom a mail is due to: at once, or a day after the last one. Nothing that was read in the
 * meantime, was told before the choice, or is of a comment that was taken back.
 */
export function dueMail(db: Reader, at: Date): Promise<DueMail[]> {
  const dayBefore = new Date(at.getTime() - DIGEST_MS);
  return db.$queryRaw<DueMail[]>`
    SELECT "user"."id" AS "userId", array_agg("n"."id" ORDER BY "n"."at", "n"."id") AS "notificationIds"
    FROM "user"
    JOIN "notification" "n" ON "n"."userId" = "user"."id"
    LEFT JOIN "comment" ON "comment"."id" = "n"."commentId"
    WHERE "user"."status" = 'active'
      AND "n"."mailedAt" IS NULL AND "n"."readAt" IS NULL AND "n"."at" >= "user"."mailSince"
      AND ("comment"."id" IS NULL OR "comment"."status" = 'active')
      AND ("user"."mail" = 'at_once' OR "user"."mail" = 'daily'
        AND greatest("user"."mailSince", "user"."mailedAt") <= ${dayBefore})
    GROUP BY "user"."id" ORDER BY "user"."id"`;
}

/** Marks what goes into a mail; answers with those that no other mail took. */
export async function takeForMail(
  tx: Writer,
  { userId, notificationIds }: DueMail,
  at: Date,
): Promise<string[]> {
  const taken = await tx.notification.updateManyAndReturn({
    where: { id: { in: notificationIds }, mailedAt: null },
    data: { mailedAt: at },
    select: { id: true },
  });
  await tx.user.update({ where: { id: userId }, data: { mailedAt: at }, select: { id: true } });
  return taken.map(({ id }) => id);
}

/** What a member chose; `off` for nobody. */
export async function mailChoiceOf(db: Reader, userId: string): Promise<MailChoice> {
  const row = await db.user.findUnique({ where: { id: userId }, select: { mail: true } });
  return row?.mail ?? 'off';
}

/** From then on: what was told before is not sent. */
export async function setMailChoice(
  tx: Writer,
  userId: string,
  mail: MailChoice,
  at: Date,
): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { mail, mailSince: at },
    select: { id: true },
  });
}
