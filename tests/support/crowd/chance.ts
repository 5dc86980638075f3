/** Chance that can be had again: mulberry32, of a seed. */
export type Chance = {
  /** From 0 up to, and without, 1. */
  share(): number;
  /** One of them; undefined of none. */
  pick<T>(things: readonly T[]): T | undefined;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { share, pick: (things) => things[Math.floor(share() * things.length)] };
}
