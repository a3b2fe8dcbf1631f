import { Random } from '../random.ts';
import type { Rows } from '../rows.ts';
import { Breadth } from './breadth.ts';
import { components } from './components.ts';
import { ReachSets } from './reach-sets.ts';
import { joinedWithoutEach } from './removal.ts';

/** A set of vertices and what it is worth. */
export interface BestSet {
  readonly members: readonly number[];
  readonly value: number;
  /** `exact`: no set of this size is worth more; `greedy`: no exchange of one member is. */
  readonly method: 'exact' | 'greedy';
  /** How many other sets of this size are worth the same; undefined where not all were tried. */
  readonly alike?: number;
}

export interface KeyPlayerOptions {
  /** Who may be in the set; everybody unless given. */
  readonly candidates?: readonly number[];
  readonly seed?: number;
  /** Vertices and tie ends (for reach: words of 32 vertices) looked at, up to which all sets are tried. */
  readonly mostWork?: number;
}

const MOST_WORK = 5e7;

/** What a set and one vertex more are worth, for many vertices of one set. */
type WorthWith = (members: readonly number[]) => (one: number) => number;

/** KPP-Neg: the set whose leaving fragments the rest most (Borgatti 2006). One walk a set tells of every vertex that may join it. */
export function mostFragmenting(rows: Rows, size: number, options: KeyPlayerOptions = {}): BestSet {
  const { n } = rows;
  const worth: WorthWith = (members) => {
    const gone = new Uint8Array(n);
    for (const v of members) gone[v] = 1;
    const joined = joinedWithoutEach(rows, gone);
    return (v) => (n < 2 ? Number.NaN : 1 - joined[v]! / (n * (n - 1)));
  };
  return bestSet(n, size, options, worth, (c, k) => setsOf(c, k - 1) * (n + rows.adj.length));
}

/** KPP-Pos: the set that most of the others are within `steps` of (Borgatti 2006). */
export function mostReaching(
  rows: Rows,
  size: number,
  steps: number,
  options: KeyPlayerOptions = {},
): BestSet {
  const { n } = rows;
  const sets = new ReachSets(rows, options.candidates ?? [...Array(n).keys()], steps);
  const worth: WorthWith = (members) => {
    const union = sets.union(members);
    const others = n - members.length - 1;
    return (v) => (others === 0 ? Number.NaN : (sets.count(union, v) - members.length - 1) / others);
  };
  return bestSet(n, size, options, worth, (c, k) => setsOf(c, k) * sets.words);
}

/** R: the share of the others within `steps` of some member; NaN where there are no others. */
export function reachShare(walk: Breadth, n: number, members: readonly number[], steps: number): number {
  const others = n - members.length;
  return others === 0 ? Number.NaN : (walk.from(members, undefined, steps).met - members.length) / others;
}

/** Distance-weighted fragmentation, 1 - sum 1/d / (n(n - 1)), n counting those gone too. O(nm). */
export function distanceFragmentation(rows: Rows, gone?: Uint8Array): number {
  const { n } = rows;
  return n < 2 ? Number.NaN : 1 - nearness(rows, gone) / (n * (n - 1));
}

/** Sum of 1/d over ordered pairs that a path joins. O(nm). */
export function nearness(rows: Rows, gone?: Uint8Array): number {
  const walk = new Breadth(rows);
  let sum = 0;
  for (let v = 0; v < rows.n; v++) {
    if (gone?.[v] === 1) continue;
    walk.from([v], gone);
    for (let k = 1; k < walk.met; k++) sum += 1 / walk.steps[walk.order[k]!]!;
  }
  return sum;
}

function bestSet(
  n: number,
  size: number,
  { candidates = [...Array(n).keys()], seed = 1, mostWork = MOST_WORK }: KeyPlayerOptions,
  worth: WorthWith,
  work: (candidates: number, size: number) => number,
): BestSet {
  const k = Math.min(size, candidates.length);
  if (k < 1) return { members: [], value: Number.NaN, method: 'exact' };
  if (work(candidates.length, k) <= mostWork) return byTrying(candidates, k, worth);
  return byExchange(candidates, k, new Random(seed), worth);
}

function setsOf(n: number, k: number): number {
  let sets = 1;
  for (let i = 0; i < k; i++) sets = (sets * (n - i)) / (i + 1);
  return sets;
}

/** Of sets worth the same, the one first in order of the candidates. */
function byTrying(candidates: readonly number[], k: number, worth: WorthWith): BestSet {
  let members: readonly number[] = [];
  let value = Number.NEGATIVE_INFINITY;
  let alike = 0;
  const chosen: number[] = [];
  const go = (from: number): void => {
    const last = chosen.length === k - 1;
    const worthOf = last ? worth(chosen) : undefined;
    for (let c = from; c <= candidates.length - (k - chosen.length); c++) {
      if (worthOf === undefined) {
        chosen.push(candidates[c]!);
        go(c + 1);
        chosen.pop();
        continue;
      }
      const found = worthOf(candidates[c]!);
      if (Math.abs(found - value) <= 1e-12) alike++;
      if (found <= value + 1e-12 || Number.isNaN(found)) continue;
      value = found;
      alike = 0;
      members = [...chosen, candidates[c]!];
    }
  };
  go(0);
  return { members, value, method: 'exact', alike };
}

/** Adds whoever is worth most, then exchanges members for others, in a drawn order, as long as that helps. */
function byExchange(candidates: readonly number[], k: number, random: Random, worth: WorthWith): BestSet {
  const members: number[] = [];
  let value = Number.NEGATIVE_INFINITY;
  while (members.length < k) {
    let best = -1;
    value = Number.NEGATIVE_INFINITY;
    const worthOf = worth(members);
    for (const c of candidates) {
      if (members.includes(c)) continue;
      const found = worthOf(c);
      if (found > value + 1e-12) {
        value = found;
        best = c;
      }
    }
    members.push(best);
  }
  const order = [...candidates];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  for (let better = true; better; ) {
    better = false;
    for (let place = 0; place < k; place++) {
      const worthOf = worth(members.filter((_, at) => at !== place));
      for (const c of order) {
        if (members.includes(c)) continue;
        const found = worthOf(c);
        if (found <= value + 1e-12) continue;
        members[place] = c;
        value = found;
        better = true;
      }
    }
  }
  return { members: members.sort((x, y) => x - y), value, method: 'greedy' };
}

/** Those worth trying in a large network: the vertices of highest degree, those whose leaving splits a part first. */
export function likelyPlayers(rows: Rows, cutpoint: Uint8Array, most: number): number[] {
  const degree = (v: number): number => rows.off[v + 1]! - rows.off[v]!;
  return [...Array(rows.n).keys()]
    .sort((x, y) => cutpoint[y]! - cutpoint[x]! || degree(y) - degree(x) || x - y)
    .slice(0, most);
}

/** How many parts there are without the gone, and the largest of them. */
export function partsOf(rows: Rows, gone?: Uint8Array): { parts: number; largest: number } {
  const { size } = components(rows, gone);
  return { parts: size.length, largest: size.reduce((most, s) => Math.max(most, s), 0) };
}
