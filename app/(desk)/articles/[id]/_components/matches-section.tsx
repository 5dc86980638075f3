'use client';

import { useEffect, useRef, useState } from 'react';
import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { useMatches } from '@/app/(desk)/articles/[id]/_components/use-matches';
import { Link } from '@/components/ui/link';
import { LiveText } from '@/components/ui/live-text';
import { onDemand } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import type { Claim } from '@/lib/domain/claim/claim';
import type { SimilarText } from '@/lib/domain/match/similar';
import type { CitationWithSource } from '@/lib/domain/source/citation';

const MatchList = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/match-list'),
  'MatchList',
);

const SHOWN = 5;

type Props = {
  claim: Claim;
  citations: readonly CitationWithSource[];
  /** Changes with everything that is done to the claim. */
  round: unknown;
};

/** Earlier claims and prior checks that are like the claim; looked for once somebody comes to see them. */
export function MatchesSection({ claim, citations, round }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const address = `/api/v1/claims/${claim.id}/matches?limit=${SHOWN}`;
  const matches = useMatches(isSeen ? address : null, 0, `${claim.wording} ${round}`);
  useHotkeys([
    {
      id: 'checked-before',
      label: 'What was checked before',
      section: 'This claim',
      keys: 'P',
      run() {
        setSeen(true);
        place.current?.scrollIntoView({ block: 'nearest' });
        place.current?.querySelector<HTMLElement>('a, button')?.focus();
      },
    },
  ]);
  return (
    <Section title="Checked before">
      <div ref={place} className="flex min-h-6 flex-col gap-3 rounded-sm">
        <LiveText>{inWords(matches.status === 'here' ? matches.items : null)}</LiveText>
        {matches.status === 'waiting' && <p className="text-muted">Looking…</p>}
        {matches.status === 'failed' && (
          <p className="text-muted">
            It could not be looked for just now. Open the claim again to try once more.
          </p>
        )}
        {matches.status === 'here' && matches.items.length === 0 && (
          <p className="text-muted">
            Nothing like it is among the desk’s claims and the{' '}
            <Link href="/prior-checks">prior checks</Link>.
          </p>
        )}
        {matches.status === 'here' && matches.items.length > 0 && (
          <MatchList claim={claim} citations={citations} matches={matches.items} />
        )}
      </div>
    </Section>
  );
}

function inWords(items: readonly SimilarText[] | null): string {
  if (items === null) return '';
  if (items.length === 0) return 'Nothing like it was checked before.';
  return items.length === 1
    ? 'One like it was checked before.'
    : `${items.length} like it were checked before.`;
}
