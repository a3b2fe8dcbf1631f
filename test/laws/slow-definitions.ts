import type { Given } from './networks.ts';

/** The definitions of measures.md, read off matrices without any thought of speed. */
export class Slow {
  readonly n: number;
  readonly all: readonly number[];
  /** z: strength of the pair in the undirected view; tied: whether there is one; arc: who names whom. */
  readonly z: readonly number[][];
  readonly tied: readonly boolean[][];
  readonly arc: readonly boolean[][];
  readonly group: readonly number[];
  readonly directed: boolean;

  constructor(given: Given) {
    const n = given.group.length;
    this.n = n;
    this.all = given.group.map((_, i) => i);
    this.group = given.group;
    this.directed = given.directed;
    const z = this.all.map(() => new Array<number>(n).fill(0));
    const tied = this.all.map(() => new Array<boolean>(n).fill(false));
    const arc = this.all.map(() => new Array<boolean>(n).fill(false));
    for (const { source: i, target: j, strength, mutual } of given.ties) {
      z[i]![j]! += strength;
      z[j]![i]! += strength;
      tied[i]![j] = tied[j]![i] = true;
      arc[i]![j] = true;
      if (mutual || !given.directed) arc[j]![i] = true;
    }
    this.z = z;
    this.tied = tied;
    this.arc = arc;
  }

  near(i: number): number[] {
    return this.all.filter((j) => this.tied[i]![j]);
  }
  sum(i: number): number {
    return total(this.near(i), (j) => this.z[i]![j]!);
  }
  p(i: number, j: number): number {
    return this.sum(i) === 0 ? 0 : this.z[i]![j]! / this.sum(i);
  }
  m(j: number, q: number): number {
    const most = Math.max(...this.z[j]!);
    return most === 0 ? 0 : this.z[j]![q]! / most;
  }
  common(i: number, j: number): number[] {
    return this.near(i).filter((q) => this.tied[j]![q]);
  }

  localConstraint(i: number, j: number): number {
    return (this.p(i, j) + total(this.all, (q) => this.p(i, q) * this.p(q, j))) ** 2;
  }
  constraint(i: number): number | null {
    const near = this.near(i);
    return near.length === 0 ? null : total(near, (j) => this.localConstraint(i, j));
  }
  effectiveSize(i: number): number | null {
    const near = this.near(i);
    if (near.length === 0) return null;
    return total(
      near,
      (j) =>
        1 -
        total(
          near.filter((q) => q !== j),
          (q) => this.p(i, q) * this.m(j, q),
        ),
    );
  }
  efficiency(i: number): number | null {
    const size = this.effectiveSize(i);
    return size === null ? null : size / this.near(i).length;
  }
  hierarchy(i: number): number | null {
    const near = this.near(i);
    const k = near.length;
    if (k === 0) return null;
    if (k === 1) return 1;
    const c = this.constraint(i)!;
    if (c === 0) return 0;
    const r = near.map((j) => this.localConstraint(i, j) / (c / k));
    return total(r, (x) => (x === 0 ? 0 : x * Math.log(x))) / (k * Math.log(k));
  }

  private triples(i: number): [number, number][] {
    const near = this.near(i);
    return near.flatMap((j) => near.filter((q) => j < q).map((q): [number, number] => [j, q]));
  }
  private closed(i: number): [number, number][] {
    return this.triples(i).filter(([j, q]) => this.tied[j]![q]);
  }
  clustering(i: number): number {
    return this.near(i).length < 2 ? 0 : this.closed(i).length / this.triples(i).length;
  }
  barrat(i: number): number {
    const k = this.near(i).length;
    if (k < 2 || this.sum(i) === 0) return 0;
    return total(this.closed(i), ([j, q]) => this.z[i]![j]! + this.z[i]![q]!) / (this.sum(i) * (k - 1));
  }
  onnela(i: number): number {
    const largest = Math.max(...this.z.flat());
    if (this.near(i).length < 2 || largest === 0) return 0;
    const side = (a: number, b: number): number => this.z[a]![b]! / largest;
    return (
      total(this.closed(i), ([j, q]) => Math.cbrt(side(i, j) * side(j, q) * side(q, i))) /
      this.triples(i).length
    );
  }
  transitivity(): number | null {
    const paths = total(this.all, (i) => this.triples(i).length);
    return paths === 0 ? null : total(this.all, (i) => this.closed(i).length) / paths;
  }
  embeddedness(i: number, j: number): number {
    return this.common(i, j).length;
  }
  simmelian(i: number, j: number): number {
    const both = (a: number, b: number): boolean => this.arc[a]![b]! && this.arc[b]![a]!;
    return both(i, j) ? this.all.filter((q) => both(i, q) && both(j, q)).length : 0;
  }

