import { PriorCheckFacts } from '@/components/claim/prior-check-line';
import { RatingBadge } from '@/components/claim/rating-badge';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import type { SimilarText } from '@/lib/domain/match/similar';
import type { Why } from '@/lib/domain/match/why';
import { dateWords } from '@/lib/domain/report/words';

/** Something that was checked before: its words, what became of it, and why it is shown. */
export function MatchEntry({ match }: { match: SimilarText }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p dir="auto" className="font-serif leading-snug [overflow-wrap:anywhere]">
        {match.wording}
      </p>
      {match.kind === 'prior_check' ? <PriorCheckFacts {...match} /> : <ClaimFacts match={match} />}
      <WhyLine why={match.why} />
    </div>
  );
}

type ClaimMatch = Extract<SimilarText, { kind: 'claim' }>;

/** A claim of the desk, as far as whoever reads may know of it. */
function ClaimFacts({ match }: { match: ClaimMatch }) {
  const { verdict, articleId, articleTitle, id, number, createdAt } = match;
  const at = (verdict?.settledAt ?? createdAt).slice(0, 10);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem]">
      {verdict ? <RatingBadge rating={verdict} /> : <Badge>No verdict to show</Badge>}
      <span className="min-w-0 [overflow-wrap:anywhere]">
        This desk, <time dateTime={at}>{dateWords(at)}</time>
      </span>
      <Link
        href={`/articles/${articleId}/claims/${id}`}
        className="inline-flex min-h-6 min-w-0 items-center [overflow-wrap:anywhere]"
      >
        Claim {number} of “{articleTitle}”
      </Link>
    </p>
  );
}

const parts = [
  ['numbers', 'Same numbers'],
  ['names', 'Same names'],
  ['words', 'Same words'],
] as const satisfies readonly (readonly [keyof Why, string])[];

/** What both share, in words. */
function WhyLine({ why }: { why: Why }) {
  return (
    <p className="text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
      {parts
        .filter(([part]) => why[part].length > 0)
        .map(([part, label], index) => (
          <span key={part}>
            {index > 0 && '; '}
            {index > 0 ? label.toLowerCase() : label}:{' '}
            {why[part].map((word, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the words never change places
              <span key={at}>
                {at > 0 && ', '}
                <mark className="rounded-sm bg-accent-soft px-0.5 text-ink">
                  <bdi>{word}</bdi>
                </mark>
              </span>
            ))}
          </span>
        ))}
    </p>
  );
}
