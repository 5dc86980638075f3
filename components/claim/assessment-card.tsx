import type { ReactNode } from 'react';
import { RatingBadge } from '@/components/claim/rating-badge';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Markdown } from '@/components/ui/markdown';
import { Time } from '@/components/ui/time';
import type { Assessment } from '@/lib/domain/assessment/assessment';
import type { Rating } from '@/lib/domain/assessment/rating-scale';

export type AssessmentCardProps = {
  assessment: Assessment;
  rating: Pick<Rating, 'label' | 'tone'>;
  /** The citations it rests on, by the number that the claim's page gives them. */
  citations?: readonly { id: string; number: number; title: string }[];
  actions?: ReactNode;
  now?: string;
};

/** One reviewer's judgement with its reason. */
export function AssessmentCard({
  assessment,
  rating,
  citations = [],
  actions,
  now,
}: AssessmentCardProps) {
  const { reviewer, status } = assessment;
  return (
    <article
      aria-label={`Assessment by ${reviewer.name}`}
      className="flex flex-col gap-2.5 border-line border-t py-4"
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Avatar name={reviewer.name} isDecorative />
        <bdi className="font-semibold">{reviewer.name}</bdi>
        <RatingBadge rating={rating} />
        {status === 'superseded' && <Badge>Replaced by a later one</Badge>}
        {status === 'withdrawn' && <Badge>Withdrawn</Badge>}
        <span className="text-[0.8125rem] text-muted">
          <Time at={assessment.createdAt} now={now} />
        </span>
        {actions && <div className="ms-auto flex gap-1">{actions}</div>}
      </div>
      <Markdown text={assessment.rationale} />
      {citations.length > 0 && (
        <p className="text-[0.8125rem] text-muted">
          Rests on{' '}
          {citations.map(({ id, number, title }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a
                href={`#citation-${id}`}
                className="inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-[0.2em] hover:decoration-2"
              >
                <span className="tabular">[{number}]</span> {title}
              </a>
            </span>
          ))}
        </p>
      )}
    </article>
  );
}
