'use client';

import { publishReport } from '@/app/(desk)/articles/[id]/report/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { usePressAction } from '@/components/ui/use-press-action';

type Props = {
  articleId: string;
  next: number;
  /** Whether the article changed since the last report. */
  isCorrection: boolean;
};

/** Publishes what the preview shows, as the report of that number. */
export function PublishForm({ articleId, next, isCorrection }: Props) {
  const label = isCorrection ? `Publish a correction: report ${next}` : `Publish report ${next}`;
  const { state, submit, isPending } = useFormAction(publishReport);
  const byKey = usePressAction(publishReport);
  useHotkeys([
    {
      id: 'publish',
      label,
      section: 'This report',
      run: () => byKey.press({ articleId }),
    },
  ]);
  return (
    <Form
      action={submit}
      state={state}
      aria-label="Publish"
      className="flex flex-col items-end gap-2"
    >
      <input type="hidden" name="articleId" value={articleId} />
      <Button type="submit" variant="primary" isPending={isPending || byKey.isPending}>
        {label}
      </Button>
    </Form>
  );
}
