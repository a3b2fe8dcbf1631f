import { describe, expect, test } from 'vitest';
import type { NetworkView } from '../model/network-view.ts';
import { metrics } from './metrics.ts';
import { metricsOnWorkers } from './metrics-on-workers.ts';
import { metricsRows } from './metrics-rows.ts';

/** A ring of actors with chords of uneven strength. */
function ring(n: number, directed: boolean): NetworkView {
  const ends = Array.from({ length: n }, (_, v) => [v, (v + 1) % n, v, (v * 7 + 3) % n] as const);
  const ties = ends.flatMap(([a, b, c, d]) => [[a, b] as const, [c, d] as const]).filter(([a, b]) => a !== b);
  const unique = [...new Map(ties.map((tie) => [tie.join(), tie])).values()];
  return {
    actors: Array.from({ length: n }, (_, v) => `a${v}`),
    directed,
    source: Uint32Array.from(unique, ([a]) => a),
    target: Uint32Array.from(unique, ([, b]) => b),
    strength: Float64Array.from(unique, (_, at) => 1 / (1 + (at % 5))),
    mutual: new Uint8Array(unique.length),
    group: Int32Array.from({ length: n }, (_, v) => v % 3),
    groups: ['North', 'South', 'West'],
  };
}

describe('metrics on workers', () => {
  test.each([true, false])('equal metrics to the last bit (directed: %s)', async (directed) => {
    const view = ring(300, directed);
    expect(await metricsOnWorkers(view)).toEqual(metrics(view));
  });

  test('say of sampled betweenness that it is, with an interval that holds the exact value', async () => {
    const view = ring(60, true);
    const sampled = { eps: 0.05, delta: 0.01, seed: 7 };
    const found = await metricsOnWorkers(view, { measures: ['betweenness'], sampled });
    expect(found).toEqual(metrics(view, { measures: ['betweenness'], sampled }));
    expect(found.betweenness).toMatchObject({ method: 'sampled', eps: 0.05, delta: 0.01 });
    const exact = metrics(view, { measures: ['betweenness'] });
    expect(exact.betweenness).toEqual({ method: 'exact' });
    const { betweenness, betweennessLow, betweennessHigh } = found.actors;
    exact.actors.betweenness!.forEach((value, actor) => {
      expect(Math.abs(betweenness![actor]! - value)).toBeLessThanOrEqual(0.05);
      expect(betweennessLow![actor]!).toBeLessThanOrEqual(value);
      expect(betweennessHigh![actor]!).toBeGreaterThanOrEqual(value);
    });
    expect(metricsRows(view, found).betweenness).toMatchObject({ method: 'sampled' });
  });

  test('stop when the signal aborts', async () => {
    const signal = AbortSignal.abort();
    const cancelled = expect.objectContaining({ code: 'cancelled' });
    await expect(metricsOnWorkers(ring(30, true), { signal })).rejects.toEqual(cancelled);
  });

  test('tell how far paths have come', async () => {
    const steps: { measure: string; done: number; total: number }[] = [];
    await metricsOnWorkers(ring(600, true), {
      measures: ['betweenness', 'harmonic'],
      progress: (step) => steps.push(step),
    });
    expect(steps.slice(0, 3).map(({ done, total }) => done / total)).toEqual([1 / 3, 2 / 3, 1]);
    expect(steps.map(({ measure }) => measure)).toContain('harmonic');
  });
});
