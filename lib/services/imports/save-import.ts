import { moveJob } from '@/lib/data/jobs';
import { ArticleMetadata } from '@/lib/domain/article/article';
import { correctedMetadata } from '@/lib/domain/article/article-import';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { Corrections, sourceName } from '@/lib/domain/job/article-reading';
import { takeIn } from '@/lib/services/articles/take-in';
import { command, parse } from '@/lib/services/command';
import { holdReading } from '@/lib/services/imports/hold-reading';

const Input = Corrections.extend({ id: Id, expectedVersion: Version });

/**
 * Takes in what was read, as a person has corrected it: the article, its text and the end of the
 * import in one.
 * @throws ClaimdeskError `not_found`, `transition_refused`, `stale_version`, `invalid_input`.
 */
export const saveImport = command(
  'article.import',
  Input,
  async (work, { id, expectedVersion, ratingScale, ...corrections }) => {
    const { tx, at } = work;
    const { job, reading, draft } = await holdReading(tx, id, expectedVersion);
    refuseRevision(reading.revisesId);
    const { result, events } = await takeIn(work, {
      metadata: parse(ArticleMetadata, correctedMetadata(draft, corrections)),
      body: { text: draft.text, blocks: draft.blocks },
      claims: [],
      ratingScale: ratingScale ?? reading.ratingScale,
    });
    const articleId = result.id;
    await moveJob(tx, job, { event: 'accept', articleId }, at);
    const name = sourceName(reading.source);
    return { result, events: [...events, { type: 'import.saved', jobId: id, name, articleId }] };
  },
);

/** What was read to revise an article must not become another one. */
function refuseRevision(revisesId: string | null): void {
  if (revisesId === null) return;
  throw new ClaimdeskError(
    'transition_refused',
    'This was read to revise an article, and cannot become another one.',
    [],
    { revisesId },
  );
}
