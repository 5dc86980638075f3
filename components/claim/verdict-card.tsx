import type { ReactNode } from 'react';
import { MissingEvidenceList } from '@/components/claim/missing-evidence-list';
import { RatingMark } from '@/components/claim/rating-mark';
import { Badge } from '@/components/ui/badge';
import { Markdown } from '@/components/ui/markdown';
import { Time } from '@/components/ui/time';
import type { Verdict } from '@/lib/domain/assessment/assessment';
import type { MissingEvidence } from '@/lib/domain/assessment/evidence-rules';
import type { Rating } from '@/lib/domain/assessment/rating-scale';
import { counted } from '@/lib/domain/report/words';

export type VerdictCardProps = {
  verdict: Verdict;
  rating: Pick<Rating, 'label' | 'tone'>;
  actions?: ReactNode;
  now?: string;
};

/** The desk's word on a claim, set apart from the assessments it is drawn from. */
export function VerdictCard({ verdict, rating, actions, now }: VerdictCardProps) {
  return (
    <article
      aria-label={`Verdict: ${rating.label}`}
      className="flex flex-col gap-3 border-ink border-t-3 border-b bg-sheet px-4 py-4"
    >
      <div className="flex flex-wrap items-center gap-3">
        <p className="flex items-center gap-2.5 font-semibold font-serif text-2xl leading-tight">
          <RatingMark tone={rating.tone} className="size-6" />
          {rating.label}
        </p>
        {verdict.status === 'reopened' && <Badge>Reopened since</Badge>}
        {actions && <div className="ms-auto flex gap-1">{actions}</div>}
      </div>
      <Markdown text={verdict.reason} />
      {verdict.missingEvidence.length > 0 && (
        <div className="flex flex-col gap-2">
          <p className="font-semibold">
            {verdict.despite ? 'Settled although this is missing' : 'Missing when it was settled'}
          </p>
          <MissingEvidenceList missing={verdict.missingEvidence.map(asShown)} />
          {verdict.despite && <Markdown text={verdict.despite} />}
        </div>
      )}
      <p className="text-[0.8125rem] text-muted">
        Settled by <bdi>{verdict.settledBy.name}</bdi> from{' '}
        {counted(verdict.assessmentIds.length, 'assessment')},{' '}
        <Time at={verdict.settledAt} now={now} />
      </p>
    </article>
  );
}

/** What settling took is over: only that it is missing is left to say. */
const asShown = ({ demand }: MissingEvidence): MissingEvidence => ({ demand, level: 'shown' });
