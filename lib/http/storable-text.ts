import { type FieldIssue, invalidInput } from '@/lib/domain/errors';

const MAX_DEPTH = 64;

/**
 * Refuses what PostgreSQL cannot keep as it is: the character U+0000 and halves of surrogate pairs;
 * and nesting that nothing here asks for.
 * @throws ClaimdeskError `invalid_input` that names each field.
 */
export function assertStorable(value: unknown): void {
  const issues = unstorable(value, []);
  if (issues.length > 0) throw invalidInput(issues);
}

function unstorable(value: unknown, path: readonly string[]): FieldIssue[] {
  const issue = (message: string) => [{ path: path.join('.'), message }];
  if (typeof value === 'string') {
    if (value.includes('\0')) return issue('The text holds the character U+0000.');
    return value.isWellFormed() ? [] : issue('The text holds half a character.');
  }
  if (typeof value !== 'object' || value === null) return [];
  if (path.length >= MAX_DEPTH) return issue('The input is nested too deep.');
  return Object.entries(value).flatMap(([key, item]) => unstorable(item, [...path, key]));
}
