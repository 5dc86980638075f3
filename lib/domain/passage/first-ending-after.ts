/**
 * Index of the first of some stretches of a text that ends behind the offset; their number where none does. By
 * bisection, so they have to be in the order of the text.
 */
export function firstEndingAfter(stretches: readonly { end: number }[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
