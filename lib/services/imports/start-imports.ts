import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import { insertJob, readingById } from '@/lib/data/jobs';
import { scaleForNewArticle } from '@/lib/data/rating-scales';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { Id } from '@/lib/domain/identity';
import {
  type ArticleReading,
  type ImportInput,
  ImportSource,
  keptSource,
  MAX_SOURCES,
  sourceName,
} from '@/lib/domain/job/article-import';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';

const Input = z.object({
  sources: z
    .array(ImportSource)
    .min(1, 'Bring a text, a file or an address.')
    .max(MAX_SOURCES, `Bring at most ${MAX_SOURCES} at one go.`),
  /** Key of a rating scale; the desk's own where left out. */
  ratingScale: z.string().optional(),
  /** The article whose text the source is to revise. */
  revisesId: Id.optional(),
});

const queue = command(
  'article.import',
  Input,
  async ({ tx, actor, at }, { sources, ratingScale, revisesId }) => {
    if (ratingScale !== undefined) await scaleForNewArticle(tx, ratingScale);
    if (revisesId !== undefined) await articleById(tx, revisesId);
    const result: ArticleReading[] = [];
    const events: AuditEvent[] = [];
    for (const [index, source] of sources.entries()) {
      const kept = keptSource(source, `sources.${index}`);
      const id = await insertJob(
        tx,
        {
          kind: 'article.read',
          input: { source: kept, ratingScale: ratingScale ?? null } satisfies ImportInput,
          bytes: bytesOf(source),
          revisesId: revisesId ?? null,
          createdById: actor.kind === 'user' ? actor.id : null,
        },
        at,
      );
      result.push(await readingById(tx, id));
      events.push({ type: 'import.started', jobId: id, name: sourceName(kept) });
    }
    return { result, events };
  },
);

/**
 * Queues the reading of each source: of all of them, or of none. They are read in the background.
 * @throws ClaimdeskError `invalid_input`, `too_large`, naming the source by its place.
 */
export async function startImports(
  context: Context,
  input: z.input<typeof Input>,
): Promise<ArticleReading[]> {
  const started = await queue(context, input);
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
