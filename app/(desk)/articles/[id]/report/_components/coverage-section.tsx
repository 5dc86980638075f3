'use client';

import { useOptimistic, useTransition } from 'react';
import { demandCoverage } from '@/app/(desk)/articles/[id]/report/actions';
import { CoverageBar } from '@/components/article/coverage-bar';
import { Checkbox } from '@/components/ui/checkbox';
import { Link } from '@/components/ui/link';
import { showToast } from '@/components/ui/toast-queue';
import { toFormData } from '@/components/ui/use-press-action';
import type { Coverage } from '@/lib/domain/claim/galley/coverage';
import { idle } from '@/lib/domain/form-state';
import { counted } from '@/lib/domain/report/words';

type Props = {
  articleId: string;
  coverage: Coverage;
  isRequired: boolean;
  /** Whether the reader may say that it is. */
  mayDemand: boolean;
};

/** How much of the article the report covers, and whether it must be all. */
export function CoverageSection({ articleId, coverage, isRequired, mayDemand }: Props) {
  const [isDemanded, setDemanded] = useOptimistic(isRequired);
  const [, start] = useTransition();
  const demand = (required: boolean) =>
    start(async () => {
      setDemanded(required);
      const state = await demandCoverage(
        idle,
        toFormData({ articleId, required: String(required) }),
      );
      if (state.status === 'error') showToast({ title: state.message, tone: 'danger' });
      if (state.status !== 'ok' || !state.message) return;
      const undo = { onUndo: () => demand(!required) };
      showToast({ title: state.message, tone: 'success', undo });
    });
  return (
    <section aria-labelledby="coverage" className="mb-10 flex flex-col gap-3">
      <h2 id="coverage" className="font-semibold font-serif text-xl">
        Coverage
      </h2>
      <CoverageBar coverage={coverage} size="tall" />
      {isDemanded && coverage.open > 0 && (
        <p className="rounded-md bg-sunk px-4 py-3">
          The report cannot be published while {counted(coverage.open, 'sentence')}{' '}
          {coverage.open === 1 ? 'is' : 'are'} open: tie each to a claim, or mark it as opinion or
          not checkable.
        </p>
      )}
      {coverage.open > 0 && (
        <Link href={`/articles/${articleId}/galley`} className="self-start">
          Go through {counted(coverage.open, 'open sentence')}
        </Link>
      )}
      {mayDemand && (
        <Checkbox
          isSelected={isDemanded}
          onChange={demand}
          hint="Each is tied to a claim, or marked as opinion or not checkable with a reason."
        >
          All sentences must be covered before publication
        </Checkbox>
      )}
    </section>
  );
}
