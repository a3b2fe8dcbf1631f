import { isPrivateColumn } from '../../conventions/private-columns.ts';
import { content } from '../reading/fields.ts';
import type { Header } from '../text/header.ts';

/** Columns that no field takes; passwords are never kept. */
export function otherColumns(header: Header, taken: Iterable<number>): number[] {
  const used = new Set(taken);
  return header.names.flatMap((_, column) =>
    used.has(column) || header.folded(column).startsWith('password') || isPrivateColumn(header.folded(column))
      ? []
      : [column],
  );
}

/** Their cells as attributes under the names of their columns; nothing where they are empty. */
export function otherCells(
  cells: readonly string[],
  header: Header,
  columns: readonly number[],
): [string, string][] {
  return columns.flatMap((column) => attribute(header.names[column], content(cells, column)));
}

export function attribute(name = '', value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[name, value]];
}
