import { readdirSync } from 'node:fs';
import { releaseToOwner } from '@tertius/core/sharing';
import { writeCsv, writeGexf, writeGraphml } from '@tertius/core/writers';
import { expect, test } from 'vitest';
import { AS_OF, bytesOf, fileOf, largestDifference, peopleOf, read, tiesOf } from './compare.ts';
import { hostileNetwork } from './hostile.ts';

const EXAMPLE = new URL('../../examples/', import.meta.url).pathname;
const DANGEROUS = /^[\s\u200b-\u200f\u2060]*[=+\-@\t＝＋－＠]/;

function exampleFiles(wanted: (name: string) => boolean): ReturnType<typeof fileOf>[] {
  const names = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.csv') && wanted(name))
    .sort()
    .map((name) => fileOf(`${EXAMPLE}${name}`));
}

test('the bundled example without its roster comes back from CSV with the same people, ties and strengths', () => {
  const { network, evidence } = read(exampleFiles((name) => name !== 'roster.csv'));
  expect(network.people.length).toBeGreaterThan(100);
  const { people, ties } = writeCsv(releaseToOwner(evidence), { asOf: AS_OF });
  const again = read([bytesOf('people.csv', people), bytesOf('ties.csv', ties)]).network;
  expect(peopleOf(again)).toEqual(peopleOf(network));
  expect(largestDifference(tiesOf(network), tiesOf(again))).toBeLessThan(1e-12);
});

test('with the roster the strength and history of every tie come back', () => {
  const { network, evidence } = read(
    exampleFiles(() => true),
    { own: 'Tern Institute' },
  );
  const { people, ties } = writeCsv(releaseToOwner(evidence), { asOf: AS_OF });
  const again = read([bytesOf('people.csv', people), bytesOf('ties.csv', ties)]).network;
  // Columns do not say which list was a roster; the size of its organisation comes back in the knowledge of each tie.
  const unlisted = (one: typeof network): unknown =>
    JSON.parse(JSON.stringify(peopleOf(one), (key, value) => (key === 'rostered' ? undefined : value)));
  expect(unlisted(again)).toEqual(unlisted(network));
  const [before, after] = [network, again].map(
    (one) => new Map([...tiesOf(one)].map(([key, [strength, , history]]) => [key, [strength, history]])),
  ) as [Map<string, number[]>, Map<string, number[]>];
  expect(largestDifference(before, after)).toBeLessThan(1e-12);
});

test('the bundled example comes back from GEXF and GraphML as well', () => {
  const { network, evidence } = read(exampleFiles((name) => name !== 'roster.csv'));
  for (const [name, write] of [
    ['a.gexf', writeGexf],
    ['a.graphml', writeGraphml],
  ] as const) {
    const { text, dropped } = write(releaseToOwner(evidence), { asOf: AS_OF });
    const again = read([bytesOf(name, text)]).network;
    expect(dropped).toBe(0);
    expect(peopleOf(again)).toEqual(peopleOf(network));
    expect(largestDifference(tiesOf(network), tiesOf(again))).toBeLessThan(1e-12);
  }
});

test('hostile texts come back from CSV, and no cell or line of a cell is a formula', () => {
  const { network, evidence } = hostileNetwork();
  const files = writeCsv(releaseToOwner(evidence), { asOf: AS_OF });
  const again = read([bytesOf('people.csv', files.people), bytesOf('ties.csv', files.ties)]);
  expect(peopleOf(again.network)).toEqual(peopleOf(network));
  expect(largestDifference(tiesOf(network), tiesOf(again.network))).toBeLessThan(1e-12);
  expect(writeCsv(releaseToOwner(again.evidence), { asOf: AS_OF })).toEqual(files);
  for (const line of `${files.people}${files.ties}`.split('\n'))
    for (const cell of line.split(',')) expect(cell.replace(/^"/, '')).not.toMatch(DANGEROUS);
});

test('interactions that a tie file would join or merge stay what they are', () => {
  const meetings = [
    'source,target,timestamp,channel',
    'a,b,2026-01-05,in-person',
    'a,c,2026-01-05,in-person',
    'a,b,2026-02-05T10:00:00Z,mail',
    'a,c,2026-02-05T10:00:00Z,mail',
    'b,a,2026-02-06T10:00:00Z,mail',
    'b,d,,like',
  ].join('\n');
  const { network, evidence } = read([bytesOf('ties.csv', meetings)]);
  const { people, ties } = writeCsv(releaseToOwner(evidence), { asOf: AS_OF });
  const again = read([bytesOf('people.csv', people), bytesOf('ties.csv', ties)]).network;
  expect(largestDifference(tiesOf(network), tiesOf(again))).toBeLessThan(1e-12);
  expect(again.interactions.length).toBe(network.interactions.length);
});

test('for a spreadsheet there is a mark for UTF-8, and semicolons with decimal commas where the locale has them', () => {
  const { network, evidence } = read([
    bytesOf('people.csv', 'id,name\na,Zoë; the first\nb,Ben'),
    bytesOf('ties.csv', 'source,target,strength\na,b,0.25'),
  ]);
  const german = writeCsv(releaseToOwner(evidence), { asOf: AS_OF, spreadsheet: { decimalComma: true } });
  expect(german.people.startsWith('\ufeffid;name;')).toBe(true);
  expect(german.people).toContain('a;"Zoë; the first";');
  expect(german.ties.split('\n')[1]).toMatch(/^a;b;0,25;/);
  const again = read([bytesOf('people.csv', german.people), bytesOf('ties.csv', german.ties)]).network;
  expect(peopleOf(again)).toEqual(peopleOf(network));
  expect(largestDifference(tiesOf(network), tiesOf(again))).toBe(0);
  const english = writeCsv(releaseToOwner(evidence), { asOf: AS_OF, spreadsheet: { decimalComma: false } });
  expect(english.ties.split('\n')[1]).toMatch(/^a,b,0.25,/);
});

test('titles and units stand in columns of their own, and come back as they were', () => {
  const file = bytesOf(
    'Connections.csv',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBea,Birch,https://www.linkedin.com/in/bea,,Far AG,Head of lenses,01 Feb 2024\n',
  );
  const { network, evidence } = read([file]);
  const { people } = writeCsv(releaseToOwner(evidence), { asOf: AS_OF });
  expect(people.split('\n')[0]).toContain('current title');
  expect(people).toContain('Head of lenses');
  const again = read([bytesOf('people.csv', people)]).network;
  const bea = (one: typeof network): unknown =>
    (peopleOf(one) as readonly { readonly name: string }[]).find(({ name }) => name === 'Bea Birch');
  expect(bea(again)).toEqual(bea(network));
});
