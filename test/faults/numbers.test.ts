import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  importFiles,
  metricsSync,
  type Network,
  NO_EVIDENCE,
  resolve,
  strengths,
  tieList,
  viewOf,
} from '@tertius/core';
import { expect, test } from 'vitest';

const asOf = '2024-01-01';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function network(files: Readonly<Record<string, string>>, own?: string): Network {
  const given = Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) }));
  const options = own === undefined ? {} : { own };
  return resolve(importFiles(NO_EVIDENCE, given, { today: 20_785, ...options }).evidence);
}

const figures = (of: Network, directed: boolean, measures: readonly ('strength' | 'constraint')[]) => {
  const view = viewOf(of, tieList(of, strengths(of, { asOf })), { directed, group: 'organisation', asOf });
  const { actors } = metricsSync(view, { measures: [...measures] });
  return measures.map((id) => [...(actors[id] as Float64Array)]);
};

test('a roster of one organisation says nothing of the size of another', () => {
  // d was at Own, which has a roster; b and c are at Gamma, which has none: K = 1 - exp(-0.05 / 3).
  const found = network(
    {
      'roster.csv':
        'Employee ID,Name,Email,Manager ID,Hire Date,Termination Date,Company\ne1,D D,d@g.ex,,2015-01-01,2020-01-01,Own\n',
      'people.csv':
        'id,name,organisation,email\nd@g.ex,D D,Gamma,d@g.ex\nb@g.ex,B B,Gamma,b@g.ex\nc@g.ex,C C,Gamma,c@g.ex\n',
      'ties.csv': 'source,target,trust\nb@g.ex,c@g.ex,0.5\n',
    },
    'Own',
  );
  const [tie] = tieList(found, strengths(found, { asOf }));
  expect(tie!.pair.sides[0].knowledge).toBeCloseTo(1 - Math.exp(-0.05 / 3), 12);
});

test.each([
  [
    'evidence both ways and directed evidence of one pair',
    'source,target,timestamp,channel,trust\na,b,2024-01-01,lunch,\nb,c,2024-01-01,lunch,\na,b,,,0.9\n',
  ],
  [
    'a declared undirected tie beside a directed one',
    'source,target,strength,directed\na,b,0.5,no\nc,d,0.7,yes\n',
  ],
  ['ties that are all declared undirected', 'source,target,strength,directed\na,b,0.5,no\nc,b,0.7,no\n'],
  ['meetings alone', 'source,target,timestamp,channel\na,b,2024-01-01,lunch\nb,c,2024-01-01,lunch\n'],
])('measures of the undirected view are the same whether the arcs are asked for too: %s', (_, ties) => {
  const found = network({ 'ties.csv': ties });
  const measures = ['strength', 'constraint'] as const;
  const [once, twice] = [figures(found, false, measures), figures(found, true, measures)];
  twice.forEach((values, m) => {
    values.forEach((value, v) => {
      expect(value, `${measures[m]} of ${v}`).toBeCloseTo(once[m]![v]!, 12);
    });
  });
});

test('a declared undirected tie counts once where all are, whether the arcs are asked for too', () => {
  const found = network({ 'ties.csv': 'source,target,strength,directed\na,b,0.5,no\nc,b,0.7,no\n' });
  expect(figures(found, true, ['strength'])[0]!.map((value) => Number(value.toFixed(9)))).toEqual([
    0.5, 1.2, 0.7,
  ]);
});

test('hubs of a thousand people take dozens of rounds', () => {
  const ties = Array.from(
    { length: 6300 },
    (_, k) => `n${k % 1316},n${(k * 7919 + (k >> 3) * 31) % 1316},${1 + (k % 5)}`,
  );
  const found = network({ 'ties.csv': `source,target,strength\n${ties.join('\n')}\n` });
  const view = viewOf(found, tieList(found, strengths(found, { asOf })), {
    directed: true,
    group: 'organisation',
    asOf,
  });
  const started = performance.now();
  metricsSync(view, { measures: ['hub', 'authority'] });
  // It took 62 seconds; a busy machine takes less than one.
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('without ties eigenvector, hub and authority are undefined, with a reason', () => {
  const found = network({ 'people.csv': 'id,name\na,A\nb,B\n' });
  const view = viewOf(found, [], { directed: false, group: 'organisation', asOf });
  const { actors, undefinedBecause } = metricsSync(view, { measures: ['eigenvector', 'hub', 'authority'] });
  for (const id of ['eigenvector', 'hub', 'authority'] as const) {
    expect([...(actors[id] as Float64Array)]).toEqual([Number.NaN, Number.NaN]);
    expect(undefinedBecause?.[id]).toMatch(/no ties/);
  }
});

const page = (id: string): string =>
  readFileSync(fileURLToPath(new URL(`../../docs/measures/${id}.md`, import.meta.url)), 'utf8');

test('the pages say where equal paths can be misjudged and where peers differ', () => {
  expect(page('weightedBetweenness')).toMatch(/1e-10/);
  expect(page('weightedBetweenness')).toMatch(/orders of magnitude/);
  expect(page('effectiveSize')).toMatch(/NetworkX/);
  expect(page('constraint')).toMatch(/UCINET/);
  expect(page('eigenvector')).toMatch(/share the largest eigenvalue/);
});
