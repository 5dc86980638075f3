import { HitFacts, HitSnippet, HitTitle } from '@/components/search/hit-view';
import { Link } from '@/components/ui/link';
import { leadsTo } from '@/lib/domain/search/leads-to';
import type { SearchHit } from '@/lib/domain/search/search';

export function ResultList({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {hits.map((hit) => (
        <li key={hit.id} className="flex min-w-0 flex-col gap-1 py-3">
          <p className="font-serif text-[1.0625rem] leading-snug [overflow-wrap:anywhere]">
            <Link href={leadsTo(hit)} look="plain">
              <HitTitle hit={hit} />
            </Link>
          </p>
          <HitSnippet hit={hit} className="max-w-prose [overflow-wrap:anywhere]" />
          <HitFacts hit={hit} />
        </li>
      ))}
    </ul>
  );
}
