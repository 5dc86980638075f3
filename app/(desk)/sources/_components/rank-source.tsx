'use client';

import { useState } from 'react';
import { rankSource } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { RadioCards } from '@/components/ui/radio-cards';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { usePressAction } from '@/components/ui/use-press-action';
import { rankWords } from '@/lib/domain/report/words';
import type { Source } from '@/lib/domain/source/source';

const ranks = [
  { value: 'preferred', label: rankWords.preferred, hint: 'Offered first when a source is cited.' },
  { value: 'normal', label: rankWords.normal, hint: 'As any other.' },
  {
    value: 'deprecated',
    label: rankWords.deprecated,
    hint: 'Offered last; claims and reports that cite it say so, with the reason.',
  },
];

type Props = { source: Pick<Source, 'id' | 'version' | 'rank' | 'rankReason'> };

/** How far the desk trusts a source, with a way back at hand. */
export function RankSource({ source: { id, version, rank, rankReason } }: Props) {
  const [isOpen, setOpen] = useState(false);
  const back = usePressAction(rankSource);
  const { state, submit, isPending } = useFormAction(rankSource, {
    onUndo: (ranked) =>
      back.press({
        id,
        expectedVersion: ranked?.version ?? version,
        rank,
        reason: rankReason ?? '',
      }),
  });
  return (
    <Dialog
      title="Rank this source"
      trigger={<Button>Rank</Button>}
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <Form
        action={submit}
        state={state}
        onSuccess={() => setOpen(false)}
        aria-label="Rank this source"
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="expectedVersion" value={version} />
        <RadioCards
          label="How far does the desk trust it?"
          name="rank"
          defaultValue={rank}
          cards={ranks}
          layout="list"
        />
        <TextField
          label="Reason"
          name="reason"
          defaultValue={rankReason ?? ''}
          hint="A deprecated source needs one; readers of a report see it."
        />
        <Button type="submit" variant="primary" isPending={isPending}>
          Save the rank
        </Button>
      </Form>
    </Dialog>
  );
}
