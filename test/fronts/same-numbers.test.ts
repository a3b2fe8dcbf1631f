import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay, parseNetworkFile, resolve } from '@tertius/core';
import { describe, expect, test } from 'vitest';
import { depending } from '../../packages/viewer/src/questions/answers/depending.ts';
import { dayOf } from '../../packages/viewer/src/questions/day.ts';
import { bridgesAnswer } from '../../packages/viewer/src/questions/figures/bridges.ts';
import { holdingOf } from '../../packages/viewer/src/questions/holding.ts';
import { readingsFrom } from '../../packages/viewer/src/questions/readings.ts';
import { type BrokerageRow, brokerageOf } from '../../packages/viewer/src/questions/rows/brokerage-rows.ts';
import { organisationRows } from '../../packages/viewer/src/questions/rows/organisation-rows.ts';
import { personRows } from '../../packages/viewer/src/questions/rows/person-rows.ts';
import { drawingSummary, headline } from '../../packages/viewer/src/questions/summary.ts';
import { json, newFolder, tertius } from '../cli/cli.ts';
import { oracleFile } from '../places.ts';

const here = import.meta.dirname;
const root = join(here, '../..');
const AS_OF = '2026-11-23';
const asOf = parseDay(AS_OF)!;

interface Import {
  readonly network: Counts;
}
interface Counts {
  readonly people: number;
  readonly organisations: number;
  readonly ties: number;
  readonly interactions: number;
}
interface Inspect {
  readonly counts: Counts &
    Record<'arcs' | 'pairs' | 'noPersons' | 'insiders' | 'outsiders' | 'dormant', number>;
  readonly own: string;
}
interface Dependence
  extends Record<'tau' | 'known' | 'reach' | 'triangulated' | 'organisationsReached', number> {
  readonly schema: string;
  readonly asOf: string;
  readonly assumedTrust: number | null;
  readonly insiders: readonly Record<'id' | 'known' | 'soleKnown' | 'contacts' | 'sole', string | number>[];
  readonly words: readonly string[];
}
interface Report extends Omit<Counts, 'interactions'> {
  readonly dependence: Dependence;
}
interface Metrics {
  readonly actors: readonly Readonly<Record<string, number | string>>[];
  readonly network: Readonly<Record<string, number>>;
}

/** Files and options of one import after the other. */
type Step = readonly [files: readonly string[], options: Readonly<Record<string, string>>];

const example: readonly Step[] = (
  JSON.parse(readFileSync(join(root, 'examples/import.json'), 'utf8')) as {
    files: string[];
    options: Record<string, string>;
  }[]
).map(({ files, options }) => [files.map((file) => join(root, file)), options]);

const NETWORKS: readonly (readonly [name: string, steps: readonly Step[]])[] = [
  ['the bundled example', example],
  [
    'a contact list alone, which is a star',
    [[[join(root, 'examples/nadia/Connections.csv')], { self: 'Nadia Oyelaran', own: 'Halvorne Institute' }]],
  ],
  [
    'an outsider of two organisations, who counts once',
    [
      [
        [join(here, 'two-organisations.people.csv'), join(here, 'two-organisations.ties.csv')],
        { own: 'Own' },
      ],
    ],
  ],
  ['world', [[[oracleFile('world.people.csv'), oracleFile('world.ties.csv')], { own: 'Own' }]]],
];

