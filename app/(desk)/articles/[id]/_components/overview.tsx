'use client';

import { GalleySummary } from '@/app/(desk)/articles/[id]/_components/galley-summary';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { ClaimsBar } from '@/components/article/claims-bar';
import { RevisionList } from '@/components/article/revision-list';
import { DataList } from '@/components/ui/data-list';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { Link } from '@/components/ui/link';
import { can } from '@/lib/domain/access/permissions';
import { countByState } from '@/lib/domain/claim/count';
import { isInCheck } from '@/lib/domain/claim/vocabulary';
import { counted } from '@/lib/domain/report/words';

/** The article as a whole: how far it is, what it is, and how to begin. */
export function Overview() {
  const { article, revision, revisions, claims, galley, actor, original, hrefOf } = useWorkbench();
  const inCheck = claims.filter(({ state }) => isInCheck(state));
  const counts = countByState(claims);
  const waiting = inCheck.filter(({ standing }) => standing !== 'current');
  const next = claims.find(
    ({ state, assignee }) =>
      state === 'open' || (state === 'in_review' && assignee?.id === actor.id),
  );
  return (
    <section aria-label="Overview" className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <p className="font-semibold font-serif text-xl">
          {counts.settled ?? 0} of {inCheck.length} claims settled
        </p>
        <ClaimsBar states={counts} size="tall" />
      </div>
      {claims.length === 0 ? (
        <p>
          No claims yet. Choose words in the article, then press <KeyboardKey keys="N" /> to make
          the first one.
        </p>
      ) : (
        <p className="text-muted">
          Choose a claim in the text or in the list, or go through them with{' '}
          <KeyboardKey keys="J" /> and <KeyboardKey keys="K" />. Press <KeyboardKey keys="?" /> for
          all keys.
        </p>
      )}
      {waiting.length > 0 && (
        <p className="rounded-md bg-sunk px-4 py-3">
          The text was revised: {counted(waiting.length, 'claim')}{' '}
          {waiting.length === 1 ? 'waits' : 'wait'} for somebody to look at the words.{' '}
          {waiting[0] && (
            <Link href={hrefOf(waiting[0].id)}>Look at claim {waiting[0].number}</Link>
          )}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {next && (
          <Link href={hrefOf(next.id)} look="primary">
            Start with claim {next.number}
          </Link>
        )}
        <Link href={`/articles/${article.id}/report`} look="secondary">
          Report
        </Link>
        <Link href={`/articles/${article.id}/agreement`} look="secondary">
          Agreement
        </Link>
        {can(actor, 'article.edit') && (
          <Link href={`/articles/${article.id}/edit`} look="secondary">
            Edit details
          </Link>
        )}
        {can(actor, 'article.edit') && (
          <Link href={`/articles/${article.id}/revise`} look="secondary">
            Revise the text
          </Link>
        )}
      </div>
      <GalleySummary galley={galley} href={`/articles/${article.id}/galley`} actor={actor} />
      <DataList
        entries={[
          article.authors.length > 0 ? { term: 'By', value: article.authors.join(', ') } : null,
          article.publisher ? { term: 'Published by', value: article.publisher } : null,
          article.publishedAt ? { term: 'Date', value: article.publishedAt } : null,
          article.dueOn ? { term: 'Claims to be settled by', value: article.dueOn } : null,
          article.url
            ? { term: 'Address', value: <Link href={article.url}>{article.url}</Link> }
            : null,
          original ? { term: 'Drawn from', value: original } : null,
          article.note ? { term: 'Note', value: article.note } : null,
          {
            term: 'Annotations',
            value: (
              <Link href={`/articles/${article.id}/annotations`} download>
                The claims as W3C annotations (JSON-LD)
              </Link>
            ),
          },
        ]}
      />
      <RevisionList
        revisions={revisions}
        current={revision.number}
        hrefOf={(number) => `/articles/${article.id}/revisions/${number}`}
      />
    </section>
  );
}
