import { type Row, TableParser } from './table-parser.ts';
import type { BrokenRow, TableRow } from './table-row.ts';

export type { BrokenRow, TableRow };

/** The records of a text in UTF-8, one after the other; a plain one holds only until the next is read. */
export function parseTable(utf8: Uint8Array, delimiter: string): IterableIterator<Row> {
  return new TableParser(utf8, delimiter);
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A record as delimited text again, for the file of rejects; quoted as RFC 4180 says, and where blanks stand at an end. */
export function rowText(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) =>
      /["\r\n\ufeff]|^ | $/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);
}
