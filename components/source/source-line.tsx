import { DoubtBadge } from '@/components/source/doubt-badge';
import { NoticeList } from '@/components/source/notice-list';
import { RankBadge } from '@/components/source/rank-badge';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { rankWords, tierWords } from '@/lib/domain/report/words';
import { gravestDoubt } from '@/lib/domain/source/doubt';
import { addressAt } from '@/lib/domain/source/locator';
import type { Source } from '@/lib/domain/source/source';

export type SourceLineProps = {
  source: Pick<Source, 'csl' | 'tier' | 'rank' | 'rankReason' | 'status' | 'identity' | 'notices'>;
  /** The reference as the desk's citation style has it, plain text; without it the title stands alone. */
  formatted?: string;
  /** The source's own page. */
  href?: string;
  /** Where in the work; its address then leads there, if it can. */
  locator?: string | null;
};

/** A source in one entry: the reference, how near it stands to the fact, where to find it. */
export function SourceLine({ source, formatted, href, locator = null }: SourceLineProps) {
  const reference = formatted ?? source.csl.title;
  const { doi } = source.identity;
  const address = doi ? `https://doi.org/${doi}` : source.csl.URL;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p dir="auto" className="font-serif text-[1.0625rem] leading-snug [overflow-wrap:anywhere]">
        {href ? (
          <Link href={href} look="plain">
            {reference}
          </Link>
        ) : (
          reference
        )}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem]">
        <span className="text-muted">{tierWords[source.tier]}</span>
        <RankBadge rank={source.rank} />
        <DoubtBadge doubt={gravestDoubt(source.notices)} />
        {source.status === 'retired' && <Badge>Retired</Badge>}
        {address && (
          <Link
            href={addressAt(address, locator)}
            className="inline-flex min-h-6 items-center [overflow-wrap:anywhere]"
          >
            {doi ? `doi:${doi}` : hostOf(address)}
          </Link>
        )}
      </p>
      {source.rank !== 'normal' && source.rankReason && (
        <p dir="auto" className="text-[0.8125rem]">
          <span className="sr-only">{rankWords[source.rank]}: </span>
          {source.rankReason}
        </p>
      )}
      <NoticeList notices={source.notices} className="text-[0.8125rem]" />
    </div>
  );
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? address;
}
