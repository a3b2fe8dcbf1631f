import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { json, newFolder, tertius } from './cli.ts';

const folder = newFolder();
const people = Array.from({ length: 12 }, (_, n) => `P${n}`);

beforeAll(() => {
  const rows = people.map(
    (name, n) =>
      `${name},Ferrow,https://www.linkedin.com/in/${name.toLowerCase()},,Firm ${n},Lead,0${(n % 9) + 1} Mar 2024`,
  );
  writeFileSync(
    join(folder, 'Connections.csv'),
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n`,
  );
  const args = [
    'import',
    'Connections.csv',
    '--self',
    'me@own.example',
    '--own',
    'Own Works',
    '--into',
    'n.json',
  ];
  expect(tertius(folder, args).code).toBe(0);
});

interface Dependence {
  readonly reach: number;
  readonly known: number;
  readonly assumedTrust: number;
  readonly rateNext: readonly { readonly target: string }[];
}
const dependence = (): Dependence => json(tertius(folder, ['dependence', 'n.json', '--json']));

test('rating ten contacts makes dependence and introduce answer for them', () => {
  expect(dependence()).toMatchObject({ reach: 0, known: 12, assumedTrust: 1 });
  const next = json<{ rateNext: readonly { target: string }[] }>(
    tertius(folder, ['rate', 'n.json', '--next', '--json']),
  );
  expect(next.rateNext).toHaveLength(10);
  for (const { target } of next.rateNext) {
    const rated = tertius(folder, [
      'rate',
      'n.json',
      '--with',
      target,
      '--trust',
      '0.8',
      '--knowledge',
      '0.5',
    ]);
    expect(rated.code, rated.err).toBe(0);
  }
  expect(dependence()).toMatchObject({ reach: 10, known: 12 });
  const { paths } = json<{ paths: readonly { strength: number }[] }>(
    tertius(folder, ['introduce', 'n.json', '--to', next.rateNext[0]!.target, '--json']),
  );
  expect(paths[0]!.strength).toBeGreaterThan(0.4);
});

test('a rating replaces an earlier one of the same tie, field by field', () => {
  tertius(folder, ['rate', 'n.json', '--with', 'P0 Ferrow', '--trust', '0.5', '--knowledge', '0.4']);
  const again = json(tertius(folder, ['rate', 'n.json', '--with', 'P0 Ferrow', '--trust', '0.9', '--json']));
  expect(again).toMatchObject({ schema: 'tertius/rate@1', trust: 0.9, knowledge: 0.4 });
});

test('a person is found by id, profile address or folded name', () => {
  for (const said of ['linkedin:p1', 'https://de.linkedin.com/in/P1/?x=1', 'p1 FERROW'])
    expect(
      json(tertius(folder, ['rate', 'n.json', '--with', said, '--trust', '0.1', '--json'])),
    ).toMatchObject({
      target: 'linkedin:p1',
    });
});

test('an ambiguous name lists the candidates with their ids', () => {
  writeFileSync(join(folder, 'twins.csv'), 'id,name\nt1,Kim Twin\nt2,Kim Twin\n');
  tertius(folder, ['import', 'twins.csv', '--into', 'n.json']);
  const { code, err } = tertius(folder, ['rate', 'n.json', '--with', 'Kim Twin', '--trust', '1']);
  expect(code).toBe(2);
  expect(err).toMatch(/t1.*t2/);
});

test('undo takes back the last change, or one import; diff says what differs', () => {
  const before = json(tertius(folder, ['inspect', 'n.json', '--json']));
  tertius(folder, ['rate', 'n.json', '--with', 'P2 Ferrow', '--trust', '0.33']);
  expect(tertius(folder, ['diff', 'n.json.bak', 'n.json']).out).toMatch(/~ tie .*P2 Ferrow/);
  expect(tertius(folder, ['undo', 'n.json']).code).toBe(0);
  expect(json(tertius(folder, ['inspect', 'n.json', '--json']))).toEqual(before);
  expect(tertius(folder, ['undo', 'n.json', 'twins.csv']).code).toBe(0);
  const { people: left } = json<{ people: { gone: readonly string[] } }>(
    tertius(folder, ['diff', 'n.json.bak', 'n.json', '--json']),
  );
  expect(left.gone).toEqual(['t1', 't2']);
  expect(tertius(folder, ['undo', 'n.json', 'never.csv']).code).toBe(2);
});

test('merge makes two people one, split takes them apart', () => {
  const count = (): unknown =>
    json<{ counts: { people: number } }>(tertius(folder, ['inspect', 'n.json', '--json'])).counts.people;
  expect(count()).toBe(13);
  expect(tertius(folder, ['merge', 'n.json', 'linkedin:p3', 'linkedin:p4']).code).toBe(0);
  expect(count()).toBe(12);
  const again = tertius(folder, ['merge', 'n.json', 'linkedin:p4', 'linkedin:p3']);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('one person already')]);
  expect(tertius(folder, ['split', 'n.json', 'linkedin:p3']).code).toBe(0);
  expect(count()).toBe(13);
});
