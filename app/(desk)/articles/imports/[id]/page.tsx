import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportButtons } from '@/app/(desk)/articles/imports/_components/import-buttons';
import { AlikeNotice } from '@/app/(desk)/articles/imports/[id]/_components/alike-notice';
import { DraftText } from '@/app/(desk)/articles/imports/[id]/_components/draft-text';
import { ImportWatch } from '@/app/(desk)/articles/imports/[id]/_components/import-watch';
import { ReviseByImport } from '@/app/(desk)/articles/imports/[id]/_components/revise-by-import';
import { SaveForm } from '@/app/(desk)/articles/imports/[id]/_components/save-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { beginningOfText, countText } from '@/lib/domain/article/text-counts';
import { Id } from '@/lib/domain/identity';
import { sourceName } from '@/lib/domain/job/article-reading';
import { getDesk } from '@/lib/services/desk/get-desk';
import { getImport } from '@/lib/services/imports/get-import';
import { previewByImport } from '@/lib/services/imports/revise-by-import';

export const metadata: Metadata = { title: 'Import' };

type Props = {
  params: Promise<{ id: string }>;
  /** `revises`: the article of which this is to be the next text. */
  searchParams: Promise<{ revises?: string }>;
};

/** How much of a text is shown before somebody asks for all, in UTF-16 code units. */
const SHOWN = 6_000;

export default async function ImportPage({ params, searchParams }: Props) {
  const [{ id }, { revises }] = await Promise.all([params, searchParams]);
  const context = await requireContext();
  if (!Id.safeParse(id).success || !can(context.actor, 'article.import')) notFound();
  const [{ draft, alike, ...reading }, { scales, desk }] = await Promise.all([
    getImport(context, id),
    getDesk(context),
  ]);
  const header = (
    <PageHeader
      title={draft ? 'Check what was read' : 'Import'}
      above={
        <>
          <Link href="/articles">Articles</Link> · <Link href="/articles/imports">Imports</Link>
        </>
      }
      actions={draft && <ImportButtons item={reading} />}
    >
      <bdi className="[overflow-wrap:anywhere]">{sourceName(reading.source)}</bdi>
    </PageHeader>
  );
  if (!draft) {
    return (
      <div className="max-w-3xl">
        {header}
        <ImportWatch key={reading.version} item={reading} />
      </div>
    );
  }
  const { text, blocks, ...said } = draft;
  const articleId = reading.revisesId ?? Id.safeParse(revises).data;
  const revision = articleId && (await previewByImport(context, { id, articleId }));
  return (
    <>
      {header}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          {revision ? (
            <ReviseByImport id={id} version={reading.version} {...revision} />
          ) : (
            <>
              <AlikeNotice importId={id} alike={alike} />
              <SaveForm
                id={id}
                version={reading.version}
                start={said}
                scales={scales.map(({ key, name }) => ({ key, name }))}
                ratingScale={
                  reading.ratingScale ?? scales.find(({ id }) => id === desk.defaultScaleId)?.key
                }
              />
            </>
          )}
        </div>
        <DraftText
          id={id}
          language={said.language ?? 'en'}
          beginning={beginningOfText({ text, blocks }, SHOWN)}
          counts={countText({ text, blocks })}
          isWhole={text.length <= SHOWN}
        />
      </div>
    </>
  );
}
