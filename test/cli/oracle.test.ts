import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { networksAtHand, oracleFile } from '../places.ts';
import { json, newFolder, tertius } from './cli.ts';

type Value = string | number | boolean | null | { readonly [key: string]: Value } | readonly string[];
type Row = Readonly<Record<string, Value>>;
interface Metrics {
  readonly directed: boolean;
  readonly actors: readonly Row[];
  readonly ties: readonly Row[];
  readonly network: Row;
}

const networks: readonly (readonly [name: string, directed: boolean])[] = [
  ['karate', false],
  ['florentine', false],
  ['random_undirected', false],
  ['hightech_advice', true],
  ['lawfirm_friends', true],
  ['networkers', true],
  ['random_directed', true],
  ['email_eu_core', true],
];

/** Rows of a file of the oracle, none where it has no such file. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  if (!existsSync(oracleFile(file))) return [];
  const [head, ...rows] = readFileSync(oracleFile(file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1')));
  return rows.map((row) => Object.fromEntries((head ?? []).map((name, at) => [name, row[at] ?? ''])));
}

const numberIn = (cell: string): number | null => (cell === '' || cell === 'NaN' ? null : Number(cell));

function equal(ours: Value | undefined, theirs: number | null): boolean {
  if (theirs === null || ours === null || ours === undefined) return ours === theirs;
  return Math.abs(Number(ours) - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
}

/** Every cell of every row; says where they differ and how many were compared. */
function compare(
  file: string,
  keys: readonly string[],
  ours: (row: Readonly<Record<string, string>>) => Row,
) {
  const differences: string[] = [];
  let compared = 0;
  for (const row of rowsOf(file)) {
    const mine = ours(row);
    for (const [column, cell] of Object.entries(row)) {
      if (keys.includes(column) || column.endsWith('Unweighted')) continue;
      compared++;
      if (!equal(mine[column], numberIn(cell)))
        differences.push(`${keys.map((key) => row[key]).join(' ')} ${column}: ${mine[column]}, not ${cell}`);
    }
  }
  return { differences, compared };
}

function flatRoles(actor: Row): Row {
  const { expected, sd, z, ...raw } = actor.brokerage as Record<string, Row>;
  const suffixed = (cells: Row | undefined, suffix: string): [string, Value][] =>
    Object.entries(cells ?? {}).map(([role, value]) => [role + suffix, value]);
  return {
    ...(raw as unknown as Row),
    ...Object.fromEntries([...suffixed(expected, 'Expected'), ...suffixed(sd, 'Sd'), ...suffixed(z, 'Z')]),
  };
}

describe.each(networksAtHand(networks))('metrics --json of %s', (name, directed) => {
  const folder = newFolder();
  let found: Metrics;

  beforeAll(() => {
    const files = [oracleFile(`${name}.people.csv`), oracleFile(`${name}.ties.csv`)];
    const into = join(folder, 'n.json');
    const imported = tertius(folder, ['import', ...files, '--into', into, '--strict']);
    expect(imported.code, imported.err).toBe(0);
    found = json<Metrics>(tertius(folder, ['metrics', into, '--json', ...(directed ? ['--directed'] : [])]));
  });

  test('actors equal the independent tools to 1e-9', () => {
    const byId = new Map(found.actors.map((row) => [row.id, row]));
    const { differences, compared } = compare(`${name}.actors.csv`, ['id'], (row) => byId.get(row.id!)!);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(12 * found.actors.length);
    expect(found.directed).toBe(directed);
  });

  test('ties equal the independent tools to 1e-9', () => {
    const byEnds = new Map(found.ties.map((row) => [`${row.source} ${row.target}`, row]));
    const { differences, compared } = compare(
      `${name}.tieValues.csv`,
      ['source', 'target'],
      (row) => byEnds.get(`${row.source} ${row.target}`)!,
    );
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(3 * found.ties.length);
  });

  test('every tie says trust, knowledge, history, mutual strength and what was assumed', () => {
    for (const tie of found.ties)
      expect(tie).toMatchObject({
        trust: null,
        knowledge: null,
        history: expect.any(Number),
        mutual: expect.any(Number),
        confidence: expect.any(Number),
        assumed: expect.any(Array),
        dormant: expect.any(Boolean),
      });
  });

  test('a tie gives its strength as given where directed, the sum of the view where not', () => {
    const given = new Map<string, number>();
    for (const { source, target, strength } of rowsOf(`${name}.ties.csv`))
      if (source !== target) given.set(`${source} ${target}`, strength === undefined ? 1 : Number(strength));
    expect(found.ties.length).toBe(given.size);
    for (const { source, target, strength } of found.ties) {
      const own = given.get(`${source} ${target}`)!;
      const back = directed ? 0 : (given.get(`${target} ${source}`) ?? 0);
      expect(strength).toBeCloseTo(own + back, 12);
    }
  });

  test('roles equal sna to 1e-9', () => {
    const byId = new Map(found.actors.map((row) => [row.id, flatRoles(row)]));
    const actors = compare(`${name}.brokerage.csv`, ['id'], (row) => byId.get(row.id!)!);
    const roles = found.network.brokerage as Readonly<Record<string, Row>>;
    const whole = compare(`${name}.brokerageNetwork.csv`, ['role'], (row) => roles[row.role!]!);
    expect([...actors.differences, ...whole.differences]).toEqual([]);
    // Florentine families have no groups and no file of roles.
    expect(actors.compared).toBe(name === 'florentine' ? 0 : 24 * found.actors.length);
  });

  test('the whole equals the independent tools to 1e-9', () => {
    const theirs: Readonly<Record<string, unknown>> = JSON.parse(
      readFileSync(oracleFile(`${name}.network.json`), 'utf8'),
    );
    const differences: string[] = [];
    const check = (what: string, mine: Value | undefined, value: number | null): void => {
      if (!equal(mine, value)) differences.push(`${what}: ${mine}, not ${value}`);
    };
    for (const [key, value] of Object.entries(theirs)) {
      if (key === 'maxProductPaths' || key === 'toolDisagreement') continue;
      if (typeof value === 'object' && value !== null)
        for (const [inner, count] of Object.entries(value as Record<string, number>))
          check(`${key} ${inner}`, (found.network[key] as Row)[inner], count);
      else check(key, found.network[key], value as number | null);
    }
    expect(differences).toEqual([]);
  });
});
