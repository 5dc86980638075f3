import type { Reader, Writer } from '@/lib/data/transaction';
import {
  type RatingScale,
  type RatingScaleContent,
  RatingTone,
} from '@/lib/domain/assessment/rating-scale';
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
): Promise<RatingScale> {
  const row = await tx.ratingScale.create({
    data: {
      key,
      name,
      createdAt: at,
      ratings: { create: ratings.map((rating, index) => ({ ...rating, position: index + 1 })) },
    },
    select: columns,
  });
  return toScale(row);
}

/** All scales, oldest first: the desk's first one leads. */
export async function listScales(db: Reader): Promise<RatingScale[]> {
  const rows = await db.ratingScale.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toScale);
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
    ? await db.ratingScale.findUnique({ where: { key }, select: columns })
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
