import { z } from 'zod';
import { objectStore } from '@/lib/adapters/object-store/object-store';
import { writeWarc } from '@/lib/adapters/warc/write-warc';
import { citationsOnCapture } from '@/lib/data/capture-citations';
import { capturingById, capturingsByIds, openCapturings } from '@/lib/data/capture-jobs';
import { captureById, capturesOfSource, captureTextOf, exchangeOf } from '@/lib/data/captures';
import { sourceById } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import type { Capturing } from '@/lib/domain/job/capturing';
import type { Capture, CaptureText, Exchange } from '@/lib/domain/source/capture';
import type { CitedWords } from '@/lib/domain/source/cited-words';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { Paging } from '@/lib/services/paging';

const dbOf = ({ tx }: Context) => tx ?? reader();

/** @throws ClaimdeskError `not_found`. */
export async function getCapture(context: Context, id: string): Promise<Capture> {
  authorize(context.actor, 'source.read');
  return await captureById(dbOf(context), parse(Id, id));
}

/** The words of a copy. @throws ClaimdeskError `not_found`. */
export async function getCaptureText(context: Context, id: string): Promise<CaptureText> {
  authorize(context.actor, 'source.read');
  return await captureTextOf(dbOf(context), parse(Id, id));
}

/** The answer that brought a copy. @throws ClaimdeskError `not_found`. */
export async function getExchange(context: Context, id: string): Promise<Exchange> {
  authorize(context.actor, 'source.read');
  return await exchangeOf(dbOf(context), parse(Id, id));
}

/** A copy with its bytes, whose hash was checked. @throws ClaimdeskError `not_found`, `object_missing`, `object_altered`, `object_store_failed`. */
export async function getCaptureBytes(
  context: Context,
  id: string,
): Promise<{ capture: Capture; bytes: Uint8Array }> {
  const capture = await getCapture(context, id);
  return { capture, bytes: await objectStore().get(capture.sha256) };
}

/** A copy as a WARC file, the same bytes each time. @throws ClaimdeskError as `getCaptureBytes`. */
export async function getCaptureWarc(context: Context, id: string): Promise<Uint8Array> {
  const { capture, bytes } = await getCaptureBytes(context, id);
  const exchange = await getExchange(context, id);
  const { text } = await getCaptureText(context, id);
  return await writeWarc({ ...capture, ...exchange, bytes, text });
}

/** How many citations are shown beside a copy. */
const MAX_CITATIONS = 200;

/** The live citations that rest on words of a copy, in the order of its text. */
export async function listCitationsOnCapture(context: Context, id: string): Promise<CitedWords[]> {
  authorize(context.actor, 'source.read');
  return await citationsOnCapture(dbOf(context), parse(Id, id), MAX_CITATIONS);
}

/** A page of a source's copies, the latest first. @throws ClaimdeskError `not_found`. */
export async function listCaptures(
  context: Context,
  sourceId: string,
  input: z.input<typeof Paging> = {},
): Promise<{ items: Capture[]; nextCursor: string | null }> {
  authorize(context.actor, 'source.read');
  const db = dbOf(context);
  const { id } = await sourceById(db, parse(Id, sourceId));
  return await capturesOfSource(db, id, parse(Paging, input));
}

/** How many copies that are under way or failed are shown at a time. */
const MAX_OPEN = 10;

/** The copies of a source that are under way or failed, the latest first. */
export async function listOpenCapturings(context: Context, sourceId: string): Promise<Capturing[]> {
  authorize(context.actor, 'source.read');
  return await openCapturings(dbOf(context), parse(Id, sourceId), MAX_OPEN);
}

const Watched = z.object({ ids: z.array(Id).max(100) });

/** How far the making of these copies is, for whoever watches it; in no order. */
export async function watchCapturings(
  context: Context,
  input: z.input<typeof Watched>,
): Promise<Capturing[]> {
  authorize(context.actor, 'source.read');
  return await capturingsByIds(dbOf(context), parse(Watched, input).ids);
}

/** Where the making of a copy stands. @throws ClaimdeskError `not_found`. */
export async function getCapturing(context: Context, id: string): Promise<Capturing> {
  authorize(context.actor, 'source.read');
  return await capturingById(dbOf(context), parse(Id, id));
}
