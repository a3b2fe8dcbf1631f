import Papa from 'papaparse';
import type { PlainRow } from './plain-rows.ts';
import { TableParser } from './table-parser.ts';
import type { BrokenRow, TableRow } from './table-row.ts';

export type { BrokenRow, TableRow };

/** Small enough that the rows of a piece are gone before the next is read. */
const BLOCK = 1 << 17;

/** All records of a text at once. */
export function* parseTable(text: string, delimiter: string): Generator<PlainRow | TableRow | BrokenRow> {
  const parser = new TableParser(delimiter);
  for (let start = 0; start < text.length; start += BLOCK)
    yield* parser.push(text.slice(start, start + BLOCK), start + BLOCK >= text.length);
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A record as delimited text again, for the file of rejects. */
export function rowText(cells: readonly string[], delimiter: string): string {
  return Papa.unparse([cells as string[]], { delimiter });
}
