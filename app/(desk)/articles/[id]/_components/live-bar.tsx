'use client';

import type { Live } from '@/app/(desk)/articles/[id]/_components/use-live';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import { placeWords } from '@/lib/domain/live/live-words';

type Props = { live: Pick<Live, 'line' | 'present' | 'news'>; claims: readonly ClaimSummary[] };

/** Who else is here and at what, the last that they did, and whether the page is behind. */
export function LiveBar({ live: { line, present, news }, claims }: Props) {
  const numberOf = (id: string | null) => claims.find((claim) => claim.id === id)?.number;
  const number = news ? numberOf(news.claimId) : undefined;
  const isEmpty = present.length === 0 && !news && (line === 'live' || line === 'starting');
  return (
    <section
      aria-label="Work together"
      className={isEmpty ? 'sr-only' : 'flex flex-col gap-1.5 pt-2 text-[0.8125rem]'}
    >
      {present.length > 0 && (
        <ul aria-label="Others here" className="flex flex-wrap gap-x-4 gap-y-1">
          {present.map((one) => (
            <li key={one.person.id} className="inline-flex min-w-0 items-center gap-1.5">
              <Avatar name={one.person.name} isDecorative />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <bdi className="font-semibold">{one.person.name}</bdi>{' '}
                <span className="text-muted">{placeWords(one, numberOf(one.claimId))}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p aria-live="polite" dir="auto" className="text-muted [overflow-wrap:anywhere]">
        {news && (
          <>
            {number !== undefined && `Claim ${number}: `}
            <bdi className="font-semibold text-ink">{news.actorName}</bdi> {news.words}
          </>
        )}
      </p>
      <p role="status" className="inline-flex items-center gap-1.5 font-semibold">
        {line === 'offline' && (
          <>
            <Icon name="alert" />
            Offline: what others do shows when you are back
          </>
        )}
        {line === 'catching up' && (
          <>
            <Icon name="history" />
            Catching up
          </>
        )}
      </p>
    </section>
  );
}
