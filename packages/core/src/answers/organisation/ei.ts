import {
  amongDraws,
  drawsPerPart,
  eiOf,
  pairEnds,
  type Shuffling,
  shuffledEi,
} from '../../kernels/groups/ei-permutation.ts';
import type { Inside } from './inside.ts';
import { orNull } from './matrix.ts';
import type { EiTest } from './shape.ts';

export const EI_DRAWS = 5000;
export const EI_SEED = 1;

/** What the draws of the permutation test are made from. */
export function shuffling({ rows, group, groups }: Inside, seed: number): Shuffling {
  const degree = Uint32Array.from({ length: rows.n }, (_, v) => rows.off[v + 1]! - rows.off[v]!);
  return { ...pairEnds(rows), group, groups: groups.length, degree, seed };
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
