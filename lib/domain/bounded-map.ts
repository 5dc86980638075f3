/** Keeps what was asked for last, as much as there is room for; what nobody asked for longest goes first. */
export class BoundedMap<Value> {
  private readonly kept = new Map<string, Value>();
  private readonly room: number;
  private readonly sizeOf: (value: Value) => number;
  private taken = 0;

  /** @param sizeOf how much of the room a value takes; 1 each where it is left out */
  constructor(room: number, sizeOf: (value: Value) => number = () => 1) {
    this.room = room;
    this.sizeOf = sizeOf;
  }

  get(key: string): Value | undefined {
    const value = this.kept.get(key);
    if (value !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, value);
    }
    return value;
  }

  /** What is kept by the key, or else what `make` answers, which is kept from now on. */
  getOrMake(key: string, make: () => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.delete(key);
    this.kept.set(key, value);
    this.taken += this.sizeOf(value);
    for (const oldest of this.kept.keys()) {
      if (this.taken <= this.room) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const value = this.kept.get(key);
    if (value === undefined) return;
    this.kept.delete(key);
    this.taken -= this.sizeOf(value);
  }
}
