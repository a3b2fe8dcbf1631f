import { type MetricsOnWorkersOptions, metrics, metricsOnWorkers } from '@tertius/core';
import { nodePool } from '@tertius/core/node';
import { afterAll, expect, test } from 'vitest';
import { makeGraph } from '../../bench/graphs.mjs';

const graph = makeGraph('S');
const view = {
  ...graph,
  directed: true,
  actors: Array.from({ length: graph.n }, (_, v) => `p${v}`),
  groups: Array.from({ length: Math.max(...graph.group) + 1 }, (_, g) => `g${g}`),
};
const pools = [1, 2, 3].map((size) => nodePool(size));
afterAll(() => pools.map((pool) => pool.close()));

async function expectSame(options: MetricsOnWorkersOptions): Promise<void> {
  const own = metrics(view, options);
  expect(await metricsOnWorkers(view, options)).toEqual(own);
  for (const pool of pools) expect(await metricsOnWorkers(view, { ...options, pool })).toEqual(own);
}

test('measures of paths are the same bit for bit from 0, 1, 2 and 3 workers', async () => {
  await expectSame({ measures: ['betweenness', 'weightedBetweenness', 'harmonic'] });
});

test('a sample is the same from 0, 1, 2 and 3 workers', async () => {
  await expectSame({ measures: ['betweenness'], sampled: { eps: 0.02, delta: 0.1, seed: 4 } });
});

test('workers stop when told to', async () => {
  const stopped = metricsOnWorkers(view, {
    measures: ['weightedBetweenness'],
    pool: pools[1]!,
    signal: AbortSignal.timeout(20),
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});
