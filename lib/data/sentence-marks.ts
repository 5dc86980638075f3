import { sha256 } from '@/lib/data/sha256';
import type { Reader, Writer } from '@/lib/data/transaction';
import { type MarkContent, SentenceMark } from '@/lib/domain/claim/galley/sentence-mark';
import { wordingKey } from '@/lib/domain/claim/galley/wording-key';

const withCreator = { createdBy: { select: { id: true, name: true } } } as const;

const toMark = (row: { createdAt: Date }): SentenceMark =>
  SentenceMark.parse({ ...row, createdAt: row.createdAt.toISOString() });

/** The live marks of an article, at most one for each wording. */
export async function marksOfArticle(db: Reader, articleId: string): Promise<SentenceMark[]> {
  const rows = await db.sentenceMark.findMany({
    where: { articleId, status: 'active' },
    orderBy: { id: 'asc' },
    include: withCreator,
  });
  return rows.map(toMark);
}

/**
 * Marks sentences, each of another wording; what was said of them before is retired: `replaced` is the
 * mark of before by the new one.
 */
export async function insertMarks(
  tx: Writer,
  articleId: string,
  sentences: readonly string[],
  mark: MarkContent & { createdById: string | null },
  at: Date,
): Promise<{ marks: SentenceMark[]; replaced: Map<string, string> }> {
  const rows = sentences.map((words) => ({ words, wordingKey: sha256(wordingKey(words)) }));
  const before = await tx.sentenceMark.updateManyAndReturn({
    where: {
      articleId,
      status: 'active',
      wordingKey: { in: rows.map(({ wordingKey }) => wordingKey) },
    },
    data: { status: 'retired' },
    select: { id: true, wordingKey: true },
  });
  const { kind, reason, createdById } = mark;
  const added = await tx.sentenceMark.createManyAndReturn({
    data: rows.map((row) => ({
      ...row,
      articleId,
      kind,
      reason: reason || null,
      createdById,
      createdAt: at,
    })),
    include: withCreator,
  });
  const former = new Map(before.map(({ id, wordingKey }) => [wordingKey, id]));
  const replaced = new Map(
    added.flatMap(({ id, wordingKey }) => {
      const markId = former.get(wordingKey);
      return markId ? [[id, markId] as const] : [];
    }),
  );
  return { marks: added.map(toMark), replaced };
}

/** Says of a sentence anew what a retired mark said, in the name of who said it then. */
export async function markAgain(tx: Writer, markId: string, at: Date): Promise<SentenceMark> {
  const {
    id: _,
    status: __,
    createdAt: ___,
    ...said
  } = await tx.sentenceMark.findUniqueOrThrow({
    where: { id: markId },
  });
  const row = await tx.sentenceMark.create({
    data: { ...said, createdAt: at },
    include: withCreator,
  });
  return toMark(row);
}

/** Takes live marks of an article off; answers with those that were there. */
export async function retireMarks(
  tx: Writer,
  articleId: string,
  ids: readonly string[],
): Promise<SentenceMark[]> {
  const live = { articleId, status: 'active' as const, id: { in: [...ids] } };
  const rows = await tx.sentenceMark.findMany({ where: live, include: withCreator });
  await tx.sentenceMark.updateMany({ where: live, data: { status: 'retired' } });
  return rows.map(toMark);
}
