'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormFaults } from '@/components/ui/form-faults';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { TextField } from '@/components/ui/text-field';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { MarkContent, notCheckableReasons } from '@/lib/domain/claim/galley/sentence-mark';

type Props = { onChoose: (reason: string) => void; onClose: () => void };

/** Why a sentence cannot be checked: a ready-made reason by its digit, or the desk's own words. */
export function ReasonChoice({ onChoose, onClose }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  const [issues, setIssues] = useState<{ path: string; message: string }[]>([]);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  const own = () => group.current?.querySelector('input')?.focus();
  useHotkeys([
    ...notCheckableReasons.map((reason, index) => ({
      id: `reason-${index + 1}`,
      label: reason,
      section: 'Not checkable',
      keys: String(index + 1),
      run: () => onChoose(reason),
    })),
    {
      id: 'reason-own',
      label: 'In your own words',
      section: 'Not checkable',
      keys: String(notCheckableReasons.length + 1),
      run: own,
    },
  ]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    const said = MarkContent.safeParse({ kind: 'not_checkable', reason });
    if (said.success) return onChoose(reason.trim());
    setIssues(
      said.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
    );
    own();
  };
  return (
    <fieldset ref={group} className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">Why can it not be checked?</legend>
      {notCheckableReasons.map((reason, index) => (
        <Button
          key={reason}
          className="justify-start! whitespace-normal text-start"
          onPress={() => onChoose(reason)}
        >
          <KeyboardKey keys={String(index + 1)} />
          {reason}
        </Button>
      ))}
      <form onSubmit={submit} noValidate className="mt-2 flex flex-wrap items-end gap-2">
        <FormFaults value={issues}>
          <TextField
            label={`In your own words (${notCheckableReasons.length + 1})`}
            name="reason"
            className="min-w-0 flex-1"
          />
        </FormFaults>
        <Button type="submit">Mark</Button>
        <Button variant="quiet" onPress={onClose}>
          Cancel
        </Button>
      </form>
    </fieldset>
  );
}
