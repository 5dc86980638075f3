'use client';

import { type ReactNode, useState } from 'react';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { addComment } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { SelectOnDemand } from '@/components/ui/select-on-demand';
import { TextArea } from '@/components/ui/text-area';
import { useFormAction } from '@/components/ui/use-form-action';
import { calledIn, mentionOf } from '@/lib/domain/claim/mention';
import type { Person } from '@/lib/domain/identity';

type Props = {
  claimId: string;
  /** What the form is called, and its field. */
  name: string;
  label: string;
  /** On the button. */
  verb: string;
  /** Fields that say where it belongs. */
  children?: ReactNode;
  onSuccess?: () => void;
  autoFocus?: boolean;
};

/** Words for the others at the desk; members chosen from the list are called by name. */
export function CommentForm({
  claimId,
  name,
  label,
  verb,
  children,
  onSuccess,
  autoFocus = false,
}: Props) {
  const { members, actor } = useWorkbench();
  const { state, submit, isPending } = useFormAction(addComment);
  const [body, setBody] = useState('');
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const others = members.filter(({ id }) => id !== actor.id);

  function mention(id: string): void {
    const member = others.find((one) => one.id === id);
    if (!member) return;
    setChosen((before) => [...before.filter((one) => one.id !== id), member]);
    setBody((before) => `${before}${/(^|\s)$/.test(before) ? '' : ' '}${mentionOf(member)} `);
  }

  function finish(): void {
    setBody('');
    setChosen([]);
    onSuccess?.();
  }

  return (
    <Form
      action={submit}
      state={state}
      onSuccess={finish}
      aria-label={name}
      className="flex flex-col items-start gap-2"
    >
      <input type="hidden" name="claimId" value={claimId} />
      {calledIn(body, chosen).map(({ id }) => (
        <input key={id} type="hidden" name="mentions" value={id} />
      ))}
      {children}
      <TextArea
        label={label}
        name="body"
        value={body}
        onChange={setBody}
        rows={2}
        hint="Markdown"
        className="w-full"
        autoFocus={autoFocus}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" isPending={isPending}>
          {verb}
        </Button>
        {others.length > 0 && (
          <SelectOnDemand
            label="Mention somebody"
            isLabelHidden
            placeholder="Mention somebody"
            options={others.map(({ id, name }) => ({ id, label: name }))}
            value={null}
            onChange={mention}
          />
        )}
      </div>
    </Form>
  );
}
