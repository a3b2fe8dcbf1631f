import { drained, type Steps } from '../ingredient.ts';
import { type Arcs, addInto, addScaled, bigCount, blockCount, halve, sourcesPerBlock } from './brandes.ts';

const tolerance = 1e-10;
const above = 1 + tolerance;
const below = 1 - tolerance;
const bigInverse = 2 ** -512;

export interface WeightedSums {
  readonly betweenness: Float64Array;
  /** For every i the sum over j of 1 / d(j, i); where no path leads from j to i nothing is added. */
  readonly harmonic: Float64Array;
}

/**
 * Raw betweenness and harmonic sums over distances (Brandes 2001 on Dijkstra's walk).
 * `distance` stands beside `arcs.adj`, above 0; an infinite one is no tie. Lengths that differ by less than 1e-10 relatively are equal.
 * Undirected pairs count once. O(n (m + n log n)) time, O(n + m) memory beside the rows.
 */
export function betweennessWeighted(arcs: Arcs, distance: Float64Array, directed: boolean): WeightedSums {
  const betweenness = new Float64Array(arcs.n);
  const harmonic = new Float64Array(arcs.n);
  const walk = new WeightedWalk(arcs, distance);
  for (let block = 0; block < blockCount(arcs.n); block++) {
    const from = block * sourcesPerBlock;
    const part = drained(walk.sum(from, Math.min(arcs.n, from + sourcesPerBlock)));
    addInto(betweenness, part.betweenness);
    addInto(harmonic, part.harmonic);
  }
  return { betweenness: directed ? betweenness : halve(betweenness), harmonic };
}

const unseen = -1;
const settled = -2;
const none = 0xffffffff;

/** Memory for weighted Brandes passes over one network. */
export class WeightedWalk {
  private readonly arcs: Arcs;
  private readonly distance: Float64Array;
  private readonly length: Float64Array;
  private readonly sigma: Float64Array;
  private readonly exponent: Int32Array;
  private readonly delta: Float64Array;
  private readonly order: Uint32Array;
  private readonly parent: Uint32Array;
  // Most vertices have one predecessor; further ones are a linked list from `more`.
  private readonly more: Int32Array;
  private readonly extra: Uint32Array;
  private readonly extraNext: Int32Array;
  // A 4-ary heap: keys beside vertices, and where each vertex stands.
  private readonly heapKey: Float64Array;
  private readonly heapVertex: Uint32Array;
  private readonly place: Int32Array;
  private heapSize = 0;

  constructor(arcs: Arcs, distance: Float64Array) {
    const { n, adj } = arcs;
    this.arcs = arcs;
    this.distance = distance;
    this.length = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    this.sigma = new Float64Array(n);
    this.exponent = new Int32Array(n);
    this.delta = new Float64Array(n);
    this.order = new Uint32Array(n);
    this.parent = new Uint32Array(n).fill(none);
    this.more = new Int32Array(n).fill(-1);
    this.extra = new Uint32Array(adj.length);
    this.extraNext = new Int32Array(adj.length);
    this.heapKey = new Float64Array(n + 1);
    this.heapVertex = new Uint32Array(n + 1);
    this.place = new Int32Array(n).fill(unseen);
  }

  /** The dependencies and closeness of the sources `from .. to - 1`, summed. */
  *sum(from: number, to: number): Steps<WeightedSums> {
    const betweenness = new Float64Array(this.arcs.n);
    const harmonic = new Float64Array(this.arcs.n);
    for (let s = from; s < to; s++) {
      this.source(s, betweenness, harmonic);
      yield;
    }
    return { betweenness, harmonic };
  }

  source(s: number, betweenness: Float64Array, harmonic: Float64Array): void {
    const { off, adj } = this.arcs;
    const { distance, length, sigma, exponent, delta, order, parent, more, extra, extraNext, place } = this;
    let reached = 0;
    let extras = 0;
    let scaled = false;
    length[s] = 0;
    sigma[s] = 1;
    this.lift(this.heapSize++, 0, s);
    while (this.heapSize > 0) {
      const v = this.pop();
      order[reached++] = v;
      if (sigma[v]! > bigCount) {
        sigma[v]! *= bigInverse;
        exponent[v]!++;
        scaled = true;
      }
      const far = length[v]!;
      const end = off[v + 1]!;
      for (let a = off[v]!; a < end; a++) {
        const w = adj[a]!;
        const through = far + distance[a]!;
        const known = length[w]!;
        if (through > known * above || through === Number.POSITIVE_INFINITY) continue;
        const at = place[w]!;
        if (at === settled) continue;
        if (through < known * below || at === unseen) {
          length[w] = through;
          sigma[w] = sigma[v]!;
          exponent[w] = exponent[v]!;
          parent[w] = v;
          more[w] = -1;
          this.lift(at === unseen ? this.heapSize++ : at, through, w);
        } else {
          if (scaled) addScaled(sigma, exponent, w, v);
          else sigma[w]! += sigma[v]!;
          extra[extras] = v;
          extraNext[extras] = more[w]!;
          more[w] = extras++;
        }
      }
    }

    for (let i = reached - 1; i > 0; i--) {
      const w = order[i]!;
      const share = (1 + delta[w]!) / sigma[w]!;
      const first = parent[w]!;
      delta[first]! += this.part(first, w, share, scaled);
      for (let e = more[w]!; e >= 0; e = extraNext[e]!) {
        const v = extra[e]!;
        delta[v]! += this.part(v, w, share, scaled);
      }
      betweenness[w]! += delta[w]!;
      harmonic[w]! += 1 / length[w]!;
    }
    for (let i = 0; i < reached; i++) {
      const v = order[i]!;
      length[v] = Number.POSITIVE_INFINITY;
      delta[v] = 0;
      exponent[v] = 0;
      place[v] = unseen;
      more[v] = -1;
    }
  }

  private part(v: number, w: number, share: number, scaled: boolean): number {
    const plain = this.sigma[v]! * share;
    return scaled ? plain * bigInverse ** (this.exponent[w]! - this.exponent[v]!) : plain;
  }

  /** Puts `vertex` in at `hole`, or above it where its key belongs. */
  private lift(hole: number, key: number, vertex: number): void {
    const { heapKey, heapVertex, place } = this;
    let at = hole;
    while (at > 0) {
      const above = (at - 1) >> 2;
      if (heapKey[above]! <= key) break;
      heapKey[at] = heapKey[above]!;
      heapVertex[at] = heapVertex[above]!;
      place[heapVertex[at]!] = at;
      at = above;
    }
    heapKey[at] = key;
    heapVertex[at] = vertex;
    place[vertex] = at;
  }

  /** Takes the nearest vertex out and settles it. */
  private pop(): number {
    const { heapKey, heapVertex, place } = this;
    const nearest = heapVertex[0]!;
    place[nearest] = settled;
    const size = --this.heapSize;
    if (size > 0) {
      const key = heapKey[size]!;
      const vertex = heapVertex[size]!;
      let at = 0;
      for (let child = 1; child < size; child = 4 * at + 1) {
        const last = Math.min(child + 4, size);
        let least = child;
        for (let c = child + 1; c < last; c++) if (heapKey[c]! < heapKey[least]!) least = c;
        if (heapKey[least]! >= key) break;
        heapKey[at] = heapKey[least]!;
        heapVertex[at] = heapVertex[least]!;
        place[heapVertex[at]!] = at;
        at = least;
      }
      heapKey[at] = key;
      heapVertex[at] = vertex;
      place[vertex] = at;
    }
    return nearest;
  }
}
