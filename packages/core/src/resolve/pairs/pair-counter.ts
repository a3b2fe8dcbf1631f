import { sortedBy } from '../../kernels/counting-sort.ts';
import { growColumn } from '../../model/grow-column.ts';
import type { PairEntries } from './pair-collector.ts';

/** Counts the pairs that a `PairCollector` would gather, whatever is said of them. */
export class PairCounter implements PairEntries {
  #length = 0;
  #a = new Uint32Array(64);
  #b = new Uint32Array(64);

  arc(source: number, target: number): number {
    if (source !== target) this.#add(source, target);
    // What is stated of the pair is not asked for.
    return -1;
  }

  rate(from: number, to: number): void {
    this.#add(from, to);
  }

  event(from: number, to: number): void {
    if (from !== to) this.#add(from, to);
  }

  state(): void {}

  count(): number {
    const order = sortedBy(this.#a.subarray(0, this.#length), this.#b.subarray(0, this.#length));
    let count = 0;
    for (let k = 0; k < order.length; k++) {
      const [pair, before] = [order[k]!, order[k - 1] ?? -1];
      if (this.#a[pair] !== this.#a[before] || this.#b[pair] !== this.#b[before]) count++;
    }
    return count;
  }

  #add(one: number, other: number): void {
    const k = this.#length++;
    if (k === this.#a.length) {
      this.#a = growColumn(this.#a, k + 1);
      this.#b = growColumn(this.#b, k + 1);
    }
    this.#a[k] = Math.min(one, other);
    this.#b[k] = Math.max(one, other);
  }
}
