'use client';

import { useRefreshWhile } from '@/app/(desk)/_components/use-refresh-while';
import { askModel, letGo } from '@/app/(desk)/articles/[id]/(workbench)/proposals/actions';
import { Button } from '@/components/ui/button';
import { LiveText } from '@/components/ui/live-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { usePressAction } from '@/components/ui/use-press-action';
import { isUnderWay, type Job } from '@/lib/domain/job/job';

/** How often the page looks again while the model is asked. */
const LOOK_MS = 1_000;

type Props = { articleId: string; model: string | null; job: Job | null };

/** Asks the desk's language model, and shows how far it is. */
export function AskModel({ articleId, model, job }: Props) {
  const ask = usePressAction(askModel);
  const stop = usePressAction(letGo);
  const isAsking = job !== null && isUnderWay(job);
  useRefreshWhile(isAsking, LOOK_MS);
  const failure = job?.status === 'failed' ? job.error?.message : undefined;
  return (
    <div className="flex flex-col gap-3">
      {isAsking ? (
        <div className="flex items-end gap-3">
          <ProgressBar
            className="flex-1"
            label={job.step ?? 'Waits for its turn'}
            value={job.progress}
          />
          <Button size="small" onPress={() => stop.press({ articleId })}>
            Cancel
          </Button>
        </div>
      ) : (
        model !== null && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Button isPending={ask.isPending} onPress={() => ask.press({ articleId })}>
              {failure ? 'Ask again' : `Ask ${model}`}
            </Button>
            <p className="min-w-48 flex-1 text-[0.8125rem] text-muted">
              The open sentences that are worth a check are sent to {model}, and nothing else.
            </p>
          </div>
        )
      )}
      {failure && !isAsking && <p className="rounded-md bg-sunk px-4 py-3">{failure}</p>}
      <LiveText>{isAsking ? 'The language model is being asked.' : (failure ?? '')}</LiveText>
    </div>
  );
}
