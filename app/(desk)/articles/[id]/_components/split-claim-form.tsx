'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ClaimFields } from '@/app/(desk)/articles/[id]/_components/claim-fields';
import { useSeenVersion } from '@/app/(desk)/articles/[id]/_components/use-seen-version';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { splitClaim } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Claim } from '@/lib/domain/claim/claim';

type Props = { claim: Claim; onDone: () => void };

export function SplitClaimForm({ claim, onDone }: Props) {
  const router = useRouter();
  const { hrefOf } = useWorkbench();
  const { state, submit, isPending } = useFormAction(splitClaim);
  const [count, setCount] = useState(2);
  const done = () => {
    onDone();
    const first = state.status === 'ok' ? state.data?.ids[0] : undefined;
    if (first) router.push(hrefOf(first));
  };
  const expectedVersion = useSeenVersion(claim, state);
  return (
    <Form action={submit} state={state} onSuccess={done} aria-label="Split the claim">
      <p className="text-muted">
        This claim is retired with its history, and each part begins open with the same passages.
      </p>
      <input type="hidden" name="id" value={claim.id} />
      <input type="hidden" name="expectedVersion" value={expectedVersion} />
      {Array.from({ length: count }, (_, index) => `parts.${index}.`).map((prefix, index) => (
        <fieldset key={prefix} className="flex flex-col gap-4 border-line border-t pt-4">
          <legend className="pe-3 font-semibold font-serif">Part {index + 1}</legend>
          <ClaimFields
            prefix={prefix}
            start={index === 0 ? claim : { ...claim, wording: '' }}
            autoFocus={index === 0}
          />
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Split into {count}
        </Button>
        <Button onPress={() => setCount(count + 1)} isDisabled={count >= 20}>
          Add a part
        </Button>
        {count > 2 && <Button onPress={() => setCount(count - 1)}>Drop the last part</Button>}
      </div>
    </Form>
  );
}
