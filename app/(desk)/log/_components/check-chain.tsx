'use client';

import { useState } from 'react';
import { checkChain } from '@/app/(desk)/log/actions';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { usePressAction } from '@/components/ui/use-press-action';
import type { LogCheck } from '@/lib/domain/audit/hash';

/** Reads the whole log when it is asked to, and says whether anything in it was tampered with. */
export function CheckChain() {
  const [check, setCheck] = useState<LogCheck | null>(null);
  const { press, isPending } = usePressAction(checkChain);
  return (
    <div className="mb-6 flex flex-col items-start gap-2">
      <Button
        isPending={isPending}
        onPress={() => press({}, { onDone: (answer) => setCheck(answer ?? null) })}
      >
        Check the chain
      </Button>
      <div role="status" className="max-w-prose">
        {check && <Finding check={check} />}
      </div>
    </div>
  );
}

function Finding({ check }: { check: LogCheck }) {
  if (check.ok) {
    return (
      <p className="flex items-start gap-2">
        <Icon name="check" className="mt-1 size-4" />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <strong>Chain intact.</strong> {check.checked} entries; the last has the hash{' '}
          <code>{check.hash}</code>. Keep it elsewhere to notice a log that was written anew.
        </span>
      </p>
    );
  }
  return (
    <p className="flex items-start gap-2 text-danger">
      <Icon name="alert" className="mt-1 size-4" />
      <span>
        <strong>Chain broken at {check.sequence}.</strong> {check.why}
      </span>
    </p>
  );
}
