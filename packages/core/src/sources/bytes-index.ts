import { growColumn } from '../model/grow-column.ts';

/**
 * Numbers stretches of bytes, the same content the same number, from 0 on. A `Map` of the cells would do the same, but
 * cells are slices scattered over a large file, and to compare with one is to wait for memory; here all that is known
 * lies in three columns. Cost: linear in the stretch.
 */
export class BytesIndex {
  #count = 0;
  /** Number and hash side by side; -1 where there is none. */
  #slots: Int32Array = new Int32Array(2048).fill(-1);
  #start: Uint32Array = new Uint32Array(64);
  #known: Uint8Array = new Uint8Array(1024);

  get size(): number {
    return this.#count;
  }

  /** The number of what stands from `from` up to `to`: the size before the call if it is new. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (;;) {
      const number = slots[slot] as number;
      if (number < 0) return this.#enter(bytes.subarray(from, to), slot, hash);
      if (slots[slot + 1] === hash && this.#is(number, bytes, from, to)) return number;
      slot = (slot + 2) & mask;
    }
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const known = this.#known;
    let k = this.#start[number] as number;
    if ((this.#start[number + 1] as number) - k !== to - from) return false;
    for (let i = from; i < to; i++, k++) if (known[k] !== bytes[i]) return false;
    return true;
  }

  #enter(content: Uint8Array, slot: number, hash: number): number {
    const number = this.#count++;
    this.#slots[slot] = number;
    this.#slots[slot + 1] = hash;
    this.#start = growColumn(this.#start, number + 2);
    const start = this.#start[number] as number;
    const end = start + content.length;
    this.#known = growColumn(this.#known, end);
    this.#known.set(content, start);
    this.#start[number + 1] = end;
    if (this.#count * 4 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let k = 0; k < old.length; k += 2) {
      if ((old[k] as number) < 0) continue;
      let slot = ((old[k + 1] as number) << 1) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 2) & mask;
      slots[slot] = old[k] as number;
      slots[slot + 1] = old[k + 1] as number;
    }
    this.#slots = slots;
  }
}
