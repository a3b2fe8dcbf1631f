import { describe, expect, test } from 'vitest';
import { exactPaths } from '../kernels/paths/betweenness.ts';
import type { Arcs } from '../kernels/paths/brandes.ts';
import { sampledBetweenness } from '../kernels/paths/sampled.ts';
import { Random } from '../kernels/random.ts';
import { arcRows } from '../kernels/rows.ts';
import { betweennessOnWorkers, sampledBetweennessOnWorkers } from './betweenness.ts';
import { localPort } from './local-port.ts';
import { type Progress, WorkerPool } from './pool.ts';
import type { FromWorker, WorkerPort } from './port.ts';

const random = new Random(5);
const n = 700;
const any = (): Uint32Array => Uint32Array.from({ length: 3_000 }, () => random.below(n));
const rows = arcRows(
  n,
  any(),
  any(),
  Float64Array.from({ length: 3_000 }, () => random.uniform()),
  new Uint8Array(3_000),
);
const arcs: Arcs = rows;
const distance = rows.strength.map((s) => 1 / s);
const exact = exactPaths(arcs, { directed: true });

describe('a pool', { timeout: 60_000 }, () => {
  test('on the own thread gives what one call gives, says exact, and tells its progress', async () => {
    const seen: Progress[] = [];
    const found = await betweennessOnWorkers(arcs, { directed: true, onProgress: (p) => seen.push(p) });
    expect(found).toEqual({ method: 'exact', ...exact });
    expect(seen.map((p) => p.done)).toEqual([1, 2, 3]);
    expect(seen[2]).toEqual({ done: 3, total: 3 });
  });

  test('of many members gives the same bits as one, in whatever order they answer', async () => {
    const slow = (): WorkerPort => {
      const port = localPort();
      return {
        ...port,
        listen(onMessage, onFailure) {
          const late = (message: FromWorker): void =>
            void setTimeout(() => onMessage(message), message.part === 0 ? 30 : 0);
          port.listen(late, onFailure);
        },
      };
    };
    const pool = new WorkerPool(slow, 3);
    expect((await betweennessOnWorkers(arcs, { directed: true, pool })).betweenness).toEqual(
      exact.betweenness,
    );
    const weighted = await betweennessOnWorkers(arcs, { directed: true, distance, pool });
    expect(weighted).toEqual({ method: 'exact', ...exactPaths(arcs, { directed: true, distance }) });
    const options = { eps: 0.05, delta: 0.1, seed: 9 };
    const sampled = await sampledBetweennessOnWorkers(arcs, { ...options, pool });
    expect(sampled).toEqual({ method: 'sampled', ...sampledBetweenness(arcs, options) });
    pool.close();
  });

  test('falls back to the own thread where no worker can be made', async () => {
    const refused = (): WorkerPort => {
      throw new Error('refused');
    };
    const silent = (): WorkerPort => ({
      post: () => {},
      listen: (_, onFailure) => void setTimeout(() => onFailure(new Error('blocked by a policy')), 5),
      close: () => {},
    });
    for (const spawn of [refused, silent]) {
      const pool = new WorkerPool(spawn, 2);
      expect((await betweennessOnWorkers(arcs, { directed: true, pool })).betweenness).toEqual(
        exact.betweenness,
      );
      pool.close();
    }
  });

  test('stops when told to, before and in the middle', async () => {
    const pool = new WorkerPool();
    const before = betweennessOnWorkers(arcs, { directed: true, pool, signal: AbortSignal.abort() });
    await expect(before).rejects.toMatchObject({ code: 'cancelled' });
    const abort = new AbortController();
    const run = { directed: true, pool, signal: abort.signal, onProgress: () => abort.abort() };
    await expect(betweennessOnWorkers(arcs, run)).rejects.toMatchObject({ code: 'cancelled' });
    expect((await betweennessOnWorkers(arcs, { directed: true, pool })).betweenness).toEqual(
      exact.betweenness,
    );
  });

  test('does one job at a time, and says so', async () => {
    const pool = new WorkerPool();
    const first = betweennessOnWorkers(arcs, { directed: true, pool });
    await expect(betweennessOnWorkers(arcs, { directed: true, pool })).rejects.toThrow('one job at a time');
    expect((await first).betweenness).toEqual(exact.betweenness);
  });

  test('has nothing to do for nobody', async () => {
    const nobody: Arcs = { n: 0, off: new Uint32Array(1), adj: new Uint32Array(0) };
    expect((await betweennessOnWorkers(nobody, { directed: true })).betweenness).toHaveLength(0);
  });
});
