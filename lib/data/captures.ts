import type { Prisma } from '@/lib/data/generated/client';
import { toJson } from '@/lib/data/json';
import type { Reader, Writer } from '@/lib/data/transaction';
import { notFound } from '@/lib/domain/errors';
import { Capture, CaptureText, Exchange } from '@/lib/domain/source/capture';
import type { Fingerprint } from '@/lib/domain/source/independence/fingerprint';

/** A copy before it is stored; its bytes are in the object store already. */
export type NewCapture = Omit<
  Capture,
  'id' | 'capturedAt' | 'storedAt' | 'capturedBy' | 'textLength'
> &
  CaptureText &
  Exchange & { fingerprint: Fingerprint; capturedAt: Date; capturedById: string | null };

/** What lists show of a copy: everything but what may be long. */
const captureColumns = {
  id: true,
  sourceId: true,
  origin: true,
  sha256: true,
  byteLength: true,
  mediaType: true,
  charset: true,
  requestedUrl: true,
  finalUrl: true,
  fileName: true,
  httpStatus: true,
  title: true,
  language: true,
  textLength: true,
  pageStarts: true,
  note: true,
  capturedAt: true,
  storedAt: true,
  capturedBy: { select: { id: true, name: true } },
} as const satisfies Prisma.CaptureSelect;

type Row = Prisma.CaptureGetPayload<{ select: typeof captureColumns }>;

const toCapture = (row: Row): Capture =>
  Capture.parse({
    ...row,
    capturedAt: row.capturedAt.toISOString(),
    storedAt: row.storedAt.toISOString(),
  });

export async function insertCapture(tx: Writer, capture: NewCapture, at: Date): Promise<Capture> {
  const { blocks, redirects, headers, pageStarts, ...columns } = capture;
  const row = await tx.capture.create({
    data: {
      ...columns,
      blocks,
      redirects,
      headers,
      pageStarts: toJson(pageStarts),
      textLength: capture.text.length,
      storedAt: at,
    },
    select: captureColumns,
  });
  return toCapture(row);
}

/** @throws ClaimdeskError `not_found`. */
export async function captureById(db: Reader, id: string): Promise<Capture> {
  const row = await db.capture.findUnique({ where: { id }, select: captureColumns });
  if (!row) throw notFound('capture');
  return toCapture(row);
}

/** @throws ClaimdeskError `not_found`. */
export async function captureTextOf(db: Reader, id: string): Promise<CaptureText> {
  const row = await db.capture.findUnique({ where: { id }, select: { text: true, blocks: true } });
  if (!row) throw notFound('capture');
  return CaptureText.parse(row);
}

/** @throws ClaimdeskError `not_found`. */
export async function exchangeOf(db: Reader, id: string): Promise<Exchange> {
  const row = await db.capture.findUnique({
    where: { id },
    select: { redirects: true, headers: true },
  });
  if (!row) throw notFound('capture');
  return Exchange.parse(row);
}

/** A page of a source's copies, the latest first. */
export async function capturesOfSource(
  db: Reader,
  sourceId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: Capture[]; nextCursor: string | null }> {
  const rows = await db.capture.findMany({
    where: { sourceId },
    orderBy: [{ capturedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: captureColumns,
  });
  const items = rows.slice(0, limit).map(toCapture);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** A copy that words can be looked for in. */
export type ReadableCapture = Pick<Capture, 'id' | 'pageStarts'>;

/** The copies of a source that have words, the latest first, without the words. */
export async function readableCaptures(
  db: Reader,
  sourceId: string,
  limit: number,
): Promise<ReadableCapture[]> {
  const rows = await db.capture.findMany({
    where: { sourceId, textLength: { gt: 0 } },
    orderBy: [{ capturedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, pageStarts: true },
  });
  return rows.map((row) => Capture.pick({ id: true, pageStarts: true }).parse(row));
}
