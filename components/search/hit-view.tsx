import type { ReactNode } from 'react';
import { RatingBadge } from '@/components/claim/rating-badge';
import { StateBadge } from '@/components/claim/state-badge';
import { MarkedWords } from '@/components/search/marked-words';
import { dateWords, tierWords } from '@/lib/domain/report/words';
import type { SearchHit } from '@/lib/domain/search/search';

/** What is told of a result below its title, in short. */
export function HitFacts({ hit }: { hit: SearchHit }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-muted">
      <Facts hit={hit} />
    </span>
  );
}

function Facts({ hit }: { hit: SearchHit }): ReactNode {
  switch (hit.kind) {
    case 'claim':
      return (
        <>
          {hit.verdict ? <RatingBadge rating={hit.verdict} /> : <StateBadge state={hit.state} />}
          <span>
            Claim {hit.number} of <bdi>{hit.articleTitle}</bdi>
          </span>
        </>
      );
    case 'article':
      return (
        <>
          {hit.publisher && <bdi>{hit.publisher}</bdi>}
          <span>{dateWords(hit.at)}</span>
        </>
      );
    case 'source':
      return (
        <>
          <span>{tierWords[hit.tier]}</span>
          {hit.publisher && <bdi>{hit.publisher}</bdi>}
        </>
      );
    case 'capture':
      return (
        <span>
          Copy of {dateWords(hit.at)} of <bdi>{hit.sourceTitle}</bdi>
        </span>
      );
    case 'prior_check':
      return (
        <>
          {hit.publisher && <bdi>{hit.publisher}</bdi>}
          {hit.rating && (
            <span>
              Rated <q dir="auto">{hit.rating}</q>
            </span>
          )}
        </>
      );
  }
}

/** The passage of its text in which the words stand. */
export function HitSnippet({ hit, className }: { hit: SearchHit; className?: string }) {
  if (!hit.snippet) return null;
  return (
    <span className={className}>
      <MarkedWords words={hit.snippet} {...(hit.language ? { lang: hit.language } : {})} />
    </span>
  );
}

/** Its title with the words marked. */
export function HitTitle({ hit }: { hit: SearchHit }) {
  return <MarkedWords words={hit.title} {...(hit.language ? { lang: hit.language } : {})} />;
}
