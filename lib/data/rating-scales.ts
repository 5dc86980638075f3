import type { Reader, Writer } from '@/lib/data/transaction';
import {
  type RatingScale,
  type RatingScaleContent,
  RatingTone,
} from '@/lib/domain/assessment/rating-scale';
import type { ManagedScale } from '@/lib/domain/assessment/scale-form';
import { invalidField, notFound } from '@/lib/domain/errors';

const columns = {
  id: true,
  key: true,
  name: true,
  ratings: {
    orderBy: { position: 'asc' },
    select: {
      key: true,
      label: true,
      description: true,
      order: true,
      tone: true,
      requiresCitation: true,
    },
  },
} as const;

type Row = Omit<RatingScale, 'ratings'> & {
  ratings: (Omit<RatingScale['ratings'][number], 'tone'> & { tone: string })[];
};

const toScale = (row: Row): RatingScale => ({
  ...row,
  ratings: row.ratings.map((rating) => ({ ...rating, tone: RatingTone.parse(rating.tone) })),
});

export async function insertScale(
  tx: Writer,
  { key, name, ratings }: RatingScaleContent,
  at: Date,
  revision = 1,
): Promise<RatingScale> {
  const row = await tx.ratingScale.create({
    data: {
      key,
      name,
      revision,
      createdAt: at,
      ratings: { create: inTheirPlaces(ratings) },
    },
    select: columns,
  });
  return toScale(row);
}

const inTheirPlaces = (ratings: RatingScaleContent['ratings']) =>
  ratings.map((rating, index) => ({ ...rating, position: index + 1 }));

/** The scales that a new article can be checked on, oldest first. */
export async function listScales(db: Reader): Promise<RatingScale[]> {
  const rows = await db.ratingScale.findMany({
    where: { supersededAt: null, retiredAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toScale);
}

/** The keys of all scales, retired ones too. */
export async function scaleKeys(db: Reader): Promise<Set<string>> {
  const rows = await db.ratingScale.findMany({ distinct: ['key'], select: { key: true } });
  return new Set(rows.map(({ key }) => key));
}

const managedColumns = {
  ...columns,
  version: true,
  revision: true,
  retiredAt: true,
  desks: { select: { id: true } },
  _count: { select: { articles: true } },
} as const;

/** The newest version of every scale, retired ones last. */
export async function listManagedScales(db: Reader): Promise<ManagedScale[]> {
  const rows = await db.ratingScale.findMany({
    where: { supersededAt: null },
    orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: managedColumns,
  });
  return rows.map(({ retiredAt, desks, _count, ...row }) => ({
    ...toScale(row),
    version: row.version,
    revision: row.revision,
    isRetired: retiredAt !== null,
    isDefault: desks.length > 0,
    articleCount: _count.articles,
  }));
}

/**
 * Holds the row of a scale until the transaction ends, so that no article can be put under it meanwhile.
 * @throws ClaimdeskError `not_found`, also for a version whose place a newer one has taken.
 */
export async function lockScale(tx: Writer, id: string): Promise<ManagedScale> {
  await tx.$queryRaw`SELECT 1 FROM "rating_scale" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const scale = (await listManagedScales(tx)).find((one) => one.id === id);
  if (!scale) throw notFound('rating scale');
  return scale;
}

/** Changes a scale that no article is checked on. The caller holds its row. */
export async function rewriteScale(
  tx: Writer,
  id: string,
  { name, ratings }: Pick<RatingScaleContent, 'name' | 'ratings'>,
): Promise<void> {
  await tx.rating.deleteMany({ where: { scaleId: id } });
  await tx.ratingScale.update({
    where: { id },
    data: { name, version: { increment: 1 }, ratings: { create: inTheirPlaces(ratings) } },
  });
}

/** Puts the next version in a scale's place, as the desk's default too. The caller holds its row. */
export async function supersedeScale(
  tx: Writer,
  before: ManagedScale,
  content: Pick<RatingScaleContent, 'name' | 'ratings'>,
  at: Date,
): Promise<RatingScale> {
  await tx.ratingScale.update({ where: { id: before.id }, data: { supersededAt: at } });
  const next = await insertScale(tx, { ...content, key: before.key }, at, before.revision + 1);
  if (before.isRetired) await setScaleRetired(tx, next.id, at);
  await tx.desk.updateMany({
    where: { defaultScaleId: before.id },
    data: { defaultScaleId: next.id, version: { increment: 1 } },
  });
  return next;
}

/** Retires a scale, or with null has it offered again. */
export async function setScaleRetired(tx: Writer, id: string, at: Date | null): Promise<void> {
  await tx.ratingScale.update({
    where: { id },
    data: { retiredAt: at, version: { increment: 1 } },
  });
}

/** @throws ClaimdeskError `not_found`. */
export async function scaleById(db: Reader, id: string): Promise<RatingScale> {
  const row = await db.ratingScale.findUnique({ where: { id }, select: columns });
  if (!row) throw notFound('rating scale');
  return toScale(row);
}

/**
 * The scale with that key; the desk's default where none is named.
 * @throws ClaimdeskError `invalid_input` for a key that no scale has.
 */
export async function scaleForNewArticle(
  db: Reader,
  key: string | null | undefined,
): Promise<RatingScale> {
  const row = key
    ? await db.ratingScale.findFirst({
        where: { key, supersededAt: null, retiredAt: null },
        select: columns,
      })
    : await db.ratingScale.findFirst({ where: { desks: { some: { id: 1 } } }, select: columns });
  if (row) return toScale(row);
  throw key
    ? invalidField('ratingScale', `There is no rating scale “${key}”.`)
    : notFound('default rating scale');
}

/** @throws ClaimdeskError `not_found` for a key that the scale does not have. */
export async function ratingIdOf(db: Reader, scaleId: string, key: string): Promise<string> {
  const row = await db.rating.findUnique({
    where: { scaleId_key: { scaleId, key } },
    select: { id: true },
  });
  if (!row) throw notFound('rating');
  return row.id;
}
