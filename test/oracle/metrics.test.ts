import { readFileSync } from 'node:fs';
import { metricsRows, metricsSync } from '@tertius/core';
import type { MetricsRows } from '@tertius/core/measures';
import { describe, expect, test } from 'vitest';
import { oracleFile } from '../places.ts';
import { type Cells, networks, rowsOf, viewOf } from './metrics-oracle.ts';

type Row = MetricsRows['network'];
type RowValue = Row[string];

/** Differences are relative above 1. */
const tolerance = 1e-9;

function close(ours: RowValue | undefined, theirs: number | null): boolean {
  if (theirs === null || ours === null || ours === undefined) return ours === theirs;
  return Math.abs(Number(ours) - theirs) <= tolerance * Math.max(1, Math.abs(theirs));
}

const numberIn = (cell: string): number | null => (cell === '' || cell === 'NaN' ? null : Number(cell));

/** Compares one table by its columns, says where it differs and how many values were compared. */
function compare(
  theirs: readonly Cells[],
  ours: readonly Row[],
  keys: readonly string[],
): [string[], number] {
  const differences: string[] = [];
  let compared = 0;
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((row, at) => {
    const mine = ours[at]!;
    for (const [column, cell] of Object.entries(row)) {
      if (column.endsWith('Unweighted')) continue;
      compared++;
      const same = keys.includes(column) ? mine[column] === cell : close(mine[column], numberIn(cell));
      if (!same) differences.push(`${column} of row ${at}: ${String(mine[column])}, not ${cell}`);
    }
  });
  return [differences, compared];
}

/** The nested roles of an actor as the flat columns of the oracle. */
function flatRoles(actor: Row): Row {
  const { expected, sd, z, ...raw } = actor.brokerage as Record<string, Row>;
  const suffixed = (cells: Row, suffix: string): Row =>
    Object.fromEntries(Object.entries(cells).map(([role, value]) => [role + suffix, value]));
  return {
    id: actor.id!,
    ...(raw as unknown as Row),
    ...suffixed(expected!, 'Expected'),
    ...suffixed(sd!, 'Sd'),
    ...suffixed(z!, 'Z'),
  };
}

// Each network twice: with the actors as they come, and renamed inside as only large networks are.
const cases = networks.flatMap(([name, directed]) =>
  [Number.POSITIVE_INFINITY, 0].map((relabelFrom) => ({ name, directed, relabelFrom })),
);

describe.each(cases)('measures of $name, renamed from $relabelFrom actors', (given) => {
  const { name, directed, relabelFrom } = given;
  const view = viewOf(name, directed);
  const rows = metricsRows(view, metricsSync(view, { relabelFrom }));

  test('actors equal the independent tools', () => {
    const [differences, compared] = compare(rowsOf(`${name}.actors.csv`), rows.actors, ['id']);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(12 * view.actors.length);
  });

  test('ties equal the independent tools', () => {
    const theirs = rowsOf(`${name}.tieValues.csv`);
    const keyOf = (tie: Row | Cells): string => `${tie.source} ${tie.target}`;
    const byKey = new Map(rows.ties.map((tie) => [keyOf(tie), tie]));
    const ours = theirs.map((tie) => byKey.get(keyOf(tie))!);
    expect(byKey.size).toBe(theirs.length);
    const [differences, compared] = compare(theirs, ours, ['source', 'target']);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(4 * view.source.length);
  });

  test('roles equal sna', () => {
    // One group, and no file in the oracle: of 47 paths of two ties 9 are closed, each of the other 38 counts both ways.
    if (name === 'florentine') {
      expect(rows.network.brokerage).toMatchObject({
        coordinator: { raw: 76 },
        liaison: { raw: 0, z: null },
      });
      return;
    }
    const actors = rows.actors.map(flatRoles);
    const [differences, compared] = compare(rowsOf(`${name}.brokerage.csv`), actors, ['id']);
    expect(differences).toEqual([]);
    expect(compared).toBe(25 * view.actors.length);
    const theirs = rowsOf(`${name}.brokerageNetwork.csv`);
    const network = rows.network.brokerage as Record<string, Row>;
    const ours = theirs.map(({ role }) => ({ role: role!, ...network[role!] }));
    expect(compare(theirs, ours, ['role'])).toEqual([[], 30]);
  });

  test('the whole equals the independent tools', () => {
    const theirs: Record<string, unknown> = JSON.parse(
      readFileSync(oracleFile(`${name}.network.json`), 'utf8'),
    );
    const differences: string[] = [];
    const check = (what: string, mine: RowValue | undefined, value: number): void => {
      if (!close(mine, value)) differences.push(`${what}: ${String(mine)}, not ${value}`);
    };
    for (const [key, value] of Object.entries(theirs)) {
      if (key === 'maxProductPaths' || key === 'toolDisagreement') continue;
      const mine = rows.network[key];
      if (typeof value === 'number') check(key, mine, value);
      else {
        for (const [triad, count] of Object.entries(value as Record<string, number>))
          check(triad, (mine as Row)[triad], count);
      }
    }
    expect(differences).toEqual([]);
    expect(Object.keys(theirs)).toContain('transitivity');
  });
});
