import type { FormState } from '@/lib/domain/form-state';

/** What is wrong with a group of fields that has no field error of its own. */
export function FieldFault({ name, state }: { name: string; state: FormState }) {
  if (state.status !== 'error') return null;
  const faults = state.issues.filter(({ path }) => path === name || path.startsWith(`${name}.`));
  if (faults.length === 0) return null;
  return (
    <div className="text-[0.875rem] text-danger">
      {faults.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
