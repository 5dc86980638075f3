import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SourceCopies } from '@/app/(desk)/captures/_components/source-copies';
import { RankSource } from '@/app/(desk)/sources/_components/rank-source';
import { ReferenceFormats } from '@/app/(desk)/sources/_components/reference-formats';
import { RestoreSource } from '@/app/(desk)/sources/_components/restore-source';
import { RetireSource } from '@/app/(desk)/sources/_components/retire-source';
import { SourceDetails } from '@/app/(desk)/sources/_components/source-details';
import { SourceNotices } from '@/app/(desk)/sources/_components/source-notices';
import { SourceUses } from '@/app/(desk)/sources/_components/source-uses';
import { SourceVisits } from '@/app/(desk)/visits/_components/source-visits';
import { ProtectedBadge } from '@/components/source/protected-badge';
import { RankBadge } from '@/components/source/rank-badge';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { listCaptures, listOpenCapturings } from '@/lib/services/captures/get-capture';
import { formatSource } from '@/lib/services/sources/format-source';
import { getSource, listUsesOfSource } from '@/lib/services/sources/get-source';
import { getVisitPlan, listVisits, openVisiting } from '@/lib/services/visits/list-visits';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ after?: string; copiesAfter?: string; visitsAfter?: string }>;
};

const opened = cache(async (id: string) => {
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  const source = await getSource(context, id).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  return { context, source };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source } = await opened((await params).id);
  return { title: source.csl.title };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { after, copiesAfter, visitsAfter } = await searchParams;
  const { context, source } = await opened(id);
  const [references, uses, captures, capturings, visits, plan, open] = await Promise.all([
    formatSource(context, source),
    listUsesOfSource(context, id, { after: Id.safeParse(after).data ?? null }),
    listCaptures(context, id, { after: Id.safeParse(copiesAfter).data ?? null }),
    listOpenCapturings(context, id),
    listVisits(context, id, { after: Id.safeParse(visitsAfter).data ?? null }),
    getVisitPlan(context, id),
    openVisiting(context, id),
  ]);
  const isActive = source.status === 'active';
  const mayRetire = can(context.actor, 'source.retire');
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <div>
        <PageHeader
          title={source.csl.title}
          above={<Link href="/sources">Sources</Link>}
          actions={
            isActive && (
              <>
                {can(context.actor, 'source.edit') && (
                  <Link href={`/sources/${id}/edit`} look="secondary" icon="edit">
                    Edit
                  </Link>
                )}
                {can(context.actor, 'source.rank') && <RankSource source={source} />}
                {mayRetire && (
                  <RetireSource
                    id={id}
                    version={source.version}
                    citationCount={source.citationCount}
                  />
                )}
              </>
            )
          }
        />
        {source.rank !== 'normal' && (
          <div className="mb-3 flex flex-wrap items-center gap-3">
            <RankBadge rank={source.rank} />
            {source.rankReason && <p dir="auto">{source.rankReason}</p>}
          </div>
        )}
        {source.isProtected && (
          <div className="mb-3 flex flex-wrap items-center gap-3">
            <ProtectedBadge />
            <p>No report or bibliography tells who it is, and its pages are not visited.</p>
          </div>
        )}
        {!isActive && (
          <div className="flex flex-col gap-3 rounded-md bg-sunk px-4 py-3">
            <p>
              <strong>Retired:</strong> {source.retiredReason} It cannot be cited anew.
            </p>
            {mayRetire && <RestoreSource id={id} version={source.version} />}
          </div>
        )}
      </div>
      <section aria-labelledby="reference" className="flex flex-col gap-3">
        <h2 id="reference" className="font-semibold font-serif text-xl">
          Reference
        </h2>
        <ReferenceFormats references={references} />
      </section>
      <SourceNotices source={source} mayCheck={can(context.actor, 'source.edit')} />
      <SourceCopies
        source={source}
        captures={captures}
        capturings={capturings}
        mayCapture={isActive && can(context.actor, 'source.capture')}
      />
      <SourceVisits
        sourceId={id}
        visits={visits}
        plan={plan}
        open={open}
        mayVisit={can(context.actor, 'source.visit')}
      />
      <section aria-labelledby="details" className="flex flex-col gap-3">
        <h2 id="details" className="font-semibold font-serif text-xl">
          The work
        </h2>
        <SourceDetails source={source} />
      </section>
      <section aria-labelledby="uses" className="flex flex-col gap-3">
        <h2 id="uses" className="font-semibold font-serif text-xl">
          Where it is cited{source.citationCount > 0 && ` (${source.citationCount})`}
        </h2>
        {uses.items.length > 0 ? (
          <SourceUses uses={uses.items} />
        ) : (
          <p className="text-muted">No claim cites it.</p>
        )}
        {uses.nextCursor && (
          <p>
            <Link href={`/sources/${id}?after=${uses.nextCursor}#uses`} look="secondary">
              Older citations
            </Link>
          </p>
        )}
      </section>
    </div>
  );
}
