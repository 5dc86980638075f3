import { database } from '@/lib/data/client';
import type { Role } from '@/lib/domain/access/actor';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { type Context, contextOf } from '@/lib/services/context';

/** A member of that role, as the one who asks. */
export async function contextOfNew(role: Role, name = `A ${role}`): Promise<Context> {
  const email = `${crypto.randomUUID()}@desk.example`;
  const { id } = await database().prisma.user.create({ data: { email, name, role } });
  return contextOf({ kind: 'user', id, name, role });
}

/** An article with one open claim, on a scale of `true`, `false` and `unproven`. */
export async function claimUnderReview(): Promise<{ articleId: string; claimId: string }> {
  const { prisma } = database();
  const key = crypto.randomUUID().slice(0, 8);
  const rating = { description: '', tone: 'neutral', requiresCitation: true };
  const scale = await prisma.ratingScale.create({
    data: {
      key,
      name: 'Test scale',
      ratings: {
        create: [
          { ...rating, key: 'false', label: 'False', order: 1, position: 1 },
          { ...rating, key: 'true', label: 'True', order: 2, position: 2 },
          {
            ...rating,
            key: 'unproven',
            label: 'Unproven',
            order: null,
            position: 3,
            requiresCitation: false,
          },
        ],
      },
    },
  });
  const article = await prisma.article.create({
    data: {
      title: 'An article',
      slug: `article-${key}`,
      authors: [],
      language: 'en',
      ratingScaleId: scale.id,
      lastClaimNumber: 1,
    },
  });
  const claim = await prisma.claim.create({
    data: { articleId: article.id, number: 1, wording: 'The well is deep.', kind: 'quantity' },
  });
  return { articleId: article.id, claimId: claim.id };
}

/** Every audit event, the newest first. */
export async function eventsNewestFirst(): Promise<AuditEvent[]> {
  const rows = await database().prisma.auditEvent.findMany({ orderBy: { sequence: 'desc' } });
  return rows.map(({ event }) => event as AuditEvent);
}
