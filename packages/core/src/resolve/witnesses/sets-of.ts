import { countingSort, startsOf } from '../../kernels/counting-sort.ts';
import type { Gathered } from '../gather.ts';

/** The smallest witness of each set; those of set r are `inSets[starts[r]]` up to `inSets[starts[r + 1] - 1]`, in their order. */
export function setsOf({ witnesses, sets }: Pick<Gathered, 'witnesses' | 'sets'>): {
  readonly roots: Uint32Array;
  readonly starts: Uint32Array;
  readonly inSets: Uint32Array;
} {
  const all = new Uint32Array(witnesses.length).map((_, index) => index);
  const root = all.map((index) => sets.find(index));
  return {
    roots: all.filter((index) => root[index] === index),
    starts: startsOf(root),
    inSets: countingSort(all, root),
  };
}
