import { LookedAt } from '@/app/(desk)/visits/_components/looked-at';
import { VisitMark } from '@/components/source/visit-mark';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { WaitingVisit as Waiting } from '@/lib/domain/source/decay/visit';
import { outcomeWords } from '@/lib/domain/source/decay/visit-words';

/** What a visit found that somebody should look at, and the claims that rest on it. */
export function WaitingVisit({ waiting, mayLook }: { waiting: Waiting; mayLook: boolean }) {
  const { visit, source, citations } = waiting;
  const gone = citations.filter(({ isGone }) => isGone);
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 py-4">
      <div className="flex min-w-0 flex-1 basis-96 flex-col gap-2">
        <p className="flex items-center gap-1.5 text-[0.875rem]">
          <VisitMark outcome={visit.outcome} />
          <span className="font-medium">{outcomeWords[visit.outcome]}</span>
          <span className="text-muted">
            <Time at={visit.at} />
          </span>
        </p>
        <h2 dir="auto" className="font-serif text-lg leading-snug">
          <Link href={`/sources/${source.id}#visits`} look="plain">
            {source.title}
          </Link>
        </h2>
        <p className="[overflow-wrap:anywhere]">{visit.message}</p>
        <Claims citations={gone.length > 0 ? gone : citations} areGone={gone.length > 0} />
        <Places waiting={waiting} />
      </div>
      {mayLook && <LookedAt visitId={visit.id} sourceTitle={source.title} />}
    </li>
  );
}

type ClaimsProps = { citations: Waiting['citations']; areGone: boolean };

function Claims({ citations, areGone }: ClaimsProps) {
  return (
    <ul
      aria-label={areGone ? 'Words that are gone' : 'Claims that rest on it'}
      className="flex flex-col gap-2"
    >
      {citations.map(({ citationId, quote, claim, article }) => (
        <li key={citationId} className="flex flex-col gap-0.5 border-line border-s-3 ps-3">
          {areGone && quote && (
            <blockquote dir="auto" className="line-clamp-3">
              {quote}
            </blockquote>
          )}
          <p className="text-[0.875rem]">
            <Link href={`/articles/${article.id}/claims/${claim.id}`}>Claim {claim.number}</Link>
            <span className="text-muted">
              {' of '}
              <bdi>{article.title}</bdi>
              {': '}
              <bdi>{claim.wording}</bdi>
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Places({ waiting: { visit, comparedWithAt } }: { waiting: Waiting }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem]">
      <Link href={`/captures/${visit.comparedWithId}`}>
        Copy of <Time at={comparedWithAt} show="absolute" />
      </Link>
      {visit.captureId && <Link href={`/captures/${visit.captureId}`}>Copy of this visit</Link>}
      <Link href={visit.address}>The page itself</Link>
    </p>
  );
}
