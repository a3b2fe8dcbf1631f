import {
  amongDraws,
  drawsPerPart,
  eiOf,
  pairEnds,
  type Shuffling,
  shuffledEi,
} from '../../kernels/groups/ei-permutation.ts';
import { symmetricRows } from '../../kernels/rows.ts';
import { NO_GROUP } from '../../model/tie-list.ts';
import type { Inside } from './inside.ts';
import { orNull } from './matrix.ts';
import type { EiTest } from './shape.ts';

export const EI_DRAWS = 5000;
export const EI_SEED = 1;

/** What the draws of the permutation test are made from: people who have a unit, and the ties among them. */
export function shuffling(on: Inside, seed: number): Shuffling {
  const { rows, group, groups } = ofUnits(on);
  const degree = Uint32Array.from({ length: rows.n }, (_, v) => rows.off[v + 1]! - rows.off[v]!);
  return { ...pairEnds(rows), group, groups: groups.length, degree, seed };
}

/** The same without people of no unit: a tie to them joins no two units. */
function ofUnits({ rows, group, groups }: Inside): Pick<Inside, 'rows' | 'group' | 'groups'> {
  const none = groups.indexOf(NO_GROUP);
  if (none < 0 || groups.length === 1) return { rows, group, groups };
  const kept = [...group.keys()].filter((v) => group[v] !== none);
  const at = new Int32Array(rows.n).fill(-1);
  kept.forEach((v, k) => {
    at[v] = k;
  });
  const [source, target]: [number[], number[]] = [[], []];
  for (const v of kept)
    for (let slot = rows.off[v]!; slot < rows.off[v + 1]!; slot++) {
      const w = rows.adj[slot]!;
      if (w < v || at[w]! < 0) continue;
      source.push(at[v]!);
      target.push(at[w]!);
    }
  const ones = new Float64Array(source.length).fill(1);
  const mutual = new Uint8Array(source.length).fill(1);
  return {
    rows: symmetricRows(kept.length, Uint32Array.from(source), Uint32Array.from(target), ones, mutual),
    group: Uint32Array.from(kept, (v) => group[v]!),
    groups,
  };
}

/** All draws, part after part: rows of groups + 1 values. */
export function drawEi(on: Shuffling, draws: number, progress?: (share: number) => void): Float64Array {
  const width = on.groups + 1;
  const all = new Float64Array(draws * width);
  for (let from = 0; from < draws; from += drawsPerPart) {
    progress?.(from / draws);
    all.set(shuffledEi(on, from / drawsPerPart, Math.min(drawsPerPart, draws - from)), from * width);
  }
  return all;
}

/** The E-I index of each unit and (last) of the whole, beside what chance gives. */
export function eiTests(on: Shuffling, drawn: Float64Array): EiTest[] {
  const width = on.groups + 1;
  const draws = drawn.length / width;
  const values = new Float64Array(draws);
  return Array.from(eiOf(on), (value, column) => {
    for (let draw = 0; draw < draws; draw++) values[draw] = drawn[draw * width + column]!;
    const { mean, sd, p } = amongDraws(value, values);
    return { ei: orNull(value), expected: orNull(mean), sd: orNull(sd), p: orNull(p) };
  });
}
