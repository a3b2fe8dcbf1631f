import Graph from 'graphology';
import { describe, expect, test } from 'vitest';
import { fromGraphology } from '../given/from-graphology.ts';
import { metricsSync } from '../measures/metrics-sync.ts';
import { toGraphology } from './to-graphology.ts';

function mixed(): Graph {
  const graph = new Graph({ multi: true });
  graph.addNode('ana', { organisation: 'Own' });
  graph.addNode('ben', { organisation: 'Own' });
  graph.addNode('dee');
  return graph;
}

describe('graphology at the border', () => {
  test('arcs, undirected edges, groups and strengths are read', () => {
    const graph = mixed();
    graph.addDirectedEdge('ana', 'ben', { strength: 0.5 });
    graph.addUndirectedEdge('ben', 'dee', { weight: 0.25 });
    graph.addDirectedEdge('dee', 'ana');
    const view = fromGraphology(graph);
    expect(view).toEqual({
      actors: ['ana', 'ben', 'dee'],
      directed: true,
      source: Uint32Array.of(0, 2, 1),
      target: Uint32Array.of(1, 0, 2),
      strength: Float64Array.of(0.5, 1, 0.25),
      mutual: Uint8Array.of(0, 0, 1),
      group: Int32Array.of(1, 1, 0),
      groups: ['(none)', 'Own'],
    });
  });

  test('self-ties are left out and of parallel ties the strongest stands', () => {
    const graph = mixed();
    graph.addDirectedEdge('ana', 'ana', { strength: 9 });
    graph.addDirectedEdge('ana', 'ben', { strength: 0.5 });
    graph.addDirectedEdge('ana', 'ben', { strength: 0.75 });
    const view = fromGraphology(graph);
    expect([...view.strength]).toEqual([0.75]);
  });

  test('an undirected edge beside arcs never makes an ordered pair appear twice', () => {
    const graph = mixed();
    graph.addDirectedEdge('ana', 'ben', { strength: 0.5 });
    graph.addUndirectedEdge('ana', 'ben', { strength: 0.25 });
    graph.addUndirectedEdge('ben', 'ana', { strength: 0.75 });
    graph.addUndirectedEdge('ana', 'ben', { strength: 0.65 });
    const one = fromGraphology(graph);
    expect([...one.source, ...one.target]).toEqual([0, 1, 1, 0]);
    expect([...one.strength]).toEqual([0.5, 0.75]);
    graph.addDirectedEdge('ben', 'ana', { strength: 0.1 });
    const both = fromGraphology(graph);
    expect([...both.strength]).toEqual([0.75, 0.75]);
    expect([...both.mutual]).toEqual([0, 0]);
  });

  test.each(['directed', 'undirected'] as const)(
    'a simple %s graph is read as a multigraph of the same edges',
    (type) => {
      const [simple, multi] = [new Graph({ type }), new Graph({ multi: true, type })];
      for (const graph of [simple, multi]) {
        for (const node of ['ana', 'ben', 'dee', 'fay']) graph.addNode(node);
        graph.addEdge('ana', 'ana', { strength: 9 });
        graph.addEdge('dee', 'ana', { strength: 0.5 });
        graph.addEdge('ana', 'ben', { weight: 0.25 });
      }
      expect(fromGraphology(simple)).toEqual(fromGraphology(multi));
    },
  );

  test('a graph without arcs is undirected unless told otherwise', () => {
    const graph = mixed();
    graph.addUndirectedEdge('ana', 'ben');
    expect(fromGraphology(graph).directed).toBe(false);
    expect(fromGraphology(graph, { directed: true }).directed).toBe(true);
  });

  test('a named attribute must be there and at least 0', () => {
    const graph = mixed();
    graph.addUndirectedEdge('ana', 'ben', { closeness: -1 });
    const code = expect.objectContaining({ code: 'out-of-range' });
    expect(() => fromGraphology(graph, { strength: 'closeness' })).toThrowError(code);
    expect(() => fromGraphology(graph, { strength: 'other' })).toThrowError(code);
  });

  test('a network comes back as it went, with its measures as attributes', () => {
    const graph = mixed();
    graph.addDirectedEdge('ana', 'ben', { strength: 0.5 });
    graph.addUndirectedEdge('ben', 'dee', { strength: 0.25 });
    const view = fromGraphology(graph);
    const result = metricsSync(view, { measures: ['constraint', 'cutpoint', 'brokerage', 'embeddedness'] });
    const back = toGraphology(view, { result, into: new Graph({ type: 'mixed' }) });
    expect(fromGraphology(back)).toEqual(view);
    // z = .5 and .25: shares 2/3 and 1/3.
    expect(back.getNodeAttribute('ben', 'constraint')).toBeCloseTo(5 / 9, 12);
    expect(back.getNodeAttributes('ben')).toMatchObject({
      organisation: 'Own',
      cutpoint: true,
      representative: 1,
    });
    expect(back.getEdgeAttributes('ana', 'ben')).toEqual({ strength: 0.5, embeddedness: 0 });
    expect(toGraphology(view).order).toBe(3);
  });
});
