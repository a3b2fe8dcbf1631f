import type { Rows } from '../rows.ts';

/** Walks over the neighbours of one vertex at a time; the slot of each in the ego's row is `slot[v] - 1`, 0 for others. */
export class EgoNetwork {
  readonly slot: Uint32Array;
  readonly rows: Rows;
  private ego = -1;

  constructor(rows: Rows) {
    this.rows = rows;
    this.slot = new Uint32Array(rows.n);
  }

  of(ego: number): this {
    const { off, adj } = this.rows;
    if (this.ego >= 0) for (let k = off[this.ego]!; k < off[this.ego + 1]!; k++) this.slot[adj[k]!] = 0;
    this.ego = ego;
    for (let k = off[ego]!; k < off[ego + 1]!; k++) this.slot[adj[k]!] = k + 1;
    return this;
  }

  /** Calls back for each tie of neighbour j to another neighbour q. */
  among(j: number, each: (q: number, strength: number) => void): void {
    const { off, adj, strength } = this.rows;
    for (let k = off[j]!; k < off[j + 1]!; k++) if (this.slot[adj[k]!]! > 0) each(adj[k]!, strength[k]!);
  }
}
