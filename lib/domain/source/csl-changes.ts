import canonicalize from 'canonicalize';
import type { CslDraft } from '@/lib/domain/source/csl-draft';

export type FieldChange = { field: string; before: unknown; after: unknown };

/** The fields in which two items differ, whatever the order of their keys; a missing one is null. */
export function cslChanges(before: CslDraft, after: CslDraft): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => canonicalize(change.before) !== canonicalize(change.after));
}
