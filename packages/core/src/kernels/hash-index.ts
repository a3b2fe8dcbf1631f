/**
 * Numbers rows by their content, the same content the same number, without a string or an object a row.
 * `hash` and `same` look at rows by number; cost a row is constant on average. `rows` is how many are expected.
 */
export class HashIndex {
  /** Row and hash side by side: rows of another hash need no look, which would be a miss of the cache. */
  #slots: Int32Array;
  #used = 0;
  readonly #hash: (row: number) => number;
  readonly #same: (row: number, other: number) => boolean;

  constructor(hash: (row: number) => number, same: (row: number, other: number) => boolean, rows = 512) {
    this.#hash = hash;
    this.#same = same;
    this.#slots = emptySlots(2 ** Math.ceil(Math.log2(Math.max(rows, 1) * 1.5)));
  }

  /** The first row of the same content: this row itself if there was none. */
  firstOf(row: number): number {
    if (this.#used * 3 >= this.#slots.length) this.#grow();
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = this.#hash(row) | 0;
    let slot = (hash << 1) & mask;
    for (;;) {
      const other = slots[slot] as number;
      if (other < 0) {
        slots[slot] = row;
        slots[slot + 1] = hash;
        this.#used++;
        return row;
      }
      if (slots[slot + 1] === hash && this.#same(row, other)) return other;
      slot = (slot + 2) & mask;
    }
  }

  /** The first row of the same content, -1 where there is none; this row is not numbered. */
  find(row: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = this.#hash(row) | 0;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const other = slots[slot] as number;
      if (other < 0 || (slots[slot + 1] === hash && this.#same(row, other))) return other;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = emptySlots(old.length);
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let k = 0; k < old.length; k += 2) {
      const row = old[k] as number;
      if (row < 0) continue;
      const hash = old[k + 1] as number;
      let slot = (hash << 1) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 2) & mask;
      slots[slot] = row;
      slots[slot + 1] = hash;
    }
  }
}

function emptySlots(count: number): Int32Array {
  return new Int32Array(count * 2).fill(-1);
}

/** One number of up to four, well spread. */
export function mixed(a: number, b = 0, c = 0, d = 0): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ d, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
