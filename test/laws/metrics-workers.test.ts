import { type MetricsOptions, metrics, metricsSync } from '@tertius/core';
import { expect, test } from 'vitest';
import { makeGraph } from '../../bench/graphs.mjs';

const graph = makeGraph('S');
const view = {
  ...graph,
  directed: true,
  actors: Array.from({ length: graph.n }, (_, v) => `p${v}`),
  groups: Array.from({ length: Math.max(...graph.group) + 1 }, (_, g) => `g${g}`),
};

async function expectSame(options: MetricsOptions): Promise<void> {
  const own = metricsSync(view, options);
  for (const workers of [0, 1, 2, 3]) expect(await metrics(view, { ...options, workers })).toEqual(own);
}

test('all measures are the same bit for bit from 0, 1, 2 and 3 workers', async () => {
  await expectSame({});
});

test('a sample is the same from 0, 1, 2 and 3 workers', async () => {
  await expectSame({ measures: ['betweenness'], sampled: { eps: 0.02, delta: 0.1, seed: 4 } });
});

test('an error of a worker arrives with its code, whatever the number of workers', async () => {
  const strong = { ...view, strength: view.strength.map(() => 1) };
  for (const workers of [0, 1])
    await expect(metrics(strong, { distance: 'neglog', workers })).rejects.toMatchObject({
      code: 'strength-above-one',
    });
});

test.each([0, 2])(
  'with %s workers, aborting ends all measures of 20,000 actors while the event loop keeps turning',
  async (workers) => {
    const ties = 100_000;
    const n = 20_000;
    const end = (k: number, by: number): number => (k * by + (k >> 3)) % n;
    const large = {
      actors: Array.from({ length: n }, (_, v) => `p${v}`),
      directed: true,
      source: Uint32Array.from({ length: ties }, (_, k) => end(k, 7_919)),
      target: Uint32Array.from({ length: ties }, (_, k) => end(k, 104_729) ^ 1),
      strength: new Float64Array(ties).fill(0.5),
      mutual: new Uint8Array(ties),
      group: Int32Array.from({ length: n }, (_, v) => v % 20),
      groups: Array.from({ length: 20 }, (_, g) => `g${g}`),
    };
    const abort = new AbortController();
    let turns = 0;
    const clock = setInterval(() => turns++, 5);
    const told: number[] = [];
    let aborted = 0;
    setTimeout(() => {
      aborted = performance.now();
      abort.abort();
    }, 50);
    const running = metrics(large, {
      workers,
      signal: abort.signal,
      progress: ({ done }) => told.push(done),
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    // 100 ms are the promise; a machine that is busy with other things gets ten times as long.
    expect(performance.now() - aborted).toBeLessThan(1_000);
    clearInterval(clock);
    const length = told.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toHaveLength(length);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    if (workers > 0) expect(turns).toBeGreaterThan(0);
  },
);
