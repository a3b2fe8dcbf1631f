import type { Arcs } from '../paths/brandes.ts';

/** Steps from some vertices to every other, -1 where no path leads; memory is kept between walks. */
export class Breadth {
  readonly steps: Int32Array;
  /** The vertices met, nearest first; `met` of them. */
  readonly order: Uint32Array;
  met = 0;
  private readonly arcs: Arcs;

  constructor(arcs: Arcs) {
    this.arcs = arcs;
    this.steps = new Int32Array(arcs.n).fill(-1);
    this.order = new Uint32Array(arcs.n);
  }

  /** Walks from `starts`, around those that are `gone`, at most `most` steps. O(n + m). */
  from(starts: Iterable<number>, gone?: Uint8Array, most: number = Number.POSITIVE_INFINITY): this {
    const { steps, order } = this;
    const { off, adj } = this.arcs;
    for (let k = 0; k < this.met; k++) steps[order[k]!] = -1;
    let tail = 0;
    for (const s of starts) {
      if (steps[s]! >= 0) continue;
      steps[s] = 0;
      order[tail++] = s;
    }
    for (let head = 0; head < tail; head++) {
      const v = order[head]!;
      const next = steps[v]! + 1;
      if (next > most) break;
      for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
        const w = adj[slot]!;
        if (steps[w]! >= 0 || gone?.[w] === 1) continue;
        steps[w] = next;
        order[tail++] = w;
      }
    }
    this.met = tail;
    return this;
  }
}
