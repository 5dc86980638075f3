'use client';

import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { bringMatchBack, citeMatch, setMatchApart } from '@/app/(desk)/matches/actions';
import { MatchEntry } from '@/components/claim/match-entry';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import { citableCheck, sinceCitedWords } from '@/lib/domain/match/published-check';
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
  const live = citations.filter(({ status }) => status === 'live');
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {matches.map((match) => (
        <li key={match.id} className="flex flex-col gap-2 py-3">
          <MatchEntry match={match} />
          <MatchActions
            claim={claim}
            match={match}
            isCited={isCitedIn(live, match)}
            mayCite={can(actor, 'citation.add') && allows(claim.state, 'cite')}
            mayJudge={can(actor, 'match.judge')}
          />
        </li>
      ))}
    </ul>
  );
}

/** A report tells of many claims: its place in it says which of them is cited. */
function isCitedIn(live: readonly CitationWithSource[], match: SimilarText): boolean {
  const at = match.kind === 'claim' ? match.published : { url: match.url, place: null };
  if (!at) return false;
  const url = canonicalUrl(at.url) ?? at.url;
  return live.some(
    ({ source, locator }) =>
      source.identity.canonicalUrl === url && (at.place === null || locator === at.place),
  );
}

type ActionsProps = {
  claim: Claim;
  match: SimilarText;
  isCited: boolean;
  mayCite: boolean;
  mayJudge: boolean;
};

function MatchActions({ claim, match, isCited, mayCite, mayJudge }: ActionsProps) {
  const cite = usePressAction(citeMatch);
  const apart = usePressAction(setMatchApart);
  const back = usePressAction(bringMatchBack);
  const fields = { claimId: claim.id, matchId: match.id };
  const whyNot = whyNotCited(match, claim);
  if (!mayJudge && !isCited) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isCited && <Badge>Cited</Badge>}
      {mayCite && !isCited && whyNot === null && (
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
      {isCited && <Aside>{sinceCited(match)}</Aside>}
      {mayCite && !isCited && <Aside>{whyNot}</Aside>}
    </div>
  );
}

const Aside = ({ children }: { children: string | null }) =>
  children ? <p className="text-[0.8125rem] text-muted">{children}</p> : null;

/** Why a match cannot be cited; empty where what stands beside it says so. */
function whyNotCited(match: SimilarText, claim: Claim): string | null {
  if (match.kind === 'prior_check') return null;
  const found = citableCheck(match, claim);
  if (!('whyNot' in found)) return null;
  return match.verdict ? found.whyNot : '';
}

const sinceCited = (match: SimilarText): string | null =>
  match.kind === 'claim' && match.published ? sinceCitedWords(match.published) : null;
