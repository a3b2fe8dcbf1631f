import { Random } from '../random.ts';
import type { Arcs } from './brandes.ts';

/** Samples are drawn in parts of this many, each with its own seed: any worker may draw any part. */
export const samplesPerPart = 1024;

// Counts of paths are only ever compared on one level, so a level may be scaled down as a whole.
const tooMany = 2 ** 500;
const scaleDown = 2 ** -500;
const least = 2 ** -1000;

/** One side of a search that grows from both ends. */
interface SearchFront {
  readonly off: Uint32Array;
  readonly adj: Uint32Array;
  readonly queue: Uint32Array;
  /** 1 forward, -1 backward: the sign of `level`. */
  readonly sign: number;
  head: number;
  tail: number;
  depth: number;
  /** Arcs that leave the outermost level. */
  arcs: number;
}

/**
 * Draws a pair of vertices, then one of its shortest paths, all equally likely, and says who stands in between.
 * A breadth-first search from both ends, the cheaper side first, looks at a small part of the network only.
 */
export class PairSampler {
  private readonly n: number;
  private readonly forward: SearchFront;
  private readonly backward: SearchFront;
  /** 0 unseen, d + 1 at distance d from the start, -(d + 1) at distance d from the end. */
  private readonly level: Int32Array;
  private readonly sigma: Float64Array;
  private readonly arriving: Float64Array;
  private readonly meeting: number[] = [];
  private scaled = false;

  constructor(out: Arcs, back: Arcs) {
    this.n = out.n;
    this.forward = side(out, 1);
    this.backward = side(back, -1);
    this.level = new Int32Array(out.n);
    this.sigma = new Float64Array(out.n);
    this.arriving = new Float64Array(out.n);
  }

  /** The vertices between, sample after sample, of one part. */
  part(seed: number, index: number): Uint32Array {
    const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
    const hits: number[] = [];
    for (let i = 0; i < samplesPerPart; i++) {
      const s = random.below(this.n);
      const t = random.below(this.n - 1);
      this.sample(s, t < s ? t : t + 1, random, hits);
    }
    return Uint32Array.from(hits);
  }

  private sample(s: number, t: number, random: Random, hits: number[]): void {
    const { forward, backward, level, sigma, arriving, meeting } = this;
    this.start(forward, s);
    this.start(backward, t);
    while (meeting.length === 0 && forward.head < forward.tail && backward.head < backward.tail) {
      this.grow(forward.arcs <= backward.arcs ? forward : backward);
    }
    if (meeting.length > 0) {
      let most = 0;
      for (const v of meeting) most = Math.max(most, arriving[v]!);
      let total = 0;
      for (const v of meeting) total += (arriving[v]! / most) * sigma[v]!;
      let rest = random.uniform() * total;
      let chosen = meeting[0]!;
      for (const v of meeting) {
        chosen = v;
        rest -= (arriving[v]! / most) * sigma[v]!;
        if (rest < 0) break;
      }
      if (chosen !== s && chosen !== t) hits.push(chosen);
      const met = level[chosen]!;
      this.descend(met > 0 ? forward : backward, chosen, Math.abs(met), sigma[chosen]!, random, hits);
      const other = met > 0 ? backward : forward;
      this.descend(other, chosen, other.depth + 1, arriving[chosen]!, random, hits);
    }
    for (const v of meeting) arriving[v] = 0;
    meeting.length = 0;
    this.scaled = false;
    for (let i = 0; i < forward.tail; i++) level[forward.queue[i]!] = 0;
    for (let i = 0; i < backward.tail; i++) level[backward.queue[i]!] = 0;
  }

  private start(from: SearchFront, v: number): void {
    from.queue[0] = v;
    from.head = 0;
    from.tail = 1;
    from.depth = 0;
    from.arcs = from.off[v + 1]! - from.off[v]!;
    this.level[v] = from.sign;
    this.sigma[v] = 1;
  }

  /** One level further. Whoever the other side has already seen is noted as a meeting place. */
  private grow(from: SearchFront): void {
    const { off, adj, queue, sign } = from;
    const { level, sigma, arriving, meeting } = this;
    const end = from.tail;
    const next = sign * (from.depth + 2);
    let arcs = 0;
    let most = 0;
    for (; from.head < end; from.head++) {
      const v = queue[from.head]!;
      const count = sigma[v]!;
      const last = off[v + 1]!;
      for (let a = off[v]!; a < last; a++) {
        const w = adj[a]!;
        const known = level[w]!;
        if (known === 0) {
          level[w] = next;
          sigma[w] = count;
          queue[from.tail++] = w;
          arcs += off[w + 1]! - off[w]!;
        } else if (known === next) {
          const sum = sigma[w]! + count;
          sigma[w] = sum;
          if (sum > most) most = sum;
        } else if (known * sign < 0) {
          if (arriving[w] === 0) meeting.push(w);
          arriving[w]! += count;
        }
      }
    }
    from.depth++;
    from.arcs = arcs;
    if (most > tooMany) {
      this.scaled = true;
      for (let i = end; i < from.tail; i++) {
        const v = queue[i]!;
        sigma[v] = Math.max(sigma[v]! * scaleDown, least);
      }
    }
  }

  /** Walks from a meeting place back to where a side began; each path is as likely as any other. */
  private descend(
    to: SearchFront,
    meeting: number,
    mark: number,
    paths: number,
    random: Random,
    hits: number[],
  ): void {
    // The way back to the start runs along the arcs of the other side.
    const { off, adj } = to.sign > 0 ? this.backward : this.forward;
    const { level, sigma } = this;
    let v = meeting;
    let next = meeting;
    let total = paths;
    for (let at = mark - 1; at > 1; at--) {
      const wanted = to.sign * at;
      if (this.scaled) total = this.countAt(wanted, off, adj, v);
      let rest = random.uniform() * total;
      for (let a = off[v]!, end = off[v + 1]!; a < end; a++) {
        const w = adj[a]!;
        if (level[w] !== wanted) continue;
        total = sigma[w]!;
        rest -= total;
        next = w;
        if (rest < 0) break;
      }
      hits.push(next);
      v = next;
    }
  }

  private countAt(wanted: number, off: Uint32Array, adj: Uint32Array, v: number): number {
    let total = 0;
    for (let a = off[v]!; a < off[v + 1]!; a++) {
      if (this.level[adj[a]!] === wanted) total += this.sigma[adj[a]!]!;
    }
    return total;
  }
}

function side({ n, off, adj }: Arcs, sign: number): SearchFront {
  return { off, adj, queue: new Uint32Array(n), sign, head: 0, tail: 0, depth: 0, arcs: 0 };
}
