import { StanceBadge } from '@/components/claim/stance-badge';
import { StateBadge } from '@/components/claim/state-badge';
import { Link } from '@/components/ui/link';
import type { CitedWords } from '@/lib/domain/source/cited-words';

type Props = { captureId: string; cited: readonly CitedWords[]; currentId: string | null };

/** The citations that rest on words of a copy, in the order in which the words stand there. */
export function CaptureCitations({ captureId, cited, currentId }: Props) {
  return (
    <ol className="flex flex-col divide-y divide-line border-line border-y">
      {cited.map(({ citationId, stance, locator, passage, claim, article }) => (
        <li
          key={citationId}
          aria-current={citationId === currentId || undefined}
          className="flex flex-col gap-1.5 py-3 aria-[current]:border-accent aria-[current]:border-s-3 aria-[current]:ps-3"
        >
          <div className="flex flex-wrap items-center gap-2">
            <StanceBadge stance={stance} />
            <StateBadge state={claim.state} />
            {locator && <span className="text-[0.8125rem] text-muted">{locator}</span>}
          </div>
          <blockquote dir="auto" className="line-clamp-4 font-serif text-[1.0625rem] leading-snug">
            <Link href={`/captures/${captureId}?citation=${citationId}#passage`} look="plain">
              {passage.exact}
            </Link>
          </blockquote>
          <p dir="auto" className="text-[0.875rem]">
            <Link href={`/articles/${article.id}/claims/${claim.id}`}>{claim.wording}</Link>
          </p>
          <p className="text-[0.8125rem] text-muted">
            {article.title}, claim {claim.number}
          </p>
        </li>
      ))}
    </ol>
  );
}
