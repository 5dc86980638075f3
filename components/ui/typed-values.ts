/** The value typed into a text field, or undefined where none came back. */
export function typedText(values: Record<string, unknown>, name: string): string | undefined {
  const value = values[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** The values of a field that can hold several. */
export function typedList(values: Record<string, unknown>, name: string): string[] | undefined {
  const value = values[name];
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) return undefined;
  return value.filter((item): item is string => typeof item === 'string');
}
