import Graph from 'graphology';
import { describe, expect, test } from 'vitest';
import {
  constraint,
  dependence,
  introduce,
  open,
  plan,
  resolve,
  serialise,
  strengths,
  TertiusError,
  triangulate,
  whatIf,
} from '../public/all.ts';

const PEOPLE = 'id,name,organisation\nana,Ana,Home\nben,Ben,Home\ndee,Dee,Away\nfay,Fay,Away';
const TIES =
  'source,target,strength\nana,ben,0.6\nben,dee,0.9\ndee,fay,0.8\nben,ana,0.6\ndee,ben,0.9\nfay,dee,0.8';
const files = [
  { name: 'people.csv', text: PEOPLE },
  { name: 'ties.csv', text: TIES },
];

describe('open', () => {
  test('gives people with their organisations, and answers as of today', async () => {
    const net = await open(files, { own: 'Home' });
    expect(net.people.map(({ organisation }) => organisation)).toEqual(['Home', 'Home', 'Away', 'Away']);
    expect(net.organisations).toEqual(['Away', 'Home']);
    // .6 * .9 * .8 from ana, but ben is inside and starts nearer: .9 * .8.
    expect(net.introduce({ to: 'fay' }).paths[0]!.strength).toBeCloseTo(0.72, 12);
    expect(net.introduce({ to: 'fay', from: 'ana' }).paths[0]!.strength).toBeCloseTo(0.432, 12);
    expect(net.dependence().reach).toBe(1);
  });

  test('takes text, bytes, a File, a stream, evidence, a resolved network, a saved one and a graphology graph alike', async () => {
    const text = 'source,target,strength\na,b,0.5\nb,c,0.7';
    const bytes = new TextEncoder().encode(text);
    async function* stream() {
      yield bytes.subarray(0, 9);
      yield bytes.subarray(9);
    }
    const graph = new Graph();
    graph.mergeDirectedEdge('a', 'b', { strength: 0.5 });
    graph.mergeDirectedEdge('b', 'c', { strength: 0.7 });
    const { evidence } = await open(text);
    const file = new File([bytes], 'ties.csv');
    const each = [text, bytes, file, stream(), evidence, resolve(evidence), serialise(evidence), graph];
    for (const one of each) {
      const net = await open(one);
      expect(net.ties().map(({ sides }) => sides[0].strength)).toEqual([0.5, 0.7]);
    }
  });

  test('the measures of a graph opened are those of the graph', async () => {
    const graph = new Graph();
    for (const leaf of ['a', 'b', 'c', 'd']) graph.mergeUndirectedEdge('centre', leaf);
    const net = await open(graph);
    const { actors } = net.view();
    const found = (await net.metrics({ measures: ['constraint'] })).actors.constraint;
    const own = constraint(graph);
    graph.nodes().forEach((node, at) => {
      expect(found[actors.indexOf(node)]).toBeCloseTo(own[at]!, 12);
    });
    expect(net.toGexf()).toContain('<gexf');
  });

  test('says by name what is wrong about an argument, in twenty ways', async () => {
    const { network } = await open(files, { own: 'Home' });
    const odd: unknown[] = [
      null,
      0.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -1e12,
      1n,
      '',
      'yesterday',
      '2026-02-30',
      '2026-1-1',
      true,
      {},
      [],
      () => 1,
      Symbol('s'),
      new Date('x'),
      new Map(),
      /x/,
      new Error('x'),
      ['2026-01-01'],
    ];
    expect(odd).toHaveLength(20);
    const asked = { dependence, plan, triangulate, strengths };
    for (const value of odd) {
      const refused = (call: () => unknown, what: RegExp): void => {
        let thrown: unknown;
        try {
          call();
        } catch (error) {
          thrown = error;
        }
        expect(thrown).toBeInstanceOf(TertiusError);
        expect((thrown as TertiusError).message).toMatch(what);
      };
      for (const call of Object.values(asked)) {
        refused(() => call(value as never), /^network: /);
        refused(() => call(network, { asOf: value as never }), /^asOf: /);
        refused(() => call(network, { weights: value as never }), /^weights/);
      }
      refused(() => introduce(value as never, { to: 'fay' }), /^network: /);
      refused(() => introduce(network, { to: 'fay', asOf: value as never }), /^asOf: /);
      if (typeof value !== 'string') refused(() => introduce(network, { to: value as never }), /^to: /);
      refused(() => whatIf(network, { suppose: value as never }), /^suppose: /);
      await expect(open(files, { asOf: value as never })).rejects.toThrow(/^asOf: /);
    }
    for (const value of [null, 0, true, {}, () => 1, new Map()])
      await expect(open([value as never])).rejects.toThrow(/^files\[0\]: /);
  });

  test('a day may be a Date, an ISO day or a day number', async () => {
    const { network } = await open(files, { own: 'Home' });
    const ways = ['2026-11-29', new Date('2026-11-29T23:00:00Z'), 20786];
    const [first, ...others] = ways.map((asOf) => strengths(network, { asOf }));
    for (const other of others) expect(other).toEqual(first);
  });
});
