import { hasInvisible, isUnusual, looksGarbled, mixesScripts } from '../text/cells.ts';
import type { Header } from '../text/header.ts';
import { PlainRow } from '../text/plain-row.ts';
import { isBlank, rowText } from '../text/table.ts';
import type { Outcome, Reading, Table } from './reader.ts';
import { RepeatedHeader } from './repeated-header.ts';
import { withoutErrors } from './spreadsheet-errors.ts';

export type RowReader = (cells: readonly string[], line: number) => Outcome;

/** Reads a row from its bytes if nothing is to be said of it; undefined leaves it to the reader of rows. */
export type PlainRowReader = (row: PlainRow) => 'accepted' | 'merged' | undefined;

const BROKEN = {
  'unclosed-quote': 'the quote that opens here does not close; close it or double it',
  'cell-too-large': 'this cell is longer than 1 MB; is a quote left open before it?',
};

/** Hands each sound row to the reader and keeps the account of all of them. */
export function readRows(table: Table, reading: Reading, read: RowReader, readPlain?: PlainRowReader): void {
  const { ledger } = reading;
  const at = reading.member === undefined ? {} : { member: reading.member };
  const width = table.header.names.length;
  const repeated = new RepeatedHeader(table.header, reading);
  for (const row of table.rows()) {
    if (readPlain !== undefined && !repeated.turned && row instanceof PlainRow && row.width === width) {
      const outcome = readPlain(row);
      if (outcome === 'accepted') ledger.accept();
      else if (outcome === 'merged') ledger.merge();
      if (outcome !== undefined) continue;
    }
    if ('broken' in row) {
      const value = row.text.slice(0, 200);
      ledger.reject({
        line: row.line,
        column: row.column,
        code: row.broken,
        value,
        message: BROKEN[row.broken],
        row: row.text,
        ...at,
      });
      continue;
    }
    const { line } = row;
    if (isBlank(row.cells)) {
      ledger.blank();
      continue;
    }
    const cells = withoutErrors(row.cells, line, reading);
    if (cells !== row.cells && isBlank(cells)) {
      ledger.blank();
      continue;
    }
    const plain = row instanceof PlainRow && row.plain;
    const unusual = !plain && row.cells.some(isUnusual);
    const outcome =
      repeated.is(row.cells, line) ??
      wrongWidth(row.cells, table.header) ??
      (unusual ? withNul(row.cells) : undefined) ??
      read(repeated.inOrder(cells), line);
    if (outcome === 'accepted') {
      ledger.accept();
      if (unusual) warnOfCells(table, reading, row.cells, line);
    } else if (outcome === 'merged') ledger.merge();
    else if (outcome === 'blank') ledger.blank();
    else if ('excluded' in outcome) ledger.exclude(outcome.excluded);
    else {
      const { rejected, column, value, message, cure } = outcome;
      ledger.reject({
        line,
        column,
        code: rejected,
        value,
        message,
        row: rowText(row.cells, table.delimiter),
        ...(cure === undefined ? {} : { cure }),
        ...at,
      });
    }
  }
}

function wrongWidth(cells: readonly string[], header: Header): Outcome | undefined {
  const width = header.names.length;
  if (cells.length === width) return undefined;
  if (cells.length === width - 1 && header.names[width - 1] === '') return undefined;
  if (cells.length < width) {
    const message = `the row has ${cells.length} cells, the header ${width}; add the missing ones, if only as empty cells`;
    return { rejected: 'too-few-cells', column: cells.length, value: cells[cells.length - 1] ?? '', message };
  }
  if (isBlank(cells.slice(width))) return undefined;
  const message = `the row has ${cells.length} cells, the header ${width}; quote cells that hold the delimiter`;
  return { rejected: 'too-many-cells', column: width + 1, value: cells.slice(width).join(' | '), message };
}

function withNul(cells: readonly string[]): Outcome | undefined {
  const index = cells.findIndex((cell) => cell.includes('\0'));
  if (index < 0) return undefined;
  return {
    rejected: 'nul',
    column: index + 1,
    value: cells[index] as string,
    message: 'the cell holds a zero byte; the file may be damaged, or its encoding was taken for another',
    cure: { option: 'encoding' },
  };
}

const SIGHTS = [
  [
    'replacement-character',
    (text: string) => text.includes('\ufffd'),
    'characters were lost before or while reading',
  ],
  [
    'mojibake',
    looksGarbled,
    'this looks like UTF-8 once read as windows-1252; it is kept as it is, mend it in the source',
  ],
  ['invisible-characters', hasInvisible, 'invisible, control or direction characters; kept as they are'],
  [
    'mixed-scripts',
    mixesScripts,
    'letters of two scripts in one word, which can look like another name; never joined by name',
  ],
] as const;

/** Whether there is something to say of a cell. */
export function isOdd(cell: string): boolean {
  return isUnusual(cell) && (cell.includes('\0') || SIGHTS.some(([, sees]) => sees(cell)));
}

function warnOfCells(table: Table, reading: Reading, cells: readonly string[], line: number): void {
  cells.forEach((cell, index) => {
    if (!isUnusual(cell) || index >= table.header.names.length || cell.length > 1000) return;
    for (const [code, sees, message] of SIGHTS) {
      if (!sees(cell)) continue;
      const at = reading.member === undefined ? {} : { member: reading.member };
      const cure = code === 'replacement-character' ? { cure: { option: 'encoding' } as const } : {};
      reading.ledger.warn({ line, column: index + 1, code, value: cell, message, ...cure, ...at });
    }
  });
}
