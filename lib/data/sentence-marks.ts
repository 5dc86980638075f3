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

/** Marks sentences, each of another wording; what was said of them before is retired. */
export async function insertMarks(
  tx: Writer,
  articleId: string,
  sentences: readonly string[],
  mark: MarkContent & { createdById: string | null },
  at: Date,
): Promise<SentenceMark[]> {
  const rows = sentences.map((words) => ({ words, wordingKey: sha256(wordingKey(words)) }));
  await tx.sentenceMark.updateMany({
    where: {
      articleId,
      status: 'active',
      wordingKey: { in: rows.map(({ wordingKey }) => wordingKey) },
    },
    data: { status: 'retired' },
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
  return added.map(toMark);
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
