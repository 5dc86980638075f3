'use client';

import { useState } from 'react';
import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { withdrawAssessment } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { onDemand } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Assessment } from '@/lib/domain/assessment/assessment';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';
import { ratingOf } from '@/lib/domain/assessment/scales';
import type { Claim } from '@/lib/domain/claim/claim';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import { allows } from '@/lib/domain/workflow/transitions';

const AssessmentForm = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/assessment-form'),
  'AssessmentForm',
);

const AssessmentCard = onDemand(
  () => import('@/components/claim/assessment-card'),
  'AssessmentCard',
);

type Props = {
  claim: Claim;
  citations: readonly CitationWithSource[];
  references: Record<string, string>;
  assessments: readonly Assessment[];
  blind: boolean;
  policy: ReviewPolicy;
};

/** How reviewers judge the claim: one's own judgement, and those of others once one may see them. */
export function AssessmentSection({
  claim,
  citations,
  references,
  assessments,
  blind,
  policy,
}: Props) {
  const { actor, scale } = useWorkbench();
  const [isAssessing, setAssessing] = useState(false);
  const withdraw = usePressAction(withdrawAssessment);
  const mayAssess = can(actor, 'assessment.record') && allows(claim.state, 'assess');
  const live = assessments.filter(({ status }) => status === 'live');
  const past = assessments.filter(({ status }) => status !== 'live');
  const own = live.find(({ reviewer }) => reviewer.id === actor.id) ?? null;

  useHotkeys([
    {
      id: 'rate',
      label: own ? 'Change my assessment' : 'Rate the claim',
      section: 'This claim',
      keys: 'R',
      isDisabled: !mayAssess,
      run: () => setAssessing(true),
    },
  ]);

  const card = (assessment: Assessment) => (
    <AssessmentCard
      assessment={assessment}
      rating={ratingOf(scale, assessment.rating)}
      citations={citations.flatMap(({ id, source }, index) =>
        assessment.citationIds.includes(id)
          ? [{ id, number: index + 1, title: references[source.id] ?? source.csl.title }]
          : [],
      )}
    />
  );

  return (
    <Section
      title="Assessments"
      actions={
        mayAssess &&
        !isAssessing && (
          <Button size="small" icon="edit" onPress={() => setAssessing(true)}>
            {own ? 'Change mine' : 'Rate the claim'}
          </Button>
        )
      }
    >
      {isAssessing && mayAssess && (
        <AssessmentForm
          claim={claim}
          citations={citations}
          references={references}
          own={own}
          onDone={() => setAssessing(false)}
        />
      )}
      {blind && (
        <p className="text-muted">
          You judge first: what others recorded shows once your own assessment is in.
        </p>
      )}
      {!blind && live.length === 0 && !isAssessing && (
        <p className="text-muted">Nobody has assessed it yet.</p>
      )}
      {!blind && live.length > 0 && claim.state !== 'settled' && (
        <p className="tabular text-[0.8125rem] text-muted">
          {live.length} of {policy.requiredAssessments[claim.priority]} that the policy wants
        </p>
      )}
      <ul
        className={
          live.length > 1
            ? 'grid gap-x-6 gap-y-3 [grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr))]'
            : 'flex flex-col gap-3'
        }
      >
        {live.map((assessment) => (
          <li key={assessment.id} className="flex flex-col items-start gap-2">
            {card(assessment)}
            {assessment.id === own?.id && allows(claim.state, 'withdraw') && (
              <Button
                variant="quiet"
                size="small"
                isPending={withdraw.isPending}
                onPress={() => withdraw.press({ claimId: claim.id })}
              >
                Withdraw mine
              </Button>
            )}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <Disclosure title={`Earlier assessments (${past.length})`} level={4}>
          <ul className="flex flex-col gap-3">
            {past.map((assessment) => (
              <li key={assessment.id}>{card(assessment)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}
