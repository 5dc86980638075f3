/** The fields whose values differ, as an audit event holds them. Values are JSON. */
export function changesBetween<T extends object>(
  before: T,
  after: T,
): { field: string; before: unknown; after: unknown }[] {
  return Object.keys(after).flatMap((field) => {
    const pair = { field, before: Reflect.get(before, field), after: Reflect.get(after, field) };
    return JSON.stringify(pair.before) === JSON.stringify(pair.after) ? [] : [pair];
  });
}
