import { StanceBadge } from '@/components/claim/stance-badge';
import { StateBadge } from '@/components/claim/state-badge';
import { Link } from '@/components/ui/link';
import type { SourceUse } from '@/lib/domain/source/source-list';

/** The claims that cite a source, each with its stance and the words it took. */
export function SourceUses({ uses }: { uses: readonly SourceUse[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {uses.map(({ citationId, stance, quote, locator, claim, article }) => (
        <li key={citationId} className="flex flex-col gap-1.5 py-3">
          <div className="flex flex-wrap items-center gap-2">
            <StanceBadge stance={stance} />
            <StateBadge state={claim.state} />
            <span className="text-[0.8125rem] text-muted">
              {article.title}, claim {claim.number}
              {locator && ` · ${locator}`}
            </span>
          </div>
          <p dir="auto" className="font-serif text-[1.0625rem] leading-snug">
            <Link href={`/articles/${article.id}/claims/${claim.id}`} look="plain">
              {claim.wording}
            </Link>
          </p>
          {quote && (
            <blockquote dir="auto" className="line-clamp-3 border-line border-s-3 ps-3 text-muted">
              {quote}
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
