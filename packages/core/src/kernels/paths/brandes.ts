/** Directed arcs as compressed sparse rows: row v is `adj[off[v]] .. adj[off[v + 1] - 1]`. An undirected tie is two arcs. */
export interface Arcs {
  readonly n: number;
  readonly off: Uint32Array;
  readonly adj: Uint32Array;
}

/**
 * Sources are summed in blocks of this many, each into a vector of its own, and the vectors in block order:
 * so the last bits of a result do not depend on how many workers took part.
 */
export const sourcesPerBlock = 256;

export function blockCount(n: number): number {
  return Math.ceil(n / sourcesPerBlock);
}

/**
 * Raw betweenness of every vertex: over pairs s, t the share of shortest paths that run through it (Brandes 2001).
 * Undirected pairs count once. O(nm) time, O(n) memory beside the rows.
 */
export function betweennessUnweighted(arcs: Arcs, directed: boolean): Float64Array {
  const total = new Float64Array(arcs.n);
  const walk = new UnweightedWalk(arcs);
  for (let block = 0; block < blockCount(arcs.n); block++) {
    const from = block * sourcesPerBlock;
    addInto(total, walk.sum(from, Math.min(arcs.n, from + sourcesPerBlock)));
  }
  return directed ? total : halve(total);
}

export function addInto(total: Float64Array, part: Float64Array): void {
  for (let v = 0; v < total.length; v++) total[v]! += part[v]!;
}

export function halve(total: Float64Array): Float64Array {
  for (let v = 0; v < total.length; v++) total[v]! /= 2;
  return total;
}

// A path count is sigma * 2^(512 * exponent): networks with more than 2^1023 shortest paths between two actors exist.
export const bigCount: number = 2 ** 512;
const bigInverse = 2 ** -512;

/** Memory for Brandes passes over one network; `source` may be called for any vertices in any order. */
export class UnweightedWalk {
  private readonly level: Int32Array;
  private readonly queue: Uint32Array;
  private readonly sigma: Float64Array;
  private readonly exponent: Int32Array;
  private readonly delta: Float64Array;
  private readonly share: Float64Array;
  private readonly levelStart: number[] = [];
  private readonly arcs: Arcs;

  constructor(arcs: Arcs) {
    const { n } = arcs;
    this.arcs = arcs;
    this.level = new Int32Array(n).fill(-1);
    this.queue = new Uint32Array(n);
    this.sigma = new Float64Array(n);
    this.exponent = new Int32Array(n);
    this.delta = new Float64Array(n);
    this.share = new Float64Array(n);
  }

  /** The dependencies of the sources `from .. to - 1`, summed. */
  sum(from: number, to: number): Float64Array {
    const into = new Float64Array(this.arcs.n);
    for (let s = from; s < to; s++) this.source(s, into);
    return into;
  }

  /** Adds to `into` what the pairs that start at `s` give to every vertex between. */
  source(s: number, into: Float64Array): void {
    const { off, adj } = this.arcs;
    const { level, queue, sigma, exponent, delta, share, levelStart } = this;
    level[s] = 0;
    sigma[s] = 1;
    queue[0] = s;
    levelStart.length = 0;
    levelStart.push(0);
    let head = 0;
    let tail = 1;
    let depth = 0;
    let scaled = false;
    while (head < tail) {
      depth++;
      for (const levelEnd = tail; head < levelEnd; head++) {
        const v = queue[head]!;
        if (sigma[v]! > bigCount) {
          sigma[v]! *= bigInverse;
          exponent[v]!++;
          scaled = true;
        }
        const count = sigma[v]!;
        const end = off[v + 1]!;
        for (let a = off[v]!; a < end; a++) {
          const w = adj[a]!;
          const known = level[w]!;
          if (known < 0) {
            level[w] = depth;
            sigma[w] = count;
            if (scaled) exponent[w] = exponent[v]!;
            queue[tail++] = w;
          } else if (known === depth) {
            if (scaled) addScaled(sigma, exponent, w, v);
            else sigma[w]! += count;
          }
        }
      }
      levelStart.push(head);
    }

    // Shares are committed a whole level at a time, so a row's sum needs no test: only the next level has any.
    for (let d = levelStart.length - 2; d >= 0; d--) {
      const first = levelStart[d]!;
      const last = levelStart[d + 1]!;
      for (let i = first; i < last; i++) {
        const v = queue[i]!;
        const end = off[v + 1]!;
        let sum = 0;
        if (scaled) {
          for (let a = off[v]!; a < end; a++) {
            const w = adj[a]!;
            if (share[w] !== 0) sum += share[w]! * bigInverse ** (exponent[w]! - exponent[v]!);
          }
        } else {
          for (let a = off[v]!; a < end; a++) sum += share[adj[a]!]!;
        }
        delta[v] = sigma[v]! * sum;
      }
      for (let i = first; i < last; i++) {
        const v = queue[i]!;
        share[v] = (1 + delta[v]!) / sigma[v]!;
        if (d > 0) into[v]! += delta[v]!;
      }
    }
    for (let i = 0; i < tail; i++) {
      const v = queue[i]!;
      level[v] = -1;
      share[v] = 0;
      exponent[v] = 0;
    }
  }
}

/** Adds the path count of `v` to that of `w`, each with its own exponent. */
export function addScaled(sigma: Float64Array, exponent: Int32Array, w: number, v: number): void {
  const ahead = exponent[v]! - exponent[w]!;
  if (ahead <= 0) {
    sigma[w]! += sigma[v]! * bigInverse ** -ahead;
  } else {
    sigma[w] = sigma[w]! * bigInverse ** ahead + sigma[v]!;
    exponent[w] = exponent[v]!;
  }
}
