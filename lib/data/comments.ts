import type { Prisma } from '@/lib/data/generated/client';
import type { Reader, Writer } from '@/lib/data/transaction';
import { Comment } from '@/lib/domain/claim/comment';
import { Thread, type ThreadStatus, type ThreadSubject } from '@/lib/domain/claim/thread';
import { notFound } from '@/lib/domain/errors';
import type { Person } from '@/lib/domain/identity';

const person = { select: { id: true, name: true } } as const;
const withAuthor = { author: person } as const;
const inOrder = [
  { createdAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.CommentOrderByWithRelationInput[];

type Row = Prisma.CommentGetPayload<{ include: typeof withAuthor }>;
type Names = ReadonlyMap<string, Person>;

const toComment = (row: Row, names: Names): Comment =>
  Comment.parse({
    ...row,
    mentions: row.mentions.flatMap((id) => names.get(id) ?? []),
    createdAt: row.createdAt.toISOString(),
  });

/** The members whom comments call, by id: disabled ones keep their names. */
async function namesIn(db: Reader, rows: readonly Pick<Row, 'mentions'>[]): Promise<Names> {
  const ids = [...new Set(rows.flatMap(({ mentions }) => mentions))];
  if (ids.length === 0) return new Map();
  const people = await db.user.findMany({ where: { id: { in: ids } }, ...person });
  return new Map(people.map((one) => [one.id, one]));
}

async function toOne(db: Reader, row: Row): Promise<Comment> {
  return toComment(row, await namesIn(db, [row]));
}

export async function insertComment(
  tx: Writer,
  comment: {
    claimId: string;
    threadId: string;
    authorId: string;
    body: string;
    mentions: readonly string[];
  },
  at: Date,
): Promise<Comment> {
  const data = { ...comment, mentions: [...comment.mentions], createdAt: at };
  return toOne(tx, await tx.comment.create({ data, include: withAuthor }));
}

/** @throws ClaimdeskError `not_found`. */
export async function commentById(
  db: Reader,
  id: string,
): Promise<Comment & { retiredById: string | null }> {
  const row = await db.comment.findUnique({ where: { id }, include: withAuthor });
  if (!row) throw notFound('comment');
  return { ...(await toOne(db, row)), retiredById: row.retiredById };
}

export async function setCommentStatus(
  tx: Writer,
  id: string,
  change: { status: 'active' | 'retired'; retiredById: string | null },
): Promise<void> {
  await tx.comment.update({ where: { id }, data: change });
}

const withComments = {
  resolvedBy: person,
  passage: { select: { exact: true } },
  citation: { select: { source: { select: { title: true } } } },
  comments: { where: { status: 'active' }, orderBy: [...inOrder], include: withAuthor },
} as const satisfies Prisma.ThreadInclude;

type ThreadRow = Prisma.ThreadGetPayload<{ include: typeof withComments }>;

function subjectOf({ citationId, citation, passageId, passage }: ThreadRow): ThreadSubject {
  if (citationId && citation) {
    return { kind: 'citation', citationId, sourceTitle: citation.source.title };
  }
  if (passageId && passage) return { kind: 'passage', passageId, exact: passage.exact };
  return { kind: 'claim' };
}

const toThread = (row: ThreadRow, names: Names): Thread =>
  Thread.parse({
    ...row,
    on: subjectOf(row),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    comments: row.comments.map((comment) => toComment(comment, names)),
  });

/** Starts a thread, which has no comments yet; its id. */
export async function insertThread(
  tx: Writer,
  thread: { claimId: string; citationId: string | null; passageId: string | null },
  at: Date,
): Promise<string> {
  const { id } = await tx.thread.create({
    data: { ...thread, createdAt: at },
    select: { id: true },
  });
  return id;
}

/** A claim's threads, the oldest first; those whose every comment was taken back are left out. */
export async function threadsOfClaim(db: Reader, claimId: string): Promise<Thread[]> {
  const rows = await db.thread.findMany({
    where: { claimId, comments: { some: { status: 'active' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: withComments,
  });
  const names = await namesIn(
    db,
    rows.flatMap(({ comments }) => comments),
  );
  return rows.map((row) => toThread(row, names));
}

/** @throws ClaimdeskError `not_found`. */
export async function threadById(db: Reader, id: string): Promise<Thread> {
  const row = await db.thread.findUnique({ where: { id }, include: withComments });
  if (!row) throw notFound('thread');
  return toThread(row, await namesIn(db, row.comments));
}

/** Locks a thread until the transaction ends; its status. @throws ClaimdeskError `not_found`. */
export async function lockThread(tx: Writer, id: string): Promise<ThreadStatus> {
  const [row] = await tx.$queryRaw<{ status: ThreadStatus }[]>`
    SELECT "status"::text FROM "thread" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (!row) throw notFound('thread');
  return row.status;
}

/** @param resolved who and when; null for an open thread. */
export async function setThreadStatus(
  tx: Writer,
  id: string,
  resolved: { byId: string | null; at: Date } | null,
): Promise<void> {
  await tx.thread.update({
    where: { id },
    data: {
      status: resolved ? 'resolved' : 'open',
      resolvedById: resolved?.byId ?? null,
      resolvedAt: resolved?.at ?? null,
    },
  });
}
