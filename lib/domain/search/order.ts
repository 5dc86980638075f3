import { holdsAll, type Sought } from '@/lib/domain/search/marks';
import { type SearchGroup, SearchKind } from '@/lib/domain/search/search';

/**
 * The groups as they are shown: first those whose best result has all the words in its title, then the
 * others; among equals in the order of the kinds, so that they keep their places while one types.
 */
export function inOrder(groups: readonly SearchGroup[], sought: readonly Sought[]): SearchGroup[] {
  const place = ({ kind, items: [best] }: SearchGroup): number =>
    (best && holdsAll(best.title.text, sought) ? 0 : SearchKind.options.length) +
    SearchKind.options.indexOf(kind);
  return groups
    .filter(({ items }) => items.length > 0)
    .sort((one, other) => place(one) - place(other));
}
