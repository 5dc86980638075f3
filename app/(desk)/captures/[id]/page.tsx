import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CaptureCitations } from '@/app/(desk)/captures/_components/capture-citations';
import { CaptureFacts } from '@/app/(desk)/captures/_components/capture-facts';
import { CopyReading } from '@/app/(desk)/captures/_components/copy-reading';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { counted, dateWords } from '@/lib/domain/report/words';
import {
  getCapture,
  getExchange,
  listCitationsOnCapture,
} from '@/lib/services/captures/get-capture';
import { listCitableClaims } from '@/lib/services/captures/list-citable-claims';
import { getSource } from '@/lib/services/sources/get-source';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ citation?: string; claim?: string; words?: string | string[] }>;
};

const open = cache(async (id: string) => {
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  const capture = await getCapture(context, id).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  return { context, capture, source: await getSource(context, capture.sourceId) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { capture, source } = await open((await params).id);
  return { title: `Copy of ${dateWords(capture.capturedAt)}: ${source.csl.title}` };
}

export default async function CapturePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { citation = null, claim, words } = await searchParams;
  const { context, capture, source } = await open(id);
  const mayCite = can(context.actor, 'citation.add') && source.status === 'active';
  const [exchange, cited, claims] = await Promise.all([
    getExchange(context, id),
    listCitationsOnCapture(context, id),
    mayCite
      ? listCitableClaims(context, {
          sourceId: source.id,
          claimId: Id.safeParse(claim).data ?? null,
        })
      : null,
  ]);
  const meant = claims?.find((one) => one.id === claim);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <PageHeader
          title={`Copy of ${dateWords(capture.capturedAt)}`}
          above={<Link href={`/sources/${source.id}`}>{source.csl.title}</Link>}
        >
          {capture.title && capture.title !== source.csl.title && (
            <bdi lang={capture.language ?? undefined}>{capture.title}</bdi>
          )}
        </PageHeader>
        {meant && (
          <p className="rounded-md bg-sunk px-4 py-3">
            Choose the words for claim {meant.number}:{' '}
            <Link href={`/articles/${meant.articleId}/claims/${meant.id}`}>{meant.wording}</Link>
          </p>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <CopyReading
          capture={capture}
          cited={cited}
          currentId={citation}
          wanted={typeof words === 'string' ? words.slice(0, 500) : null}
          claims={
            claims?.map(({ id, number, wording, articleTitle }) => ({
              id,
              label: wording,
              hint: `${articleTitle}, claim ${number}`,
            })) ?? null
          }
        />
        <aside aria-label="About this copy" className="flex min-w-0 flex-col gap-8">
          <section aria-labelledby="cited" className="flex flex-col gap-3">
            <h2 id="cited" className="font-semibold font-serif text-xl">
              {cited.length > 0 ? counted(cited.length, 'citation') : 'Citations'}
            </h2>
            {cited.length > 0 ? (
              <CaptureCitations captureId={id} cited={cited} currentId={citation} />
            ) : (
              <p className="text-muted">
                No citation rests on this copy yet.{' '}
                {mayCite ? 'Choose words in it to cite them.' : ''}
              </p>
            )}
          </section>
          <section aria-labelledby="facts" className="flex flex-col gap-3">
            <h2 id="facts" className="font-semibold font-serif text-xl">
              The copy
            </h2>
            <CaptureFacts capture={capture} exchange={exchange} />
          </section>
        </aside>
      </div>
    </div>
  );
}
