import { drawsPerPart, type Shuffling, shuffledEi } from '../../kernels/groups/ei-permutation.ts';
import { withCrew } from '../../parallel/crew.ts';
import type { Services } from '../../parallel/port.ts';
import { cores, startWorker } from '../start-worker.ts';

/** From this many ties times draws on, workers help. */
const MANY = 3e8;

export interface ShuffleOptions {
  /** How many workers take part; unless given as many as there are cores, and none where the work is small. */
  readonly workers?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

export const SHUFFLING: Services = {
  'shuffled-ei': (shuffling: Shuffling) => (part: number) => shuffledEi(shuffling, part),
};

/** The draws of the permutation test of E-I indices: the same for one seed with any number of workers. */
export async function shuffledEiOnWorkers(
  shuffling: Shuffling,
  draws: number,
  options: ShuffleOptions = {},
): Promise<Float64Array> {
  const { signal, onProgress, workers = shuffling.other.length * draws > MANY ? cores() : 0 } = options;
  const width = shuffling.groups + 1;
  const all = new Float64Array(draws * width);
  const total = Math.ceil(draws / drawsPerPart);
  const parts = Array.from({ length: total }, (_, part) => part);
  const job = { job: 'shuffled-ei', setup: shuffling };
  let done = 0;
  await withCrew(SHUFFLING, job, { workers: Math.min(workers, total), signal, spawn: startWorker }, (crew) =>
    Promise.all(
      parts.map(async (part) => {
        const drawn = (await crew.ask(part)) as Float64Array;
        const from = part * drawsPerPart * width;
        all.set(drawn.subarray(0, all.length - from), from);
        onProgress?.({ done: ++done, total });
      }),
    ),
  );
  return all;
}
