/**
 * Numbers rows by their content, the same content the same number, without a string or an object a row.
 * `hash` and `same` look at rows by number; cost a row is constant on average.
 */
export class HashIndex {
  #slots = new Int32Array(1024).fill(-1);
  #used = 0;
  readonly #hash: (row: number) => number;
  readonly #same: (row: number, other: number) => boolean;

  constructor(hash: (row: number) => number, same: (row: number, other: number) => boolean) {
    this.#hash = hash;
    this.#same = same;
  }

  /** The first row of the same content: this row itself if there was none. */
  firstOf(row: number): number {
    if (this.#used * 2 >= this.#slots.length) this.#grow();
    const mask = this.#slots.length - 1;
    let slot = this.#hash(row) & mask;
    for (;;) {
      const other = this.#slots[slot] as number;
      if (other < 0) {
        this.#slots[slot] = row;
        this.#used++;
        return row;
      }
      if (this.#same(row, other)) return other;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 4).fill(-1);
    const mask = this.#slots.length - 1;
    for (const row of old) {
      if (row < 0) continue;
      let slot = this.#hash(row) & mask;
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = row;
    }
  }
}

/** One number of up to four, well spread. */
export function mixed(a: number, b = 0, c = 0, d = 0): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ d, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A column of at least this length, with what it holds. */
export function growColumn<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: T,
  length: number,
): T {
  if (length <= column.length) return column;
  const larger = new (column.constructor as new (n: number) => T)(Math.max(64, length, column.length * 2));
  larger.set(column);
  return larger;
}
