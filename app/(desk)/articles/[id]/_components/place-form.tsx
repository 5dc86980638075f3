'use client';

import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { placeClaim } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { RadioCards } from '@/components/ui/radio-cards';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Claim } from '@/lib/domain/claim/claim';
import type { PendingPassage } from '@/lib/domain/claim/standing';
import { contextOf } from '@/lib/domain/report/context';

type Props = { claim: Claim; pending: PendingPassage };

/** The places where a passage may stand, each with the text around it; one is chosen, or none. */
export function PlaceForm({ claim, pending }: Props) {
  const { article, revision } = useWorkbench();
  const { state, submit, isPending } = useFormAction(placeClaim);
  return (
    <Form action={submit} state={state} aria-label="Choose the place">
      <input type="hidden" name="id" value={claim.id} />
      <input type="hidden" name="expectedVersion" value={claim.version} />
      <input type="hidden" name="pendingId" value={pending.id} />
      <RadioCards
        label="The place that is meant"
        name="choice"
        layout="list"
        cards={[
          ...pending.choices.map(({ passage }, index) => {
            const around = contextOf(revision.text, revision.blocks, article.language, passage);
            return {
              value: String(index),
              label: `Place ${index + 1}`,
              hint: (
                <span dir="auto" className="font-serif">
                  {around.before}
                  <mark className="bg-accent-soft font-semibold text-ink">{passage.exact}</mark>
                  {around.after}
                </span>
              ),
            };
          }),
          {
            value: 'none',
            label: 'None of these',
            hint: 'The article no longer says it: the claim is withdrawn from the text.',
          },
        ]}
      />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Take this place
      </Button>
    </Form>
  );
}
