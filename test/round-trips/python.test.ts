import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Network } from '@tertius/core';
import { releaseToOwner } from '@tertius/core/sharing';
import { writeCsv, writeGexf, writeGraphml } from '@tertius/core/writers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AS_OF, bytesOf, fileOf, largestDifference, peopleOf, read, tiesOf } from './compare.ts';
import { hostileNetwork } from './hostile.ts';

const PYTHON = '/usr/bin/python3';
const present = spawnSync(PYTHON, ['-c', 'import networkx, igraph']).status === 0;
if (!present)
  console.log('round trips through NetworkX and igraph: skipped, python3-networkx or -igraph is absent');

/** igraph 0.10 reads an ampersand in an id so; not so in other texts. */
const IGRAPH_AMPERSAND = '&#38;';

interface Told {
  readonly directed: boolean;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}

const AT_WORK = [
  'id,name,organisation,email,age,score,active,note',
  'noor,Noor Haddad,Alderwick,noor@alderwick.example,41,0.5,true,first',
  'ines,Ines Okafor,Brightmoor,ines@brightmoor.example,38,3.25,false,"a ""quoted"" one"',
  'tomas,Tomás Reyes,Kestrel,,29,1.5,true,<b>&amp;',
  'mei,Mei,,,,,,',
].join('\n');
const DIRECTED = [
  'source,target,strength,trust,knowledge,directed,timestamp,channel,kind',
  'noor,ines,0.5,,,yes,,,colleague',
  'ines,noor,,0.9,0.4,yes,,,',
  'noor,tomas,0.25,,,no,,,met',
  'noor,mei,,,,,2026-05-04T09:30:00Z,mail,',
  'noor,tomas,,,,,2026-05-04T09:30:00Z,mail,',
  'mei,noor,,,,,2026-05-05T09:30:00Z,mail,',
  'ines,mei,,,,,2026-06-01,in-person,',
].join('\n');
const UNDIRECTED = ['source,target,strength,directed', 'noor,ines,0.5,no', 'ines,tomas,0.125,no'].join('\n');

const CASES: readonly (readonly [string, () => ReturnType<typeof hostileNetwork>])[] = [
  [
    'directed and undirected ties',
    () => read([bytesOf('people.csv', AT_WORK), bytesOf('ties.csv', DIRECTED)]),
  ],
  ['undirected ties', () => read([bytesOf('people.csv', AT_WORK), bytesOf('ties.csv', UNDIRECTED)])],
  ['hostile texts', hostileNetwork],
];

describe.skipIf(!present).each(CASES)('a network of %s', (_, made) => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-round-trip-'));
  let network: Network;
  let told: Readonly<Record<'gexf' | 'graphml' | 'igraph' | 'csv', Told>>;

  beforeAll(() => {
    const { network: read, evidence } = made();
    network = read;
    const options = { asOf: AS_OF };
    const own = releaseToOwner(evidence);
    const csv = writeCsv(own, options);
    const keep = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    keep('people.csv', csv.people);
    keep('ties.csv', csv.ties);
    keep('ours.gexf', writeGexf(own, options).text);
    keep('ours.1.2.gexf', writeGexf(own, { ...options, version: '1.2draft' }).text);
    keep('ours.graphml', writeGraphml(own, options).text);
    const script = new URL('./read-back.py', import.meta.url).pathname;
    const answer = execFileSync(PYTHON, [script, folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
    told = JSON.parse(answer.replaceAll(IGRAPH_AMPERSAND, '&'));
    const theirs = readFileSync(join(folder, 'igraph.graphml'), 'utf8');
    keep('igraph.graphml', theirs.replaceAll('&amp;#38;', '&amp;'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['gexf', 'graphml', 'igraph'] as const)(
    '%s: people, ties, strengths and attributes are the same',
    (kind) => {
      const { nodes, edges } = told[kind];
      expect(Object.keys(nodes).sort()).toEqual(network.people.map(({ id }) => id).sort());
      const ties = tiesOf(network);
      const pairs = [...ties.keys()].map((key) => JSON.parse(key) as [string, string, boolean]);
      const ends = (a: string, b: string, undirected: boolean): string =>
        JSON.stringify(undirected ? [a, b].sort() : [a, b]);
      const all = pairs.every(([, , undirected]) => undirected);
      const weights = new Map(
        pairs.map(([a, b, undirected]) => [
          ends(a, b, all),
          ties.get(JSON.stringify([a, b, undirected]))?.[0],
        ]),
      );
      expect(edges.length).toBe(weights.size);
      for (const [a, b, data] of edges)
        expect(Math.abs(Number(data.weight) - (weights.get(ends(a, b, all)) as number))).toBeLessThan(1e-12);
      for (const person of network.people) {
        const values = Object.values(nodes[person.id] ?? {}).map(plain);
        expect(values).toContain(plain(person.name));
        for (const [, value] of person.attributes) expect(values).toContain(plain(value));
      }
    },
  );

  test('csv: people and ties are the same', () => {
    expect(Object.keys(told.csv.nodes).length).toBe(network.people.length);
    expect(told.csv.edges.length).toBeGreaterThan(0);
  });

  test.each(['ours.gexf', 'ours.1.2.gexf', 'ours.graphml'])('%s: we read back what we wrote', (name) => {
    const again = read([fileOf(join(folder, name))]).network;
    expect(peopleOf(again)).toEqual(peopleOf(network));
    expect(largestDifference(tiesOf(network), tiesOf(again))).toBeLessThan(1e-12);
  });

  test.each(['networkx.gexf', 'networkx.graphml', 'igraph.graphml'])(
    '%s: we read what they wrote',
    (name) => {
      const again = read([fileOf(join(folder, name))]).network;
      expect(peopleOf(again)).toEqual(peopleOf(network));
      const difference = largestDifference(tiesOf(network), tiesOf(again));
      expect(difference).toBeLessThan(1e-12);
    },
  );

  test('Pajek files of both are read', () => {
    const theirs = read([fileOf(join(folder, 'networkx.net'))]).network;
    expect(theirs.people.map(({ name }) => name).sort()).toEqual(['Ines', 'Noor Haddad', 'Tomas']);
    expect([...tiesOf(theirs).values()].map(([strength]) => strength).sort()).toEqual([0.25, 0.5]);
    expect(read([fileOf(join(folder, 'igraph.net'))]).network.people.length).toBe(3);
  });
});

/** Values as programs of another language print them. */
function plain(value: unknown): string {
  return String(value).replace(/^(-?\d+)\.0$/, '$1');
}
