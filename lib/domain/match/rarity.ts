/** How many texts have something, and how much it therefore tells. */
export class Rarity {
  private readonly known = new Map<string, { having: number; weight: number; of: number }>();

  /** One more text has it. */
  count(one: string): void {
    const known = this.known.get(one);
    if (known) {
      known.having += 1;
      known.of = 0;
    } else this.known.set(one, { having: 1, weight: 0, of: 0 });
  }

  /**
   * In nats: the rarer the more.
   * @param all how many texts there are; what was worked out for nearly as many still holds.
   */
  weightOf(one: string, all: number): number {
    const known = this.known.get(one);
    if (!known) return weightOfCount(0, all);
    if (isOutdated(known.of, all)) {
      known.weight = weightOfCount(known.having, all);
      known.of = all;
    }
    return known.weight;
  }
}

/** In nats, of what `having` of `all` texts have; counts that are behind give no less than nothing. */
export const weightOfCount = (having: number, all: number): number =>
  Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));

/** A fiftieth more texts change a weight by less than a hundredth. */
export const isOutdated = (of: number, all: number): boolean => of * 1.02 < all;
