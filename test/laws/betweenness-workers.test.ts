import { nodePool } from '@tertius/core/node';
import { afterAll, expect, test } from 'vitest';
import { makeGraph } from '../../bench/graphs.mjs';
import { arcRows } from '../../packages/core/dist/kernels/rows.js';
import { sampledBetweenness } from '../../packages/core/dist/kernels/sampled.js';
import {
  betweennessOnWorkers,
  sampledBetweennessOnWorkers,
} from '../../packages/core/dist/parallel/betweenness.js';

const graph = makeGraph('S');
const arcs = arcRows(graph.n, graph.source, graph.target, graph.strength, graph.mutual);
const distance = arcs.strength.map((s) => 1 / s);
const one = nodePool(1);
const two = nodePool(2);
const three = nodePool(3);
afterAll(() => [one, two, three].map((pool) => pool.close()));

test.each([true, false])(
  'betweenness is the same bit for bit from 0, 1, 2 and 3 workers (plain kernel: %s)',
  async (plain) => {
    for (const run of [{ directed: true }, { directed: true, distance }]) {
      const local = await betweennessOnWorkers(arcs, { ...run, plain });
      for (const pool of [one, two, three]) {
        expect(await betweennessOnWorkers(arcs, { ...run, plain, pool })).toEqual(local);
      }
    }
  },
);

test('a sample is the same from 0, 1, 2 and 3 workers', async () => {
  const run = { eps: 0.02, delta: 0.1, seed: 4 };
  const local = await sampledBetweennessOnWorkers(arcs, run);
  expect(local).toEqual({ method: 'sampled', ...sampledBetweenness(arcs, run) });
  for (const pool of [one, two, three]) {
    expect(await sampledBetweennessOnWorkers(arcs, { ...run, pool })).toEqual(local);
  }
});

test('workers stop when told to', async () => {
  const signal = AbortSignal.timeout(10);
  const stopped = betweennessOnWorkers(arcs, { directed: true, distance, plain: true, pool: two, signal });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});
