import { growColumn } from '../../model/grow-column.ts';

/** Numbers of a slot: hash, where the key begins and ends among all keys, value. */
const SLOT = 4;

/**
 * Numbers by stretches of bytes. A `Map` of cells would do the same, but cells are slices scattered over a large file, and
 * to compare with one is to wait for memory; here a slot says all, and keys lie side by side. Cost: linear in the stretch.
 */
export class BytesMap {
  #count = 0;
  #slots: Int32Array = new Int32Array(1024 * SLOT).fill(-1);
  #keys: Uint8Array = new Uint8Array(1024);
  #end = 0;

  /** The value of what stands from `from` up to `to`, -1 where there is none. */
  get(bytes: Uint8Array, from: number, to: number): number {
    const slots = this.#slots;
    const slot = this.#slotOf(hashOf(bytes, from, to), bytes, from, to);
    return slots[slot + 3] as number;
  }

  /** Gives a value of 0 or more to what has none. */
  set(bytes: Uint8Array, from: number, to: number, value: number): void {
    const hash = hashOf(bytes, from, to);
    const slot = this.#slotOf(hash, bytes, from, to);
    const end = this.#end + to - from;
    this.#keys = growColumn(this.#keys, end);
    this.#keys.set(bytes.subarray(from, to), this.#end);
    this.#slots.set([hash, this.#end, end, value], slot);
    this.#end = end;
    if (++this.#count * SLOT * 3 > this.#slots.length * 2) this.#grow();
  }

  /** The slot of a key, or the free one where it belongs. */
  #slotOf(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const slots = this.#slots;
    const mask = slots.length / SLOT - 1;
    let place = hash & mask;
    for (;;) {
      const slot = place * SLOT;
      if ((slots[slot + 3] as number) < 0) return slot;
      if (slots[slot] === hash && this.#is(slot, bytes, from, to)) return slot;
      place = (place + 1) & mask;
    }
  }

  #is(slot: number, bytes: Uint8Array, from: number, to: number): boolean {
    let k = this.#slots[slot + 1] as number;
    if ((this.#slots[slot + 2] as number) - k !== to - from) return false;
    const keys = this.#keys;
    for (let i = from; i < to; i++, k++) if (keys[k] !== bytes[i]) return false;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2).fill(-1);
    const mask = slots.length / SLOT - 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if ((old[from + 3] as number) < 0) continue;
      let place = (old[from] as number) & mask;
      while ((slots[place * SLOT + 3] as number) >= 0) place = (place + 1) & mask;
      slots.set(old.subarray(from, from + SLOT), place * SLOT);
    }
    this.#slots = slots;
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
