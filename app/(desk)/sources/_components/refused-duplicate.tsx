'use client';

import { DuplicateNotice, type Existing } from '@/app/(desk)/sources/_components/duplicate-notice';
import { Button } from '@/components/ui/button';
import type { FormState } from '@/lib/domain/form-state';
import { LikelyDuplicate } from '@/lib/domain/source/source-list';

type Props = { state: FormState; onUse?: (existing: Existing) => void };

/** In a form that was refused as a duplicate: the way out, either way. */
export function RefusedDuplicate({ state, onUse }: Props) {
  if (state.status !== 'error' || state.code !== 'duplicate_source') return null;
  const duplicate = LikelyDuplicate.pick({ id: true, title: true }).safeParse(state.facts.existing);
  if (!duplicate.success) return null;
  return (
    <DuplicateNotice
      duplicate={duplicate.data}
      lead="The one that is here:"
      {...(onUse ? { onUse } : {})}
    >
      <Button type="submit" name="distinct" value="on">
        It is another work
      </Button>
    </DuplicateNotice>
  );
}
