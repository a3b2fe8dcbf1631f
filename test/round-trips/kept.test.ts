import { type Evidence, type Network, resolve } from '@tertius/core';
import { PAIR, tieRows } from '@tertius/core/network';
import { releaseToOwner } from '@tertius/core/sharing';
import { writeCsv, writeGexf, writeGraphml } from '@tertius/core/writers';
import { expect, test } from 'vitest';
import { AS_OF, bytesOf, largestDifference, peopleOf, read, tiesOf } from './compare.ts';

function managersOf(network: Network): readonly (readonly string[])[] {
  return network.people.map(({ managers }) => managers.map((m) => network.people[m]?.id as string));
}

test('second managers come back from CSV, GEXF and GraphML', () => {
  const first = bytesOf('people.csv', 'id,name,manager\na,Ana,b\nb,Ben,\nc,Cy,\nd,Dee,c');
  const second = bytesOf('more.csv', 'id,name,manager\na,Ana,c\nd,Dee,b\na,Ana,d');
  const { network, evidence } = read([first, second]);
  expect(managersOf(network)).toEqual([['b', 'c', 'd'], [], [], ['b', 'c']]);
  const options = { asOf: AS_OF };
  const own = releaseToOwner(evidence);
  const csv = writeCsv(own, options);
  expect(csv.people.split('\n')[0]).toBe('id,name,organisation,email,manager,community,manager 2,manager 3');
  for (const file of [
    bytesOf('people.csv', csv.people),
    bytesOf('a.gexf', writeGexf(own, options).text),
    bytesOf('a.graphml', writeGraphml(own, options).text),
  ]) {
    const again = read([file]).network;
    expect(managersOf(again)).toEqual(managersOf(network));
    expect(peopleOf(again)).toEqual(peopleOf(network));
  }
});

/** A personal and an organisational file, and what the user thinks of somebody's judgement. */
function twoLayers(): { readonly network: Network; readonly evidence: Evidence } {
  const work = read([bytesOf('ties.csv', 'source,target,strength\na,b,0.5\nb,c,0.25')]).evidence;
  const own = read(
    [bytesOf('ties.csv', 'source,target,trust,timestamp,channel\na,c,0.5,,\nc,d,,2026-01-02,mail')],
    {
      layer: 'personal',
    },
  ).evidence;
  const statements = [
    { kind: 'rating', from: 'id:a', to: 'id:c', judgement: 0.75 },
    { kind: 'rating', from: 'id:c', to: 'id:d', judgement: 0.5 },
  ] as const;
  const evidence: Evidence = { settings: {}, imports: [...work.imports, ...own.imports], statements };
  return { network: resolve(evidence), evidence };
}

test('layers and judgement are written beside the agreed columns and kept by every reader', () => {
  const { network, evidence } = twoLayers();
  const options = { asOf: AS_OF };
  const own = releaseToOwner(evidence);
  const csv = writeCsv(own, options);
  const [header, ...rows] = csv.ties.trim().split('\n');
  const given = 'source,target,strength,trust,knowledge,directed,timestamp,channel,judgement,layer';
  expect(header).toBe(
    `${given},source name,target name,computed strength,computed trust,computed knowledge,computed history,computed mutual strength`,
  );
  // a to b as given; a to c: 0.4 * 0.5 of trust stated and nothing else, c adopts it; b to c as given.
  expect(rows.slice(0, 3)).toEqual([
    'a,b,0.5,,,yes,,,,organisational,,,0.5,,,0,0.5',
    'a,c,,0.5,,yes,,,0.75,personal,,,0.2,0.5,0,0,0.2',
    'b,c,0.25,,,yes,,,,organisational,,,0.25,,,0,0.25',
  ]);
  expect(rows[3]).toMatch(/^c,d,,,,yes,2026-01-02,mail,0.5,personal,/);
  const again = read([bytesOf('people.csv', csv.people), bytesOf('ties.csv', csv.ties)]);
  const kept = ({ pairs }: Network): unknown =>
    Array.from(pairs.a.subarray(0, 3), (a, p) => [
      a,
      pairs.b[p],
      pairs.flags[p]! & (PAIR.personal | PAIR.organisational),
      pairs.judgement[0][p],
    ]);
  expect(kept(again.network)).toEqual(kept(network));
  expect(again.evidence.imports.flatMap(({ ties }) => Array.from(tieRows(ties), ({ kind }) => kind))).toEqual(
    [...['edge', 'edge', 'edge', 'note']],
  );
  const said = (files: Parameters<typeof read>[0]): unknown[] =>
    read(files).evidence.imports.flatMap(({ ties, people }) =>
      Array.from(tieRows(ties), (tie) => [
        people[tie.source]?.id,
        people[tie.target]?.id,
        Object.fromEntries(tie.attributes ?? []),
      ]),
    );
  for (const files of [
    [bytesOf('people.csv', csv.people), bytesOf('ties.csv', csv.ties)],
    [bytesOf('a.gexf', writeGexf(own, options).text)],
    [bytesOf('a.graphml', writeGraphml(own, options).text)],
  ]) {
    expect(said(files)).toEqual([
      ['a', 'b', { layer: 'organisational' }],
      ['a', 'c', { judgement: '0.75', layer: 'personal' }],
      ['b', 'c', { layer: 'organisational' }],
      ['c', 'd', { judgement: '0.5', layer: 'personal' }],
    ]);
    expect(largestDifference(tiesOf(read(files).network), tiesOf(network))).toBeLessThan(1e-12);
  }
});

test('a network of interactions alone comes back from GEXF and GraphML, its strength of a day is no statement', () => {
  const { network, evidence } = read([
    bytesOf(
      'ties.csv',
      'source,target,timestamp,channel\na,b,2026-01-02,in-person\nb,c,2026-03-04T10:00:00Z,mail',
    ),
  ]);
  for (const [name, write] of [
    ['a.gexf', writeGexf],
    ['a.graphml', writeGraphml],
  ] as const) {
    const again = read([bytesOf(name, write(releaseToOwner(evidence), { asOf: AS_OF }).text)]);
    expect(again.evidence.imports[0]?.ties.length).toBe(0);
    expect(again.network.interactions.length).toBe(2);
    expect(largestDifference(tiesOf(again.network), tiesOf(network))).toBeLessThan(1e-12);
  }
});