  private parts(without: number, cut?: readonly [number, number]): number {
    const left = new Set(this.all.filter((i) => i !== without));
    let parts = 0;
    for (const start of left) {
      parts++;
      const queue = [start];
      left.delete(start);
      for (const i of queue) {
        for (const j of this.near(i)) {
          if (cut?.includes(i) && cut.includes(j)) continue;
          if (left.delete(j)) queue.push(j);
        }
      }
    }
    return parts;
  }
  cutpoint(i: number): boolean {
    return this.parts(i) > this.parts(-1) - (this.near(i).length === 0 ? 1 : 0);
  }
  bridge(i: number, j: number): boolean {
    return this.parts(-1, [i, j]) > this.parts(-1);
  }
  core(i: number): number {
    for (let k = this.n; k > 0; k--) {
      let set = this.all;
      for (let size = -1; size !== set.length; ) {
        size = set.length;
        const kept = set;
        set = kept.filter((a) => kept.filter((b) => this.tied[a]![b]).length >= k);
      }
      if (set.includes(i)) return k;
    }
    return 0;
  }
  eiIndex(i: number): number | null {
    const near = this.near(i);
    const outside = near.filter((j) => this.group[i] !== this.group[j]).length;
    return near.length === 0 ? null : (outside - (near.length - outside)) / near.length;
  }

  private pairs(): [number, number][] {
    return this.all.flatMap((i) => this.all.filter((j) => i !== j).map((j): [number, number] => [i, j]));
  }
  private ties(): [number, number][] {
    return this.pairs().filter(([i, j]) => (this.directed ? this.arc[i]![j]! : i < j && this.tied[i]![j]!));
  }
  tieCount(): number {
    return this.ties().length;
  }
  networkEiIndex(): number | null {
    const ties = this.ties();
    const outside = ties.filter(([i, j]) => this.group[i] !== this.group[j]).length;
    return ties.length === 0 ? null : (2 * outside - ties.length) / ties.length;
  }
  modularity(): number | null {
    const whole = total(this.all, (i) => this.sum(i));
    if (whole === 0) return null;
    const same = this.all.flatMap((i) =>
      this.all.filter((j) => this.group[i] === this.group[j]).map((j): [number, number] => [i, j]),
    );
    return total(same, ([i, j]) => this.z[i]![j]! - (this.sum(i) * this.sum(j)) / whole) / whole;
  }
  reciprocity(): number | null {
    const arcs = this.pairs().filter(([i, j]) => this.arc[i]![j]);
    if (!this.directed || arcs.length === 0) return null;
    return arcs.filter(([i, j]) => this.arc[j]![i]).length / arcs.length;
  }

  /** Gould-Fernandez counts of b, one ordered pair of others at a time. */
  roles(b: number): Record<string, number> {
    const counts = {
      coordinator: 0,
      itinerantBroker: 0,
      gatekeeper: 0,
      representative: 0,
      liaison: 0,
      total: 0,
    };
    for (const [a, c] of this.pairs()) {
      if (!this.arc[a]![b] || !this.arc[b]![c] || this.arc[a]![c]) continue;
      const [ga, gb, gc] = [this.group[a], this.group[b], this.group[c]];
      counts.total++;
      if (ga === gb && gb === gc) counts.coordinator++;
      else if (ga === gc) counts.itinerantBroker++;
      else if (gb === gc) counts.gatekeeper++;
      else if (ga === gb) counts.representative++;
      else counts.liaison++;
    }
    return counts;
  }

  /** Sixteen classes: every triple is matched with an example of each class in every order of its actors. */
  triadCensus(): Record<string, number> {
    const counts = Object.fromEntries(Object.keys(triadExamples).map((name) => [name, 0]));
    for (const i of this.all)
      for (const j of this.all)
        for (const k of this.all) {
          if (!(i < j && j < k)) continue;
          const name = Object.entries(triadExamples).find(([, example]) =>
            orders.some((order) =>
              this.looksLike(
                order.map((at) => [i, j, k][at]!),
                example,
              ),
            ),
          )![0];
          counts[name]!++;
        }
    return counts;
  }
  private looksLike(triple: readonly number[], example: string): boolean {
    const arcs = new Set(example.split(' '));
    return [0, 1, 2].every((x) =>
      [0, 1, 2].every(
        (y) => x === y || this.arc[triple[x]!]![triple[y]!] === arcs.has('abc'[x]! + 'abc'[y]!),
      ),
    );
  }
}

/** Arcs of one example per class, as drawn by Holland and Leinhardt; D: down from one, U: up to one, T: transitive, C: cycle or chain. */
const triadExamples: Record<string, string> = {
  '003': '',
  '012': 'ab',
  '102': 'ab ba',
  '021D': 'ba bc',
  '021U': 'ab cb',
  '021C': 'ab bc',
  '111D': 'ac ca bc',
  '111U': 'ac ca cb',
  '030T': 'ab cb ac',
  '030C': 'ba cb ac',
  '201': 'ab ba ac ca',
  '120D': 'bc ba ac ca',
  '120U': 'ab cb ac ca',
  '120C': 'ab bc ac ca',
  '210': 'ab bc cb ac ca',
  '300': 'ab ba bc cb ac ca',
};

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

function total<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
