import type { Reader, Writer } from '@/lib/data/transaction';
import { Comment } from '@/lib/domain/claim/comment';
import { notFound } from '@/lib/domain/errors';

const withAuthor = { author: { select: { id: true, name: true } } } as const;

type Row = { createdAt: Date };
const toComment = (row: Row): Comment =>
  Comment.parse({ ...row, createdAt: row.createdAt.toISOString() });

export async function insertComment(
  tx: Writer,
  comment: { claimId: string; authorId: string; body: string },
  at: Date,
): Promise<Comment> {
  return toComment(
    await tx.comment.create({ data: { ...comment, createdAt: at }, include: withAuthor }),
  );
}

/** A claim's comments, the oldest first; retired ones are left out. */
export async function commentsOfClaim(db: Reader, claimId: string): Promise<Comment[]> {
  const rows = await db.comment.findMany({
    where: { claimId, status: 'active' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: withAuthor,
  });
  return rows.map(toComment);
}

/** @throws ClaimdeskError `not_found`. */
export async function commentById(db: Reader, id: string): Promise<Comment> {
  const row = await db.comment.findUnique({ where: { id }, include: withAuthor });
  if (!row) throw notFound('comment');
  return toComment(row);
}

export async function setCommentStatus(
  tx: Writer,
  id: string,
  status: 'active' | 'retired',
): Promise<void> {
  await tx.comment.update({ where: { id }, data: { status } });
}
