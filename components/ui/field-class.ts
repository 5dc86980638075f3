/** The parts that every form field shares, so that they line up with one another. */
export const fieldClass = 'group flex min-w-0 flex-col gap-1';
export const labelClass = 'font-semibold text-[0.875rem]';
export const hintClass = 'text-[0.8125rem] text-muted';
export const inputClass =
  'w-full min-w-0 rounded-md border border-edge bg-sheet px-2.5 py-1.5 text-ink leading-6 hover:border-ink ' +
  'data-focused:border-accent data-focused:outline-2 data-focused:-outline-offset-1 data-focused:outline-accent ' +
  'data-invalid:border-danger data-invalid:border-s-4 ' +
  'disabled:border-line disabled:bg-sunk disabled:text-muted [&[readonly]]:bg-sunk';
export const fileInputClass =
  'max-w-full file:me-3 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-edge ' +
  'file:border-solid file:bg-sheet file:px-3.5 file:font-medium file:text-ink hover:file:border-ink hover:file:bg-sunk';
export const listBoxClass = 'max-h-80 overflow-auto p-1 outline-none';
export const optionClass =
  'flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2.5 py-1.5 outline-none ' +
  'data-focused:bg-accent-soft data-selected:font-semibold data-disabled:text-muted';
