import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draft } from '../reading/draft.ts';
import { Ledger } from '../reading/ledger.ts';
import type { Graph } from './graph.ts';
import { readGraph } from './graph.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd', ' a', "e'f", 'ü', 'gone');
const strength = fc.constantFrom(undefined, '0.5', '.5', '1', '0', '1.5', '-1', 'x', '', ' 0.5 ', '1e-1');
const nodes = fc.array(fc.record({ key, name: fc.constantFrom('Ann', 'Bea', '', 'Ünal', "O'Neil") }), {
  maxLength: 8,
});
const edges = fc.array(fc.record({ source: key, target: key, directed: fc.boolean(), strength }), {
  maxLength: 25,
});
const graphs = fc.record({ nodes, edges });

/** What is made of a graph, whose items say something more, which is nothing, where `odd`. */
function made(
  { nodes, edges }: typeof graphs extends fc.Arbitrary<infer G> ? G : never,
  odd: boolean,
): unknown {
  const reading = {
    file: 'a',
    size: 1000,
    options: {},
    ledger: new Ledger(),
    draft: new Draft(),
    today: 20_000,
  };
  const graph: Graph = {
    nodes: nodes.map(({ key, name }, k) => ({
      line: k + 1,
      key,
      values: new Map([['name', name], ...(odd ? [['more', ''] as const] : [])]),
    })),
    edges: edges.map(({ source, target, directed, strength }, k) => ({
      line: 50 + k,
      source,
      target,
      directed,
      values: new Map(strength === undefined ? [] : [['weight', strength]]),
      ...(odd ? { moments: [] } : {}),
    })),
  };
  const { ledger, draft } = reading;
  let refused = '';
  try {
    readGraph(graph, reading);
  } catch (error) {
    refused = String(error);
  }
  const { accepted, merged, blanks, excluded, rejects, warnings } = ledger;
  const said = draft.build({ key: '', content: '', files: ['a'], format: 'gexf', layer: 'organisational' });
  return { refused, accepted, merged, blanks, excluded: [...excluded], rejects, warnings, said };
}

test('edges and nodes that are read at once give what the reader of ties and people makes of them', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(made(graph, false)).toEqual(made(graph, true));
    }),
    { numRuns: 400 },
  );
});
