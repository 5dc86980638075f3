import type { FormState } from '@/lib/domain/form-state';

export type Issues = Extract<FormState, { status: 'error' }>['issues'];

/**
 * What is wrong with the field of this name or with a part of it (`passages.0.exact` is a part of
 * `passages`), in one text; undefined where nothing is.
 */
export function faultOf(issues: Issues, name: string): string | undefined {
  const messages = issues.filter(({ path }) => covers(name, path)).map(({ message }) => message);
  return messages.length === 0 ? undefined : [...new Set(messages)].join(' ');
}

/** Of these names of fields, the one that says most closely where a fault lies. */
export function closestName(names: readonly string[], path: string): string | undefined {
  return names
    .filter((name) => covers(name, path))
    .reduce<string | undefined>(
      (best, name) => (best === undefined || name.length > best.length ? name : best),
      undefined,
    );
}

const covers = (name: string, path: string) => path === name || path.startsWith(`${name}.`);
