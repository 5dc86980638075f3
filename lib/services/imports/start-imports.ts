import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import { insertJob, readingById } from '@/lib/data/jobs';
import { scaleForNewArticle } from '@/lib/data/rating-scales';
import type { Writer } from '@/lib/data/transaction';
import { Id } from '@/lib/domain/identity';
import {
  type ArticleReading,
  type ImportInput,
  ImportSource,
  keptSource,
  MAX_SOURCES,
  sourceName,
} from '@/lib/domain/job/article-reading';
import { command, type Outcome, type Work } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';

const Settings = z.object({
  /** Key of a rating scale; the desk's own where left out. */
  ratingScale: z.string().optional(),
  /** The article whose text the source is to revise. */
  revisesId: Id.optional(),
});
const Input = Settings.extend({
  sources: z
    .array(ImportSource)
    .min(1, 'Bring a text, a file or an address.')
    .max(MAX_SOURCES, `Bring at most ${MAX_SOURCES} at one go.`),
});
const One = ImportSource.and(Settings);

/** The job of one source, and the event that tells of it. */
async function queue(
  { tx, actor, at }: Work,
  source: ImportSource,
  { ratingScale, revisesId }: z.output<typeof Settings>,
  path: string,
): Promise<Outcome<ArticleReading>> {
  const kept = keptSource(source, path);
  const jobId = await insertJob(
    tx,
    {
      kind: 'article.read',
      input: { source: kept, ratingScale: ratingScale ?? null } satisfies ImportInput,
      bytes: bytesOf(source),
      subjectId: revisesId ?? null,
      createdById: actor.kind === 'user' ? actor.id : null,
    },
    at,
  );
  return {
    result: await readingById(tx, jobId),
    events: [{ type: 'import.started', jobId, name: sourceName(kept) }],
  };
}

async function refuseUnknown(
  tx: Writer,
  { ratingScale, revisesId }: z.output<typeof Settings>,
): Promise<void> {
  if (ratingScale !== undefined) await scaleForNewArticle(tx, ratingScale);
  if (revisesId !== undefined) await articleById(tx, revisesId);
}

const queueAll = command('article.import', Input, async (work, { sources, ...settings }) => {
  await refuseUnknown(work.tx, settings);
  const queued: Outcome<ArticleReading>[] = [];
  for (const [index, source] of sources.entries()) {
    queued.push(await queue(work, source, settings, `sources.${index}`));
  }
  return {
    result: queued.map(({ result }) => result),
    events: queued.flatMap(({ events }) => events),
  };
});

const queueOne = command('article.import', One, async (work, input) => {
  await refuseUnknown(work.tx, input);
  return await queue(work, input, input, 'bytes');
});

/**
 * Queues the reading of each source: of all of them, or of none. They are read in the background.
 * @throws ClaimdeskError `invalid_input`, `too_large`, naming the source by its place.
 */
export async function startImports(
  context: Context,
  input: z.input<typeof Input>,
): Promise<ArticleReading[]> {
  const started = await queueAll(context, input);
  wakeRunner();
  return started;
}

/** Queues the reading of one source. @throws ClaimdeskError `invalid_input`, `too_large`. */
export async function startImport(
  context: Context,
  input: z.input<typeof One>,
): Promise<ArticleReading> {
  const started = await queueOne(context, input);
  wakeRunner();
  return started;
}

function bytesOf(source: ImportSource): Uint8Array | null {
  switch (source.kind) {
    case 'text':
      return new TextEncoder().encode(source.text);
    case 'file':
      return source.bytes;
    case 'address':
      return null;
  }
}
