'use client';

import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { bringMatchBack, citePriorCheck, setMatchApart } from '@/app/(desk)/matches/actions';
import { MatchEntry } from '@/components/claim/match-entry';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import type { SimilarText } from '@/lib/domain/match/similar';
import { canonicalUrl } from '@/lib/domain/source/address';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { allows } from '@/lib/domain/workflow/transitions';

type Props = {
  claim: Claim;
  citations: readonly CitationWithSource[];
  matches: readonly SimilarText[];
};

/** What is like a claim and was checked before, with what can be done about each. */
export function MatchList({ claim, citations, matches }: Props) {
  const { actor } = useWorkbench();
  const cited = new Set(
    citations.flatMap(({ status, source }) =>
      status === 'live' && source.identity.canonicalUrl ? [source.identity.canonicalUrl] : [],
    ),
  );
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {matches.map((match) => (
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
