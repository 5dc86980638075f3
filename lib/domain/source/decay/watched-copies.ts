import { canonicalUrl } from '@/lib/domain/source/address';

/**
 * Those of a source's copies that show the page to be visited, in the order given. That is the page
 * at the source's own address, where a copy was taken from it; else the one that the first of the
 * copies was taken from. The copy of another address (of the file that a page leads to) says nothing
 * about this one.
 */
export function watchedCopies<Copy extends { address: string }>(
  copies: readonly Copy[],
  ownAddress: string | null,
): Copy[] {
  const keyOf = ({ address }: Copy) => canonicalUrl(address);
  const own = ownAddress && canonicalUrl(ownAddress);
  const [first] = copies;
  const key = own && copies.some((copy) => keyOf(copy) === own) ? own : first && keyOf(first);
  return copies.filter((copy) => keyOf(copy) === key);
}
