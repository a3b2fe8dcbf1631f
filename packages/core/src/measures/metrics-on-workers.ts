import type { NetworkView } from '../model/network-view.ts';
import { betweennessOnWorkers, sampledBetweennessOnWorkers } from '../parallel/betweenness.ts';
import type { WorkerPool } from '../parallel/pool.ts';
import { chosen, type MetricsOptions, type MetricsResult, measured, workFor } from './metrics.ts';

export interface MetricsOnWorkersOptions extends MetricsOptions {
  /** Without one the caller's thread works, with breaks between parts. */
  readonly pool?: WorkerPool;
}

/**
 * The same as `metrics`, to the last bit, with what takes longest (measures of paths) on the workers of a pool.
 * Aborting the signal stops the workers at once: the promise is rejected with the code `cancelled`.
 */
export async function metricsOnWorkers(
  view: NetworkView,
  options: MetricsOnWorkersOptions = {},
): Promise<MetricsResult> {
  const asked = chosen(options.measures ?? 'all');
  const work = workFor(view, asked, options);
  const wanted = new Set(asked.map((measure) => measure.id));
  const runFor = (measure: string) => ({
    signal: options.signal,
    pool: options.pool,
    onProgress: ({ done, total }: { done: number; total: number }) =>
      options.progress?.({ measure, done, total }),
  });
  if (wanted.has('betweenness')) {
    const run = runFor('betweenness');
    if (options.sampled === undefined) {
      const found = await betweennessOnWorkers(work.paths, { ...run, directed: work.directed });
      work.provide('betweenness', found.betweenness);
    } else {
      work.provide('estimate', await sampledBetweennessOnWorkers(work.paths, { ...run, ...options.sampled }));
    }
  }
  if (wanted.has('weightedBetweenness') || wanted.has('harmonic')) {
    const run = runFor(wanted.has('weightedBetweenness') ? 'weightedBetweenness' : 'harmonic');
    const distance = work.distances();
    work.provide(
      'weighted',
      await betweennessOnWorkers(work.paths, { ...run, directed: work.directed, distance }),
    );
  }
  return measured(work, asked, options);
}
