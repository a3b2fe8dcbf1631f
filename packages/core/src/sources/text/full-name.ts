import { content } from '../reading/fields.ts';

/** A name from the columns of its parts, undefined where all are empty. */
export function fullName(cells: readonly string[], ...columns: readonly number[]): string | undefined {
  const parts = columns.flatMap((column) => content(cells, column) ?? []);
  return parts.length === 0 ? undefined : parts.join(' ');
}
