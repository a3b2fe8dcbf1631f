import type { Rows } from '../rows.ts';
import { Breadth } from './breadth.ts';

/** Whom each of some vertices reaches, one bit a vertex. */
export class ReachSets {
  readonly words: number;
  private readonly bits: Uint32Array;
  private readonly place: Int32Array;

  /** Everybody within `steps` of each candidate, themselves among them. O(candidates (n + m)). */
  constructor(rows: Rows, candidates: readonly number[], steps: number) {
    this.words = (rows.n + 31) >>> 5;
    this.bits = new Uint32Array(candidates.length * this.words);
    this.place = new Int32Array(rows.n).fill(-1);
    const walk = new Breadth(rows);
    candidates.forEach((v, at) => {
      this.place[v] = at;
      walk.from([v], undefined, steps);
      for (let k = 0; k < walk.met; k++) {
        const w = walk.order[k]!;
        this.bits[at * this.words + (w >>> 5)]! |= 1 << (w & 31);
      }
    });
  }

  /** The union of some vertices' sets. */
  union(members: readonly number[]): Uint32Array {
    const all = new Uint32Array(this.words);
    for (const v of members) {
      const from = this.place[v]! * this.words;
      for (let k = 0; k < this.words; k++) all[k]! |= this.bits[from + k]!;
    }
    return all;
  }

  /** How many a union and one more set hold together. */
  count(union: Uint32Array, v: number): number {
    const from = this.place[v]! * this.words;
    let sum = 0;
    for (let k = 0; k < this.words; k++) sum += ones(union[k]! | this.bits[from + k]!);
    return sum;
  }
}

function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
