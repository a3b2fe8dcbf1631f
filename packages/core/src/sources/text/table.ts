import Papa from 'papaparse';
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

/** A record as delimited text again, for the file of rejects. */
export function rowText(cells: readonly string[], delimiter: string): string {
  return Papa.unparse([cells as string[]], { delimiter });
}
