/** Puts the focus on the control of a field, whatever it is made of; on a field without, itself. */
export function focusInside(field: HTMLElement): void {
  const control =
    field.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    field.querySelector<HTMLElement>(
      'input:not([type="hidden"], [hidden], [tabindex="-1"]), textarea, button:not([tabindex="-1"]), [tabindex="0"]',
    );
  (control ?? field).focus();
}
