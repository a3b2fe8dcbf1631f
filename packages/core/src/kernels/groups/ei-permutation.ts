import { Random } from '../random.ts';
import type { Rows } from '../rows.ts';

/** Every pair of symmetric rows once: the partners above v are `other[start[v]]` up to `other[start[v + 1] - 1]`. */
export interface PairEnds {
  readonly start: Uint32Array;
  readonly other: Uint32Array;
}

export function pairEnds({ n, off, adj }: Rows): PairEnds {
  const start = new Uint32Array(n + 1);
  const other = new Uint32Array(adj.length / 2);
  let at = 0;
  for (let v = 0; v < n; v++) {
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) if (adj[slot]! > v) other[at++] = adj[slot]!;
    start[v + 1] = at;
  }
  return { start, other };
}

export interface Shuffling extends PairEnds {
  readonly group: Uint32Array;
  readonly groups: number;
  readonly degree: Uint32Array;
  readonly seed: number;
}

/** Draws are made in parts of this many, each with chance of its own: any number of workers gives the same draws. */
export const drawsPerPart = 50;

/**
 * E-I indices under groups shuffled among people with sizes kept: `draws` rows of groups + 1 values, the last of each row for the
 * whole. NaN for a group without ties. O(draws * (n + m)).
 */
export function shuffledEi(on: Shuffling, part: number, draws: number = drawsPerPart): Float64Array {
  const { start, other, groups, degree, seed } = on;
  const random = new Random(Math.imul(seed, 0x9e3779b1) + part);
  const group = on.group.slice();
  const result = new Float64Array(draws * (groups + 1));
  for (let draw = 0; draw < draws; draw++) {
    for (let v = group.length - 1; v > 0; v--) {
      const u = random.below(v + 1);
      const kept = group[v]!;
      group[v] = group[u]!;
      group[u] = kept;
    }
    eiOf({ start, other, group, groups, degree }, result, draw * (groups + 1));
  }
  return result;
}

/** The E-I index of each group over its ties (a tie inside counts once), then of the whole. */
export function eiOf(
  { start, other, group, groups, degree }: Omit<Shuffling, 'seed'>,
  into: Float64Array = new Float64Array(groups + 1),
  at = 0,
): Float64Array {
  const inside = new Float64Array(groups);
  const ends = new Float64Array(groups);
  for (let v = 0; v < group.length; v++) ends[group[v]!]! += degree[v]!;
  for (let v = 0; v < group.length; v++) {
    const g = group[v]!;
    let same = 0;
    for (let k = start[v]!, end = start[v + 1]!; k < end; k++) if (group[other[k]!] === g) same++;
    inside[g]! += same;
  }
  let allInside = 0;
  for (let g = 0; g < groups; g++) {
    allInside += inside[g]!;
    const outside = ends[g]! - 2 * inside[g]!;
    const all = outside + inside[g]!;
    into[at + g] = all === 0 ? Number.NaN : (outside - inside[g]!) / all;
  }
  into[at + groups] = other.length === 0 ? Number.NaN : (other.length - 2 * allInside) / other.length;
  return into;
}

export interface Chance {
  readonly mean: number;
  readonly sd: number;
  /** (1 + draws at least as far from their mean as the value) / (1 + draws); NaN where the value is undefined. */
  readonly p: number;
  /** The middle 95 % of the draws. */
  readonly low: number;
  readonly high: number;
  readonly draws: number;
}

/** Where a value stands among draws; undefined draws are left out. */
export function amongDraws(value: number, drawn: readonly number[] | Float64Array): Chance {
  const draws = (drawn instanceof Float64Array ? drawn : Float64Array.from(drawn))
    .filter((x) => !Number.isNaN(x))
    .sort();
  const { length } = draws;
  if (length === 0)
    return { mean: Number.NaN, sd: Number.NaN, p: Number.NaN, low: Number.NaN, high: Number.NaN, draws: 0 };
  let sum = 0;
  for (const x of draws) sum += x;
  const mean = sum / length;
  let squares = 0;
  let far = 0;
  const distance = Math.abs(value - mean);
  for (const x of draws) {
    squares += (x - mean) ** 2;
    if (Math.abs(x - mean) >= distance - 1e-12) far++;
  }
  return {
    mean,
    sd: length > 1 ? Math.sqrt(squares / (length - 1)) : Number.NaN,
    p: Number.isNaN(value) ? Number.NaN : (1 + far) / (1 + length),
    low: quantile(draws, 0.025),
    high: quantile(draws, 0.975),
    draws: length,
  };
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
