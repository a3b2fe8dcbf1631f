import { PathTotal, planPaths } from '../kernels/paths/betweenness.ts';
import type { PathSums } from '../kernels/paths/betweenness-walk.ts';
import { type Arcs, blockCount } from '../kernels/paths/brandes.ts';
import { inOldLabels, nothingBetween } from '../kernels/paths/sampled.ts';
import {
  type SampledBetweenness,
  type SampledOptions,
  SampledTotal,
} from '../kernels/paths/sampled-bounds.ts';
import { samplesPerPart } from '../kernels/paths/sampled-pairs.ts';
import { type RunOptions, WorkerPool } from './pool.ts';

export interface ExactRun extends RunOptions {
  readonly directed: boolean;
  /** Beside `arcs.adj`; without it every arc is one step. */
  readonly distance?: Float64Array | undefined;
  /** Keeps to the plain kernel. */
  readonly plain?: boolean;
  /** Without one the caller's thread works, with breaks between parts. */
  readonly pool?: WorkerPool | undefined;
}

/** Raw counts, every pair of an undirected network once. */
export interface ExactBetweenness extends PathSums {
  readonly method: 'exact';
}

/** Exact betweenness, with distances also harmonic sums, on the workers of a pool: bit for bit the same with any number. */
export async function betweennessOnWorkers(arcs: Arcs, run: ExactRun): Promise<ExactBetweenness> {
  const { pool = new WorkerPool(), signal, onProgress, plain = false } = run;
  const plan = planPaths(arcs, run.distance);
  const total = new PathTotal(plan);
  const blocks = blockCount(arcs.n);
  let done = 0;
  pool.begin({ kind: 'paths', arcs: plan.arcs, distance: plan.distance, plain });
  await pool.run(
    0,
    blocks,
    (block, result) => {
      if (result.kind === 'paths') total.add(block, result.sums);
      done++;
      onProgress?.({ done, total: blocks });
    },
    signal,
  );
  return { method: 'exact', ...total.result(run.directed) };
}

export interface SampledRun extends RunOptions, SampledOptions {
  readonly seed?: number | undefined;
  readonly pool?: WorkerPool | undefined;
}

/** Estimates on the scale from 0 to 1, with an interval for each vertex. */
export interface EstimatedBetweenness extends SampledBetweenness {
  readonly method: 'sampled';
}

/** What `sampledBetweenness` finds, on the workers of a pool: the same for one seed with any number. */
export async function sampledBetweennessOnWorkers(
  arcs: Arcs,
  run: SampledRun,
): Promise<EstimatedBetweenness> {
  const { pool = new WorkerPool(), signal, onProgress, seed = 1 } = run;
  if (arcs.n < 3) return { method: 'sampled', ...nothingBetween(arcs.n, run) };
  const plan = planPaths(arcs);
  const total = new SampledTotal(arcs.n, run);
  const parts = total.rounds.at(-1)! / samplesPerPart;
  let done = 0;
  pool.begin({ kind: 'sample', arcs: plan.arcs, seed });
  for (const samples of total.rounds) {
    await pool.run(
      done,
      samples / samplesPerPart,
      (_, result) => {
        if (result.kind === 'sample') total.add(result.hits);
        done++;
        onProgress?.({ done, total: parts });
      },
      signal,
    );
    const found = total.verdict(samples);
    if (found !== undefined) return { method: 'sampled', ...inOldLabels(found, plan.label) };
  }
  throw new Error('the last round always suffices');
}
