import { drawsPerPart, type Shuffling } from '../kernels/groups/ei-permutation.ts';
import { type RunOptions, WorkerPool } from './pool.ts';

/** The draws of the permutation test of E-I indices on the workers of a pool: the same for one seed with any number. */
export async function shuffledEiOnWorkers(
  shuffling: Shuffling,
  draws: number,
  {
    pool = new WorkerPool(),
    signal,
    onProgress,
  }: RunOptions & { readonly pool?: WorkerPool | undefined } = {},
): Promise<Float64Array> {
  const width = shuffling.groups + 1;
  const all = new Float64Array(draws * width);
  const parts = Math.ceil(draws / drawsPerPart);
  let done = 0;
  pool.begin({ kind: 'shuffle', shuffling });
  await pool.run(
    0,
    parts,
    (part, result) => {
      const from = part * drawsPerPart * width;
      if (result.kind === 'shuffle') all.set(result.drawn.subarray(0, all.length - from), from);
      done++;
      onProgress?.({ done, total: parts });
    },
    signal,
  );
  return all;
}
