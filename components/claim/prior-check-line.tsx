import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import type { PriorCheck } from '@/lib/domain/prior-check/prior-check';
import { dateWords } from '@/lib/domain/report/words';

/** A prior check in one entry: the claim, the verdict in its publisher’s words, where and when. */
export function PriorCheckLine({ check }: { check: PriorCheck }) {
  const { claim, claimant, language } = check;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p
        dir="auto"
        {...(language ? { lang: language } : {})}
        className="font-serif text-[1.0625rem] leading-snug [overflow-wrap:anywhere]"
      >
        {claim}
      </p>
      <PriorCheckFacts {...check} verdict={check.rating} />
      {claimant && (
        <p dir="auto" className="text-[0.8125rem] text-muted">
          Said by {claimant}
        </p>
      )}
    </div>
  );
}

type FactsProps = Pick<PriorCheck, 'publisher' | 'reviewedOn' | 'url' | 'title'> & {
  verdict: string | null;
};

/** What a publisher made of it, and where that stands. */
export function PriorCheckFacts({ verdict, publisher, reviewedOn, url, title }: FactsProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem]">
      {verdict && (
        <Badge className="max-w-full whitespace-normal bg-tone-neutral-soft text-tone-neutral [overflow-wrap:anywhere]">
          <span className="sr-only">Verdict: </span>
          <bdi>{verdict}</bdi>
        </Badge>
      )}
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <bdi>{publisher ?? hostOf(url)}</bdi>
        {reviewedOn && (
          <>
            {', '}
            <time dateTime={reviewedOn}>{dateWords(reviewedOn.slice(0, 10))}</time>
          </>
        )}
      </span>
      <Link
        href={url}
        className="inline-flex min-h-6 min-w-0 items-center [overflow-wrap:anywhere]"
        aria-label={`Read it: ${publisher ?? hostOf(url)}${title ? `: ${title}` : ''} (opens in a new tab)`}
      >
        Read it
      </Link>
    </p>
  );
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? address;
}
