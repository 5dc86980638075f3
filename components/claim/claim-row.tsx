import { memo } from 'react';
import { standingWords } from '@/components/claim/claim-words';
import { DueMark } from '@/components/claim/due-mark';
import { KindLabel } from '@/components/claim/kind-label';
import { PriorityMark } from '@/components/claim/priority-mark';
import { RatingBadge } from '@/components/claim/rating-badge';
import { StateBadge } from '@/components/claim/state-badge';
import { DoubtBadge } from '@/components/source/doubt-badge';
import { RankBadge } from '@/components/source/rank-badge';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import type { Rating } from '@/lib/domain/assessment/rating-scale';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import { counted } from '@/lib/domain/report/words';
import { allows } from '@/lib/domain/workflow/transitions';

export type ClaimRowProps = {
  claim: ClaimSummary;
  /** The rating that `claim.verdict` names, once there is a verdict. */
  rating?: Pick<Rating, 'label' | 'tone'> | null;
  href: string;
  isSelected?: boolean;
  /** Whether Tab stops here; in a list one row does, and the arrow keys go on from it. */
  isTabStop?: boolean;
  /** What somebody else edits there just now, in words. */
  edited?: string | undefined;
  /** `YYYY-MM-DD`, as the page has it. */
  today: string;
};

export const ClaimRow = memo(function ClaimRow({
  claim,
  rating,
  href,
  isSelected = false,
  isTabStop = true,
  edited,
  today,
}: ClaimRowProps) {
  const counts = [
    claim.citationCount > 0 && counted(claim.citationCount, 'citation'),
    claim.assessmentCount > 0 && counted(claim.assessmentCount, 'assessment'),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <a
      href={href}
      data-claim-id={claim.id}
      aria-current={isSelected ? 'true' : undefined}
      tabIndex={isTabStop ? undefined : -1}
      className="group grid grid-cols-[1.5rem_1fr] gap-x-2 border-transparent border-s-4 py-3 ps-1 pe-3 -outline-offset-2 hover:bg-sunk aria-[current]:border-accent aria-[current]:bg-accent-soft"
    >
      <span className="tabular pt-px text-end font-semibold text-accent">
        <span className="sr-only">Claim </span>
        {claim.number}
      </span>
      <span className="flex min-w-0 flex-col gap-1">
        <span dir="auto" className="text-pretty font-medium leading-snug">
          {claim.wording}
        </span>
        {claim.claimant && (
          <span className="text-[0.8125rem] text-muted">
            <span className="sr-only">Claimed by </span>
            <bdi>{claim.claimant}</bdi>
          </span>
        )}
        <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1">
          {rating && claim.state === 'settled' ? (
            <RatingBadge rating={rating} />
          ) : (
            <StateBadge state={claim.state} />
          )}
          {claim.state === 'in_review' && claim.standing !== 'current' && (
            <Badge>{standingWords[claim.standing]}</Badge>
          )}
          <KindLabel kind={claim.kind} />
          <PriorityMark priority={claim.priority} />
          {claim.dueOn !== null && allows(claim.state, 'assign') && (
            <DueMark dueOn={claim.dueOn} today={today} />
          )}
          {claim.citesDeprecated && <RankBadge rank="deprecated" label="Deprecated source" />}
          <DoubtBadge doubt={claim.gravestDoubt} />
        </span>
        {edited && (
          <span className="inline-flex items-center gap-1.5 font-semibold text-[0.8125rem] text-accent">
            <Icon name="edit" />
            <bdi className="min-w-0 [overflow-wrap:anywhere]">{edited}</bdi>
          </span>
        )}
        {(counts || claim.assignee) && (
          <span className="tabular flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-muted">
            {counts && <span>{counts}</span>}
            {claim.assignee && (
              <span className="inline-flex min-w-0 items-center gap-1.5">
                <Avatar name={claim.assignee.name} isDecorative />
                <span className="sr-only">Assigned to </span>
                <bdi className="truncate">{claim.assignee.name}</bdi>
              </span>
            )}
          </span>
        )}
      </span>
    </a>
  );
});
