import { readFileSync } from 'node:fs';
import Graph from 'graphology';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { TertiusError } from '../errors.ts';
import { betweenness } from './brokerage/betweenness.ts';
import { bridge } from './brokerage/bridge.ts';
import { constraint } from './brokerage/constraint.ts';
import { localConstraint } from './brokerage/local-constraint.ts';
import { catalogue } from './catalogue.ts';
import { density } from './cohesion/density.ts';

const star = new Graph();
for (const leaf of ['a', 'b', 'c', 'd']) star.mergeUndirectedEdge('centre', leaf);

describe('a measure called on what one has', () => {
  test('gives values in the order of the nodes of a graphology graph', () => {
    expect([...constraint(star)]).toEqual([0.25, 1, 1, 1, 1]);
    expect([...betweenness(star)]).toEqual([1, 0, 0, 0, 0]);
    expectTypeOf(constraint(star)).toEqualTypeOf<Float64Array>();
  });

  test('gives values in the order in which rows name their ends', () => {
    const rows = ['a', 'b', 'c', 'd'].map((leaf) => ({ source: leaf, target: 'centre' }));
    expect([...constraint(rows)]).toEqual([1, 0.25, 1, 1, 1]);
  });

  test('gives a value for each edge or row, also for repeats, and none for a self-tie', () => {
    const rows = [
      { source: 'a', target: 'b' },
      { source: 'a', target: 'a' },
      { source: 'a', target: 'b' },
    ];
    expect([...localConstraint(rows)]).toEqual([1, Number.NaN, 1]);
  });

  test('gives one value of the whole', () => {
    expect(density(star)).toBeCloseTo(4 / 10, 12);
    expectTypeOf(density(star)).toEqualTypeOf<number>();
  });

  test('assigns to nodes, edges and the graph under its own name', () => {
    const graph = star.copy();
    graph.addNode('alone');
    for (const one of [constraint, bridge, density]) one.assign(graph);
    expect(graph.getNodeAttribute('centre', 'constraint')).toBe(0.25);
    expect(graph.getNodeAttribute('alone', 'constraint')).toBeNull();
    expect(graph.getEdgeAttribute('centre', 'a', 'bridge')).toBe(true);
    expect(graph.getAttribute('density')).toBeCloseTo(4 / 15, 12);
  });

  const odd: unknown[] = [
    undefined,
    null,
    0,
    -1,
    Number.NaN,
    1n,
    '',
    'karate',
    true,
    {},
    () => 1,
    Symbol('s'),
  ];
  const more: unknown[] = [
    new Date(),
    new Map(),
    /x/,
    Promise.resolve([]),
    [1],
    [null],
    [{ source: 'a' }],
    [{ source: 'a', target: 'b', strength: '1' }],
  ];
  test.each(catalogue.map((one) => [one.id, one] as const))(
    '%s refuses what is no network, in twenty ways',
    (_, one) => {
      for (const given of [...odd, ...more]) {
        expect(() => one(given as never)).toThrow(TertiusError);
        expect(() => one.assign(given as never)).toThrow(TertiusError);
      }
      expect(() => one(star, { distance: 'steps' as never })).toThrow(/^distance: /);
    },
  );

  test('every measure is a subpath of the package', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const paths = Object.keys(exports).filter((path) => path.startsWith('./measures/'));
    expect(paths.sort()).toEqual(catalogue.map(({ id }) => `./measures/${id}`).sort());
  });
});
