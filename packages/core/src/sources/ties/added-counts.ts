import { content } from '../reading/fields.ts';
import type { Table } from '../reading/reader.ts';
import { parseNumber } from '../text/cells.ts';
import { endsIn } from './ends-in-cell.ts';
import type { TieColumns } from './tie-numbers.ts';

/** How many mails or meetings all rows of the same two people stand for together. */
export class AddedCounts {
  readonly #sums = new Map<string, number>();
  readonly #told = new Set<string>();
  /** The largest of all sums, 1 where there is none. */
  readonly largest: number;

  constructor(table: Table, columns: TieColumns, decimalComma: boolean) {
    for (const row of table.rows()) {
      if ('broken' in row || row.cells.length < table.header.names.length) continue;
      const parsed = parseNumber(content(row.cells, columns.strength) ?? '', decimalComma);
      if (!parsed.ok || parsed.value < 0) continue;
      const [source, ...others] = endsOfRow(row.cells, columns).map(({ id }) => id);
      for (const target of new Set(others))
        if (source !== undefined && source !== target) this.#add(keyOf(source, target), parsed.value);
    }
    let largest = 0;
    for (const sum of this.#sums.values()) largest = Math.max(largest, sum);
    this.largest = largest || 1;
  }

  #add(key: string, value: number): void {
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + value);
  }

  /** The sum of two people, once; undefined after that. */
  take(source: string, target: string): number | undefined {
    const key = keyOf(source, target);
    if (this.#told.has(key)) return undefined;
    this.#told.add(key);
    return this.#sums.get(key);
  }
}

const keyOf = (source: string, target: string): string => JSON.stringify([source, target]);

/** The sender of a row and all whom it went to. */
export function endsOfRow(cells: readonly string[], columns: TieColumns): ReturnType<typeof endsIn> {
  const isMail = columns.copies.length > 0;
  const [source] = endsIn(cells[columns.source] ?? '', isMail);
  if (source === undefined) return [];
  return [source, ...[columns.target, ...columns.copies].flatMap((at) => endsIn(cells[at] ?? '', isMail))];
}
