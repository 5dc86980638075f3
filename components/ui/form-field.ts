import { closestName } from '@/components/ui/faults';
import { focusInside } from '@/components/ui/focus-inside';

/** The field that a fault of this path lies in, by the name that each field has in `data-field`. */
export function fieldOf(form: HTMLFormElement, path: string): HTMLElement | undefined {
  const fields = fieldsOf(form);
  const name = closestName(fields.map(nameOf), path);
  return name === undefined ? undefined : fields.find((field) => nameOf(field) === name);
}

/** Puts the focus into the first faulty field of a form; false where no field is. */
export function focusFirstFault(
  form: HTMLFormElement,
  issues: readonly { path: string }[],
): boolean {
  const faulty = new Set(issues.map(({ path }) => fieldOf(form, path)));
  const first = fieldsOf(form).find((field) => faulty.has(field));
  if (first) focusInside(first);
  return first !== undefined;
}

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>('[data-field]')];
const nameOf = (field: HTMLElement) => field.dataset.field ?? '';
