import { describe, expect, test } from 'vitest';
import { sampledBetweenness } from '../fixtures/sampled-betweenness.ts';
import { Random } from '../random.ts';
import { arcRows } from '../rows.ts';
import { exactPaths } from './betweenness.ts';
import type { Arcs } from './brandes.ts';

function scattered(n: number, ties: number, seed: number, both: boolean): Arcs {
  const random = new Random(seed);
  // Squared draws make a few vertices busy, so that some betweenness is far from 0.
  const any = (): number => Math.floor(random.uniform() ** 3 * n);
  const source = Uint32Array.from({ length: ties }, any);
  const target = Uint32Array.from({ length: ties }, () => random.below(n));
  return arcRows(n, source, target, new Float64Array(ties).fill(1), new Uint8Array(ties).fill(both ? 1 : 0));
}

function exactShares(arcs: Arcs, directed: boolean): Float64Array {
  const pairs = ((arcs.n - 1) * (arcs.n - 2)) / (directed ? 1 : 2);
  return exactPaths(arcs, { directed }).betweenness.map((raw) => raw / pairs);
}

describe('sampled betweenness', { timeout: 60_000 }, () => {
  test.each([true, false])('keeps its promise over 100 seeds (directed: %s)', (directed) => {
    const arcs = scattered(1_000, 4_000, 7, !directed);
    const exact = exactShares(arcs, directed);
    const delta = 0.1;
    let missed = 0;
    let bias = 0;
    const busiest = exact.indexOf(Math.max(...exact));
    for (let seed = 0; seed < 100; seed++) {
      const found = sampledBetweenness(arcs, { eps: 0.05, delta, seed });
      expect(found.samples).toBeLessThanOrEqual(Math.log(40 * 1_000) / (2 * 0.05 ** 2) + 1_024);
      if (exact.some((b, v) => b < found.low[v]! || b > found.high[v]!)) missed++;
      expect(found.high.every((high, v) => high - found.estimate[v]! <= 0.05 + 1e-12)).toBe(true);
      bias += (found.estimate[busiest]! - exact[busiest]!) / 100;
    }
    expect(missed).toBeLessThanOrEqual(100 * delta);
    expect(Math.abs(bias)).toBeLessThan(0.002);
  });

  test('draws each of many shortest paths as often as the others, also of 2^1100', () => {
    const count = 1_100;
    const source: number[] = [];
    const target: number[] = [];
    for (let i = 0; i < count; i++) {
      source.push(3 * i, 3 * i, 3 * i + 1, 3 * i + 2);
      target.push(3 * i + 1, 3 * i + 2, 3 * i + 3, 3 * i + 3);
    }
    const ties = source.length;
    const arcs = arcRows(
      3 * count + 1,
      Uint32Array.from(source),
      Uint32Array.from(target),
      new Float64Array(ties).fill(1),
      new Uint8Array(ties).fill(1),
    );
    const exact = exactShares(arcs, false);
    const found = sampledBetweenness(arcs, { eps: 0.1, delta: 0.1 });
    expect(exact.every((b, v) => found.low[v]! <= b && b <= found.high[v]!)).toBe(true);
    const middle = 3 * (count / 2);
    expect(found.estimate[middle + 1]!).toBeCloseTo(exact[middle + 1]!, 1);
  });

  test('stops early once the leaders are certain', () => {
    const n = 200;
    const hub = arcRows(
      n,
      new Uint32Array(n - 1),
      Uint32Array.from({ length: n - 1 }, (_, i) => i + 1),
      new Float64Array(n - 1).fill(1),
      new Uint8Array(n - 1).fill(1),
    );
    const found = sampledBetweenness(hub, { eps: 0.001, delta: 0.1, top: 1 });
    expect(found.samples).toBeLessThan(10_000);
    expect(found.high[0]).toBe(1);
  });

  test('is the same for the same seed, another for another, and undefined for two actors', () => {
    const arcs = scattered(300, 900, 3, false);
    const run = (seed: number): Float64Array =>
      sampledBetweenness(arcs, { eps: 0.05, delta: 0.1, seed }).estimate;
    expect(run(2)).toEqual(run(2));
    expect(run(2)).not.toEqual(run(3));
    expect(sampledBetweenness(scattered(2, 3, 1, true), { eps: 0.1, delta: 0.1 }).estimate).toEqual(
      Float64Array.of(Number.NaN, Number.NaN),
    );
  });
});
