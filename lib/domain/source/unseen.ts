import { isHidden } from '@/lib/domain/article/html/hints';
import type { HtmlElement } from '@/lib/domain/article/html/tree';

/** What holds no words that a browser shows as such. Menus, buttons and dialogs do. */
const UNSHOWN = new Set(
  'head noscript template object canvas svg math select datalist audio video map input'.split(' '),
);

/**
 * What a reader of a copy does not see, as far as its own markup says: neither the copy that is
 * shown nor the words that are read in it have it. Unlike a reader aloud, an eye sees what is hidden
 * from it by `aria-hidden`.
 */
export function isUnseen(element: HtmlElement): boolean {
  if (UNSHOWN.has(element.tag)) return true;
  const { 'aria-hidden': _, ...attributes } = element.attributes;
  return isHidden({ ...element, attributes });
}
