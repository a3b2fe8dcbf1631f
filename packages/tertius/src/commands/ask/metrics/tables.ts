import type { Network, NetworkView } from '@tertius/core';
import { type DayTies, oneSideSeen, partsOf } from '@tertius/core/ties';
import { onTerminal, print, printHeading } from '../../../render/output.ts';
import { type Cell, printTable } from '../../../render/table.ts';
import { nameNext, showsFirstAlone, sunk } from '../../../render/table-sink.ts';
import { strengthsShown } from './json.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A tie with what its strength is made of, unless it was made one of two. */
export function tieRows(
  network: Network,
  view: NetworkView,
  ties: DayTies | undefined,
): (row: Row, at: number) => Row {
  if (ties === undefined)
    return ({ source, target, ...values }, at) => ({
      source,
      target,
      strength: view.strength[at],
      ...values,
    });
  const strength = strengthsShown(view, ties);
  const { asOf } = ties.options;
  const partsAt = partsOf(network, ties);
  return ({ source, target, ...values }, at) => {
    const { trust, knowledge, history, mutual, confidence, assumed, dormant } = partsAt(at);
    const pair = ties.strengths.pair[ties.row[at]!]!;
    const parts = { strength: strength(at), trust, knowledge, history, mutual, confidence, assumed, dormant };
    return { source, target, ...parts, oneSideSeen: oneSideSeen(network, pair, asOf), ...values };
  };
}

/** People, ties and the whole as tables, the people by what stands for their place in the network. */
export async function showTables(
  head: { readonly directed: boolean; readonly group: string; readonly asOf: string },
  actors: readonly Row[],
  ties: readonly Row[],
  network: Row,
): Promise<void> {
  const key = sortedBy(actors[0] ?? {});
  const sortValue = (row: Row): number => {
    const value = key === undefined ? null : cellOf(row[key]);
    return typeof value === 'number' && !Number.isNaN(value) ? value : Number.NEGATIVE_INFINITY;
  };
  const sorted = key === undefined ? actors : [...actors].sort((x, y) => compare(sortValue(y), sortValue(x)));
  const heading = `${head.directed ? 'directed' : 'undirected'}, groups by ${head.group}, as of ${head.asOf}${key === undefined ? '' : `, sorted by ${key}`}`;
  // Where another table goes through the pipe, this one is not shown, and neither is its heading.
  if (showsFirstAlone() && sunk()?.tables.length !== 0) nameNext(heading);
  else await printHeading(heading);
  await printTable(sorted, columnsOf(sorted, onTerminal() ? 'id' : ''));
  await print('');
  nameNext('Ties');
  await printTable(ties, columnsOf(ties, ''), 10);
  await print('');
  await showNetwork(network);
}

/** The figure that people are sorted by: what stands for their place in the network. */
export function sortedBy(first: Row): string | undefined {
  return (
    ['betweenness', 'brokerage', 'degree', 'strength'].find((name) => name in first) ??
    Object.keys(first).find((name) => typeof cellOf(first[name]) === 'number')
  );
}

export async function showNetwork(network: Row): Promise<void> {
  nameNext('Network');
  await printTable(
    Object.entries(network).filter(([, value]) => typeof value === 'number' || value === null),
    [
      { title: 'network', cell: ([name]) => name },
      { title: 'value', cell: ([, value]) => value as Cell, compared: true },
    ],
  );
}

const compare = (x: number, y: number): number => (x === y ? 0 : x - y);

function columnsOf(
  rows: readonly Row[],
  hidden: string,
): { readonly title: string; readonly cell: (row: Row) => Cell }[] {
  return Object.keys(rows[0] ?? {})
    .filter((key) => key !== hidden)
    .map((key) => ({ title: key, cell: (row) => cellOf(row[key]) }));
}

/** Lists are joined; of the roles the total is shown. */
function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'object' && value !== null) return (value as { total?: number }).total ?? null;
  return value as Cell;
}
