'use client';

import { SaveSettings } from '@/app/(desk)/settings/_components/save-settings';
import { EvidenceRulesFields } from '@/app/(desk)/settings/method/_components/evidence-rules-fields';
import { PolicyFields } from '@/app/(desk)/settings/method/_components/policy-fields';
import { saveDeskMethod } from '@/app/(desk)/settings/method/actions';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { DeskMethod } from '@/lib/domain/assessment/desk-method';

/** How the desk judges, for an administrator to change. */
export function MethodForm({ method }: { method: DeskMethod }) {
  const { state, submit, isPending } = useFormAction(saveDeskMethod);
  return (
    <Form action={submit} state={state} aria-label="How the desk judges">
      <input type="hidden" name="expectedVersion" value={method.version} />
      <PolicyFields policy={method.policy} />
      <EvidenceRulesFields rules={method.evidenceRules} />
      <SaveSettings state={state} isPending={isPending} href="/settings/method" />
    </Form>
  );
}
