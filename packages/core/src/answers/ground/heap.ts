/** The entry with the largest key first. Keys may be lowered only by taking an entry out and putting it back. */
export class LargestFirst {
  readonly #key: Float64Array;
  readonly #entry: Uint32Array;
  #size: number;

  /** Cost: linear in the entries. */
  constructor(keys: Float64Array) {
    this.#size = keys.length;
    this.#key = keys.slice();
    this.#entry = Uint32Array.from(keys.keys());
    for (let at = (this.#size >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  get size(): number {
    return this.#size;
  }

  /** The largest key; -Infinity if empty. */
  get largest(): number {
    return this.#size === 0 ? Number.NEGATIVE_INFINITY : this.#key[0]!;
  }

  take(): number {
    const entry = this.#entry[0]!;
    this.#size--;
    this.#key[0] = this.#key[this.#size]!;
    this.#entry[0] = this.#entry[this.#size]!;
    this.#sink(0);
    return entry;
  }

  /** Puts a taken entry back. */
  put(entry: number, key: number): void {
    let at = this.#size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#key[above]! >= key) break;
      this.#key[at] = this.#key[above]!;
      this.#entry[at] = this.#entry[above]!;
      at = above;
    }
    this.#key[at] = key;
    this.#entry[at] = entry;
  }

  #sink(from: number): void {
    const key = this.#key[from]!;
    const entry = this.#entry[from]!;
    let at = from;
    for (let below = 2 * at + 1; below < this.#size; below = 2 * at + 1) {
      if (below + 1 < this.#size && this.#key[below + 1]! > this.#key[below]!) below++;
      if (this.#key[below]! <= key) break;
      this.#key[at] = this.#key[below]!;
      this.#entry[at] = this.#entry[below]!;
      at = below;
    }
    this.#key[at] = key;
    this.#entry[at] = entry;
  }
}
