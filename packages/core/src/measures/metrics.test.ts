import { describe, expect, expectTypeOf, test } from 'vitest';
import type { NetworkView } from '../model/network-view.ts';
import { catalogue } from './catalogue.ts';
import { ACTOR_MEASURES, NETWORK_MEASURES, TIE_MEASURES } from './measure-ids.ts';
import { type MetricsProgress, metrics } from './metrics.ts';
import { metricsRows } from './metrics-rows.ts';
import { metricsSync } from './metrics-sync.ts';

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

describe('metrics', () => {
  test.each([true, false])('equal metricsSync to the last bit (directed: %s)', async (directed) => {
    const view = ring(300, directed);
    expect(await metrics(view)).toEqual(metricsSync(view));
    const measures = catalogue.map(({ id }) => id);
    expect(await metrics(view, { measures })).toEqual(metricsSync(view, { measures }));
  });

  test('say of sampled betweenness that it is, with an interval that holds the exact value', async () => {
    const view = ring(60, true);
    const sampled = { eps: 0.05, delta: 0.01, seed: 7 };
    const found = await metrics(view, { measures: ['betweenness'], sampled });
    expect(found).toEqual(metricsSync(view, { measures: ['betweenness'], sampled }));
    expect(found.betweenness).toMatchObject({ method: 'sampled', eps: 0.05, delta: 0.01 });
    const exact = metricsSync(view, { measures: ['betweenness'] });
    expect(exact.betweenness).toEqual({ method: 'exact' });
    const { betweenness, betweennessLow, betweennessHigh } = found.actors;
    exact.actors.betweenness.forEach((value, actor) => {
      expect(Math.abs(betweenness[actor]! - value)).toBeLessThanOrEqual(0.05);
      expect(betweennessLow![actor]!).toBeLessThanOrEqual(value);
      expect(betweennessHigh![actor]!).toBeGreaterThanOrEqual(value);
    });
    expect(metricsRows(view, found).betweenness).toMatchObject({ method: 'sampled' });
  });

  test('take rows and graphs too', async () => {
    const rows = ['a', 'b', 'c', 'd'].map((leaf) => ({ source: leaf, target: 'centre' }));
    expect([...(await metrics(rows, { measures: ['constraint'] })).actors.constraint]).toEqual([
      1, 0.25, 1, 1, 1,
    ]);
  });

  test('are cancelled before and in the middle, and then nothing more is reported', async () => {
    const cancelled = expect.objectContaining({ code: 'cancelled' });
    await expect(metrics(ring(30, true), { signal: AbortSignal.abort() })).rejects.toEqual(cancelled);
    const abort = new AbortController();
    const steps: MetricsProgress[] = [];
    const running = metrics(ring(2_000, true), {
      workers: 0,
      signal: abort.signal,
      progress: (step) => {
        steps.push(step);
        if (steps.length === 3) abort.abort();
      },
    });
    await expect(running).rejects.toEqual(cancelled);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps.length).toBe(3);
  });

  test('tell how far they have come: it only rises, and ends with all done', async () => {
    const steps: MetricsProgress[] = [];
    await metrics(ring(600, true), {
      measures: ['degree', 'betweenness', 'harmonic'],
      progress: (step) => steps.push(step),
    });
    // Three measures, and three blocks of sources for each of two walks.
    expect(steps.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([9]));
    expect(new Set(steps.map(({ measure }) => measure))).toEqual(
      new Set(['degree', 'betweenness', 'harmonic', '']),
    );
  });

  test('measures and results are typed: a slip does not compile', async () => {
    const view = ring(5, false);
    const { actors, network } = metricsSync(view, { measures: ['constraint', 'density'] });
    expectTypeOf(actors.constraint).toEqualTypeOf<Float64Array | Uint8Array>();
    // @ts-expect-error no measure is spelled so
    expect(actors.constrant).toBeUndefined();
    // @ts-expect-error it was not asked for
    expect(actors.betweenness).toBeUndefined();
    expect(network.density).toBeGreaterThan(0);
    // @ts-expect-error no measure is spelled so
    await expect(metrics(view, { measures: ['constrant'] })).rejects.toMatchObject({
      code: 'unknown-measure',
    });
    expectTypeOf(metricsSync(view).actors.constraint).toEqualTypeOf<Float64Array | Uint8Array | undefined>();
  });

  test('the ids that the types know are those of the catalogue', () => {
    const ids = { actor: ACTOR_MEASURES, tie: TIE_MEASURES, network: NETWORK_MEASURES } as const;
    for (const level of ['actor', 'tie', 'network'] as const) {
      const told = catalogue.filter(
        ({ id, levels }) => levels.includes(level) && !(level === 'actor' && apart.has(id)),
      );
      expect([...ids[level]].sort()).toEqual(told.map(({ id }) => id).sort());
    }
  });
});

/** Its actors come as columns of roles, and as words. */
const apart = new Set<string>(['brokerage', 'world']);
