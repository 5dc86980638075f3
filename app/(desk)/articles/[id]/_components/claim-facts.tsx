import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { KindLabel } from '@/components/claim/kind-label';
import { PriorityMark } from '@/components/claim/priority-mark';
import { StateBadge } from '@/components/claim/state-badge';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import { allows } from '@/lib/domain/workflow/transitions';

type Facts = Pick<
  ClaimSummary,
  'number' | 'state' | 'kind' | 'priority' | 'wording' | 'claimant' | 'assignee' | 'passages'
>;

/** What a claim says and in which words of the article, who makes it and who has it. */
export function ClaimFacts({ claim }: { claim: Facts }) {
  const { actor } = useWorkbench();
  const holder = holderWords(claim, claim.assignee?.id === actor.id);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="tabular font-semibold text-muted">Claim {claim.number}</span>
        <StateBadge state={claim.state} />
        <KindLabel kind={claim.kind} />
        <PriorityMark priority={claim.priority} />
      </div>
      <h2
        id="claim-wording"
        dir="auto"
        className="font-semibold font-serif text-2xl leading-snug tracking-[-0.01em]"
      >
        {claim.wording}
      </h2>
      <p className="text-muted">
        {claim.claimant ? `Claimed by ${claim.claimant}. ` : ''}
        {holder}
      </p>
      {claim.passages.length > 0 && (
        <ul aria-label="In the text" className="flex flex-col gap-2">
          {claim.passages.map(({ id, exact }) => (
            <li key={id}>
              <blockquote dir="auto" className="border-line border-s-3 ps-3 font-serif text-muted">
                {exact}
              </blockquote>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Who has the claim; nothing once nobody needs to have it. */
function holderWords(
  { assignee, state }: Pick<Facts, 'assignee' | 'state'>,
  mine: boolean,
): string {
  if (assignee) return `In the hands of ${mine ? 'you' : assignee.name}.`;
  return allows(state, 'assign') ? 'Nobody has it yet.' : '';
}
