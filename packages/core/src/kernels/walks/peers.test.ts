import fc from 'fast-check';
import Graph from 'graphology';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import disparities from 'graphology-metrics/edge/disparity.js';
import { expect, test } from 'vitest';
import { arcRows, symmetricRows } from '../rows.ts';
import { closeness } from './closeness.ts';
import { disparity } from './disparity.ts';
import { pageRank } from './page-rank.ts';

const size = 7;
const arcs = fc.uniqueArray(
  fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.double({ min: 0.01, max: 9, noNaN: true })),
  { selector: ([s, t]) => s * size + t, maxLength: 20 },
);

test('PageRank, closeness and disparity equal those of graphology-metrics', () => {
  fc.assert(
    fc.property(arcs, (drawn) => {
      const ties = drawn.filter(([s, t]) => s !== t);
      const source = Uint32Array.from(ties, ([s]) => s);
      const target = Uint32Array.from(ties, ([, t]) => t);
      const strength = Float64Array.from(ties, ([, , s]) => s);
      const none = new Uint8Array(ties.length);
      const directed = new Graph({ type: 'directed' });
      const undirected = new Graph({ type: 'undirected' });
      for (const graph of [directed, undirected]) for (let v = 0; v < size; v++) graph.addNode(v);
      for (const [s, t, weight] of ties) directed.addEdge(s, t, { weight });
      const both = symmetricRows(size, source, target, strength, none);
      for (let v = 0; v < size; v++) {
        for (let slot = both.off[v]!; slot < both.off[v + 1]!; slot++) {
          const w = both.adj[slot]!;
          if (v < w) undirected.addEdge(v, w, { weight: both.strength[slot]! });
        }
      }
      const out = arcRows(size, source, target, strength, none);
      const same = (found: Float64Array, theirs: Record<string, number>): void => {
        for (const [v, value] of found.entries()) expect(value).toBeCloseTo(theirs[v]!, 10);
      };
      same(
        pageRank(out, 0.85),
        pagerankOf(directed, { getEdgeWeight: 'weight', tolerance: 1e-14, maxIterations: 10_000 }),
      );
      same(closeness(out, true), closenessCentrality(directed, { wassermanFaust: true }));
      same(closeness(both, false), closenessCentrality(undirected, { wassermanFaust: true }));
      const ofEdge = disparities(undirected);
      disparity(both, source, target).forEach((value, tie) => {
        expect(value).toBeCloseTo(ofEdge[undirected.edge(source[tie]!, target[tie]!)!]!, 10);
      });
    }),
  );
});
