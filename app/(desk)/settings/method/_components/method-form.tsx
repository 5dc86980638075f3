'use client';

import { EvidenceRulesFields } from '@/app/(desk)/settings/method/_components/evidence-rules-fields';
import { PolicyFields } from '@/app/(desk)/settings/method/_components/policy-fields';
import { saveDeskMethod } from '@/app/(desk)/settings/method/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { DeskMethod } from '@/lib/domain/assessment/desk-method';

/** How the desk judges, for an administrator to change. */
export function MethodForm({ method }: { method: DeskMethod }) {
  const { state, submit, isPending } = useFormAction(saveDeskMethod);
  const newerVersion =
    state.status === 'error' && state.code === 'stale_version' && state.facts.currentVersion;
  return (
    <Form action={submit} state={state} aria-label="How the desk judges">
      <input type="hidden" name="expectedVersion" value={method.version} />
      <PolicyFields policy={method.policy} />
      <EvidenceRulesFields rules={method.evidenceRules} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" isPending={isPending}>
          Save
        </Button>
        {newerVersion && (
          <Button type="submit" name="overVersion" value={String(newerVersion)} variant="danger">
            Save mine over the newer settings
          </Button>
        )}
      </div>
    </Form>
  );
}