describe.each(NETWORKS)('%s', (_, steps) => {
  const folder = newFolder();
  const ask = <T>(command: string, ...options: string[]): T =>
    json<T>(tertius(folder, [command, 'net.json', ...options, '--as-of', AS_OF, '--json']));
  let imported!: Import;
  for (const [files, options] of steps) {
    const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    const args = ['import', ...files, ...given, '--as-of', AS_OF, '--into', 'net.json', '--json'];
    imported = json<Import>(tertius(folder, args));
  }
  const { counts, own } = ask<Inspect>('inspect');
  const dependence = ask<Dependence>('dependence');
  const report = ask<Report>('report');
  const metrics = ask<Metrics>(
    'metrics',
    '--measure',
    'degree,effectiveSize,constraint,betweenness,cutpoint',
  );
  const directed = ask<Metrics>('metrics', '--directed', '--measure', 'degree');

  const evidence = parseNetworkFile(readFileSync(join(folder, 'net.json'), 'utf8'));
  const network = resolve(evidence);
  const readings = readingsFrom(evidence, network, dayOf(network, asOf));
  const holding = holdingOf(readings, dependence.tau);
  const people = personRows(readings, holding);
  const ofPerson = new Map(people.map((row) => [row.id, row]));

  // Measures leave out mailboxes, lists, rooms and programs with their ties.
  const isPerson = (index: number): boolean => network.people[index]!.noPerson === undefined;
  const among = readings.pairs.filter(({ a, b }) => isPerson(a) && isPerson(b));
  const degreeOf = (index: number): number => among.filter(({ a, b }) => a === index || b === index).length;

  test('people, organisations and interactions', () => {
    expect(counts.people).toBeGreaterThan(3);
    expect([report.people, imported.network.people, people.length]).toEqual(Array(3).fill(counts.people));
    expect(metrics.network.actors).toBe(counts.people);
    expect([report.organisations, imported.network.organisations, network.organisations.length]).toEqual(
      Array(3).fill(counts.organisations),
    );
    expect([imported.network.interactions, network.interactions.length]).toEqual(
      Array(2).fill(counts.interactions),
    );
  });

  test('a tie is a pair of people, and arcs are called arcs', () => {
    const degrees = metrics.actors.reduce((sum, actor) => sum + Number(actor.degree), 0);
    const shown = Number(
      / and ([\d,]+) ties?\./.exec(drawingSummary(readings, holding))?.[1]?.replaceAll(',', ''),
    );
    expect(counts.ties).toBeGreaterThan(2);
    expect([counts.pairs, report.ties, imported.network.ties, readings.pairCount, shown]).toEqual(
      Array(5).fill(counts.ties),
    );
    expect([metrics.network.ties, degrees / 2]).toEqual([among.length, among.length]);
    if (counts.noPersons === 0) expect(directed.network.arcs).toBe(counts.arcs);
  });

  test('who is inside', () => {
    expect(people.filter(({ insider }) => insider)).toHaveLength(counts.insiders);
    expect(people.filter(({ insider }) => !insider)).toHaveLength(counts.outsiders);
    expect(dependence.insiders).toHaveLength(counts.insiders);
  });

  test('whom the organisation knows and can ask', () => {
    const { schema: _schema, asOf: _asOf, ...figures } = dependence;
    expect(report.dependence).toEqual(figures);
    expect(holding.known).toBe(dependence.known);
    expect(holding.assumedTrust).toBe(dependence.assumedTrust);
    const reached = holding.basis === 'reach' ? dependence.reach : dependence.known;
    expect(holding.basis).toBe(dependence.reach > 0 ? 'reach' : 'known');
    expect(holding.reached).toHaveLength(reached);
    expect(reached).toBeGreaterThan(0);
    if (holding.basis === 'reach')
      expect([holding.triangulated, holding.organisations]).toEqual([
        dependence.triangulated,
        dependence.organisationsReached,
      ]);
    expect(depending.dependence({ readings, holding, tau: dependence.tau }, {})).toMatchObject(figures);
    const said = headline(readings, holding)
      .match(/[\d,]+/g)
      ?.map((text) => Number(text.replaceAll(',', '')));
    expect(said).toContain(holding.known);
    expect(headline(readings, holding)).toContain(own);
  });

  test('what each insider holds, and holds alone', () => {
    for (const row of dependence.insiders) {
      const shown = ofPerson.get(String(row.id))!;
      expect([row.id, shown.contacts, shown.sole]).toEqual(
        holding.basis === 'reach' ? [row.id, row.contacts, row.sole] : [row.id, row.known, row.soleKnown],
      );
    }
  });

  test('the organisations reached, in the table and in the picture of bridges', () => {
    const rows = organisationRows(readings, holding).filter(({ own, reached }) => !own && reached > 0);
    expect(rows).toHaveLength(holding.organisations);
    const sentence = bridgesAnswer(readings, holding)!.figure.sentence;
    expect(sentence).toMatch(
      new RegExp(`\\b${holding.reached.length.toLocaleString('en')} (person|people) outside`),
    );
    expect(sentence).toMatch(
      new RegExp(`\\bin ${holding.organisations.toLocaleString('en')} organisations?\\b`),
    );
  });

  test('the measures of each person', () => {
    const rows = new Map(brokerageOf(readings).rows.map((row: BrokerageRow) => [row.id, row]));
    for (const actor of metrics.actors) {
      const { values } = rows.get(String(actor.id))!;
      const index = readings.byId.get(String(actor.id))!;
      expect(actor.degree).toBe(degreeOf(index));
      if (counts.noPersons === 0) expect(ofPerson.get(String(actor.id))?.ties).toBe(actor.degree);
      for (const id of ['degree', 'effectiveSize', 'constraint', 'betweenness'])
        expect([actor.id, id, Number.isNaN(values[id]) ? null : values[id]]).toEqual([
          actor.id,
          id,
          actor[id],
        ]);
    }
  });
});
