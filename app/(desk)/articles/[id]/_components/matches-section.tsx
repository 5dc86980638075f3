'use client';

import { useEffect, useRef, useState } from 'react';
import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { useMatches } from '@/app/(desk)/articles/[id]/_components/use-matches';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { bringMatchBack, citePriorCheck, setMatchApart } from '@/app/(desk)/matches/actions';
import { MatchEntry } from '@/components/claim/match-entry';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { LiveText } from '@/components/ui/live-text';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import type { SimilarText } from '@/lib/domain/match/similar';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { canonicalUrl } from '@/lib/domain/source/identity';
import { allows } from '@/lib/domain/workflow/transitions';

const SHOWN = 5;

type Props = {
  claim: Claim;
  citations: readonly CitationWithSource[];
  /** Changes with everything that is done to the claim. */
  round: unknown;
};

/** Earlier claims and prior checks that are like the claim; looked for once somebody comes to see them. */
export function MatchesSection({ claim, citations, round }: Props) {
  const { actor } = useWorkbench();
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
  const cited = new Set(
    citations.flatMap(({ status, source }) =>
      status === 'live' && source.identity.canonicalUrl ? [source.identity.canonicalUrl] : [],
    ),
  );
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
          <ul className="flex flex-col divide-y divide-line border-line border-y">
            {matches.items.map((match) => (
              <li key={match.id} className="flex flex-col gap-2 py-3">
                <MatchEntry match={match} />
                <MatchActions
                  claimId={claim.id}
                  match={match}
                  isCited={
                    match.kind === 'prior_check' && cited.has(canonicalUrl(match.url) ?? match.url)
                  }
                  mayCite={can(actor, 'citation.add') && allows(claim.state, 'cite')}
                  mayJudge={can(actor, 'match.judge')}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

type ActionsProps = {
  claimId: string;
  match: SimilarText;
  isCited: boolean;
  mayCite: boolean;
  mayJudge: boolean;
};

function MatchActions({ claimId, match, isCited, mayCite, mayJudge }: ActionsProps) {
  const cite = usePressAction(citePriorCheck);
  const apart = usePressAction(setMatchApart);
  const back = usePressAction(bringMatchBack);
  const fields = { claimId, matchId: match.id };
  const isCheck = match.kind === 'prior_check';
  if (!mayJudge && !isCited) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isCited && <Badge>Cited</Badge>}
      {isCheck && mayCite && !isCited && (
        <Button
          size="small"
          icon="quote"
          isPending={cite.isPending}
          onPress={() => cite.press(fields)}
          aria-label={`Cite: ${match.wording}`}
        >
          Cite
        </Button>
      )}
      {mayJudge && !isCited && (
        <Button
          variant="quiet"
          size="small"
          icon="close"
          isPending={apart.isPending}
          onPress={() => apart.press(fields, { onUndo: () => back.press(fields) })}
          aria-label={`Not the same: ${match.wording}`}
        >
          Not the same
        </Button>
      )}
    </div>
  );
}

function inWords(items: readonly SimilarText[] | null): string {
  if (items === null) return '';
  if (items.length === 0) return 'Nothing like it was checked before.';
  return items.length === 1
    ? 'One like it was checked before.'
    : `${items.length} like it were checked before.`;
}
