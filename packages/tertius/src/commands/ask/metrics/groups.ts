import type { Network, NetworkView } from '@tertius/core';
import { unitNames } from '@tertius/core/answers';
import { printHeading } from '../../../render/output.ts';
import { printTable } from '../../../render/table.ts';

type Row = Readonly<Record<string, unknown>>;

/** The figures of the people of one group together, so that none of them is anybody's. */
export interface GroupFigures {
  readonly group: string;
  readonly people: number;
  /** By measure: the mean and the median of those in whom it is defined, null where fewer than the least are. */
  readonly measures: Readonly<
    Record<string, { readonly mean: number | null; readonly median: number | null }>
  >;
}

/** Groups of at least so many people, by number where a name is a person’s; smaller ones are left out, since their figures would be those of somebody. */
export function groupFigures(
  view: NetworkView,
  actors: readonly Row[],
  least: number,
  network: Network,
): GroupFigures[] {
  const groups = view.groups.map((group, g) => ({
    group,
    rows: actors.filter((_, v) => view.group[v] === g),
  }));
  const called = unitNames(
    groups.map(({ group, rows }) => ({ unit: group, people: rows.length })),
    network,
  );
  return groups
    .filter(({ rows }) => rows.length >= least)
    .map(({ group, rows }) => ({
      group: called(group),
      people: rows.length,
      measures: Object.fromEntries(
        Object.keys(rows[0] ?? {})
          .filter((id) => rows.some((row) => typeof row[id] === 'number'))
          .map((id) => [id, middleOf(rows.map((row) => row[id]).filter(isNumber), least)]),
      ),
    }));
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function middleOf(values: readonly number[], least: number): { mean: number | null; median: number | null } {
  if (values.length < least) return { mean: null, median: null };
  const sorted = [...values].sort((x, y) => x - y);
  const half = sorted.length >> 1;
  return {
    mean: values.reduce((sum, x) => sum + x, 0) / values.length,
    median: sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2,
  };
}

export async function showGroups(groups: readonly GroupFigures[]): Promise<void> {
  await printHeading('Groups');
  await printTable(groups, [
    { title: 'group', cell: (row) => row.group },
    { title: 'people', cell: (row) => row.people },
    ...Object.keys(groups[0]?.measures ?? {}).flatMap((id) => [
      { title: `${id} (mean)`, cell: (row: GroupFigures) => row.measures[id]?.mean },
      { title: `${id} (median)`, cell: (row: GroupFigures) => row.measures[id]?.median },
    ]),
  ]);
}
