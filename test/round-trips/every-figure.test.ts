import {
  type Evidence,
  metricsRows,
  metricsSync,
  type Network,
  resolve,
  type SourceFile,
  strengths,
  tieList,
  viewOf,
} from '@tertius/core';
import { PAIR } from '@tertius/core/network';
import { releaseToOwner } from '@tertius/core/sharing';
import {
  GRAPH_TEXT_FORMS,
  writeCsv,
  writeGexf,
  writeGraphml,
  writeGraphText,
  writeTables,
} from '@tertius/core/writers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readColumnar } from '../../packages/tertius/src/columnar/read.ts';
import { typedColumn } from '../../packages/tertius/src/columnar/table.ts';
import { columnarOf } from '../../packages/tertius/src/columnar/write.ts';
import { AS_OF, bytesOf, read } from './compare.ts';

const PEOPLE = 6;
const person = fc.nat(PEOPLE - 1);
const two = fc.tuple(person, person).filter(([a, b]) => a !== b);
const share = fc.integer({ min: 0, max: 100 }).map((x) => String(x / 100));
const perhaps = fc.option(share, { nil: '', freq: 2 });
const idOf = (k: number): string => `p${k}`;

/** A tie with what one side states of it, in either direction or none. */
const tie = fc
  .tuple(two, perhaps, perhaps, perhaps, fc.boolean())
  .map(
    ([[a, b], strength, trust, knowledge, directed]) =>
      `${idOf(a)},${idOf(b)},${strength},${trust},${knowledge},${directed ? 'yes' : 'no'},,`,
  );
/** Somebody in touch with one or two others. */
const contact = fc
  .tuple(
    fc.uniqueArray(person, { minLength: 2, maxLength: 3 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 5 }),
    fc.constantFrom('mail', 'call', 'in-person', 'like', 'message'),
    fc.boolean(),
  )
  .map(([[from = 0, ...to], day, hour, channel, timed]) =>
    to.map(
      (other) =>
        `${idOf(from)},${idOf(other)},,,,yes,2026-0${1 + (day % 9)}-${String(day).padStart(2, '0')}${timed || to.length > 1 ? `T0${hour}:00:00Z` : ''},${channel}`,
    ),
  );

const rowsOfTies = fc.array(tie, { maxLength: 6 });
const rowsOfContact = fc.array(contact, { maxLength: 6 }).map((rows) => rows.flat());
const rating = fc.record({
  kind: fc.constant('rating' as const),
  ends: two,
  trust: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  judgement: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
});

const tiesFile = (name: string, rows: readonly string[]): SourceFile =>
  bytesOf(name, ['source,target,strength,trust,knowledge,directed,timestamp,channel', ...rows].join('\n'));

/** Two layers of ties and contact, people of two organisations with second managers, and what somebody rated. */
const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    work: fc.tuple(rowsOfTies, rowsOfContact),
    own: fc.tuple(rowsOfTies, rowsOfContact),
    ratings: fc.array(rating, { maxLength: 4 }),
    since: fc.integer({ min: 2010, max: 2025 }),
    managers: fc.array(two, { maxLength: 4 }),
  })
  .map(({ work, own, ratings, since, managers }) => {
    const people = Array.from(
      { length: PEOPLE },
      (_, k) =>
        `${idOf(k)},Name ${k},Org ${k % 2},Unit ${k % 3},${since + k}-03-01,${idOf(managers.find(([a]) => a === k)?.[1] ?? (k + 1) % PEOPLE)}`,
    );
    const second = managers.map(([a, b]) => `${idOf(a)},Name ${a},${idOf(b)}`);
    const files = read([
      bytesOf('people.csv', ['id,name,organisation,unit,from,manager', ...people].join('\n')),
      bytesOf('more.csv', ['id,name,manager', ...second, 'x,Extra,'].join('\n')),
      tiesFile('work.csv', [...work[0], ...work[1], 'p0,p1,0.5,,,yes,,']),
    ]).evidence;
    const personal = read([tiesFile('own.csv', [...own[0], ...own[1], 'p1,p2,,0.5,,yes,,'])], {
      layer: 'personal',
    }).evidence;
    const statements = ratings.map(({ ends: [a, b], trust, judgement }) => ({
      kind: 'rating' as const,
      from: `id:${idOf(a)}`,
      to: `id:${idOf(b)}`,
      ...(trust === undefined ? {} : { trust: trust / 100 }),
      ...(judgement === undefined ? {} : { judgement: judgement / 100 }),
    }));
    return { settings: {}, imports: [...files.imports, ...personal.imports], statements };
  });

/** Every strength and its parts, layers, judgement, managers and every figure of every measure. */
function figures(network: Network): Record<string, unknown> {
  const id = (k: number): string => network.people[k]?.id ?? '';
  const { pairs } = network;
  const all = strengths(network, { asOf: AS_OF });
  const found: Record<string, unknown> = {};
  for (const { a, b, mutual, history, dormant, sides } of all)
    found[`${id(a)}-${id(b)}`] = {
      mutual,
      history,
      dormant,
      sides: sides.map((s) => [s.strength, s.trust, s.knowledge]),
    };
  for (let p = 0; p < pairs.count; p++) {
    const pair = `${id(pairs.a[p] as number)}-${id(pairs.b[p] as number)}`;
    if (pairs.flags[p] === 0) continue;
    found[`judged ${pair}`] = pairs.judgement.map((side) => side[p]);

    found[`layer ${pair}`] = (pairs.flags[p] as number) & (PAIR.personal | PAIR.organisational);
  }
  for (const { id: one, managers } of network.people) found[`managers ${one}`] = managers.map(id);
  for (const directed of [true, false]) {
    const view = viewOf(network, tieList(network, all), { directed, group: 'organisation', asOf: AS_OF });
    found[directed ? 'directed' : 'undirected'] = metricsRows(view, metricsSync(view));
  }
  return found;
}

/** Where two trees of figures differ by more than 1e-9, and undefined from defined. */
function differences(one: unknown, other: unknown, at = ''): string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const same = Object.is(one, other) || Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
    return same ? [] : [`${at}: ${one} and ${other}`];
  }
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other ? [] : [`${at}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      `${at}/${key}`,
    ),
  );
}

type Written = (evidence: Evidence) => SourceFile[] | Promise<SourceFile[]>;
const options = { asOf: AS_OF };

const columns =
  (kind: 'parquet' | 'arrow'): Written =>
  (made) =>
    Promise.all(
      Object.entries(writeTables(releaseToOwner(made), options)).map(async ([name, table]) => {
        const bytes = columnarOf(
          kind,
          table.map((column: { name: string; values: readonly (string | number | null)[] }) =>
            typedColumn(column.name, column.values),
          ),
        );
        return { name: `${name}.${kind}`, bytes: await readColumnar(bytes, name) };
      }),
    );

const FORMS: readonly (readonly [string, Written])[] = [
  [
    'csv',
    (made) =>
      Object.entries(writeCsv(releaseToOwner(made), options)).map(([name, text]) =>
        bytesOf(`${name}.csv`, text),
      ),
  ],
  [
    'csv for a spreadsheet that writes decimal commas',
    (made) =>
      Object.entries(writeCsv(releaseToOwner(made), { ...options, spreadsheet: { decimalComma: true } })).map(
        ([name, text]) => bytesOf(`${name}.csv`, text),
      ),
  ],
  ['parquet', columns('parquet')],
  ['arrow', columns('arrow')],
  ['gexf', (made) => [bytesOf('a.gexf', writeGexf(releaseToOwner(made), options).text)]],
  ['graphml', (made) => [bytesOf('a.graphml', writeGraphml(releaseToOwner(made), options).text)]],
  ...GRAPH_TEXT_FORMS.filter(({ bare }) => bare !== true).map((form): [string, Written] => [
    form.id,
    (made) => [
      bytesOf(`a.${form.endings[0]}`, writeGraphText(releaseToOwner(made), { ...options, form: form.id })),
    ],
  ]),
];

const RUNS = Number(process.env.RUNS ?? 5);

describe.each(FORMS)('an export as %s for me', (name, written) => {
  test('is read back with every strength, layer, judgement, manager and figure of every measure', async () => {
    await fc.assert(
      fc.asyncProperty(evidence, async (made) => {
        const again = read(await written(made)).network;
        expect(differences(figures(resolve(made)), figures(again), name)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

test('an export as pajek says first that it holds names and strengths alone', () => {
  const [made] = fc.sample(evidence, 1) as [Evidence];
  const [first] = writeGraphText(releaseToOwner(made), { ...options, form: 'pajek' }).split('\n');
  expect(first).toBe(
    '% For you: names and strengths of 2026-10-24 alone. Left out: addresses, organisations, trust, knowledge, history and layers.',
  );
});
