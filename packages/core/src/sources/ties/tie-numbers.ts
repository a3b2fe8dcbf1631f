import { content } from '../reading/fields.ts';
import type { Outcome, Table } from '../reading/reader.ts';
import { parseNumber } from '../text/cells.ts';

export interface TieColumns {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
  readonly trust: number;
  readonly knowledge: number;
  readonly directed: number;
  readonly timestamp: number;
  readonly channel: number;
  readonly topic: number;
  /** Whether the cells of both ends are ids as they stand, as in the file of a graph. */
  readonly onlyIds?: true;
  /** Columns of further receivers, such as those of copies. */
  readonly copies: readonly number[];
  /** Whether the rows are mails by their headings and addresses. */
  readonly mails: boolean;
  /** Whether a mail arrived. */
  readonly state: number;
  /** Whether the strength is how many mails or meetings a row stands for, so that rows of the same two add up. */
  readonly counted: boolean;
  /** `strength` where the strength was taken because a file gave none. */
  readonly assumed: number;
  readonly rest: readonly number[];
}

/** How people were in touch where a timed row does not say: by mail in a table that says who got a copy, or is plainly one of mails. */
export const usualChannel = ({ copies, mails }: TieColumns): 'mail' | 'message' =>
  mails || copies.length > 0 ? 'mail' : 'message';

export function rejected(
  code: 'no-end' | 'bad-number' | 'out-of-range' | 'bad-date' | 'unknown-channel',
  column: number,
  value: string,
  message: string,
): Outcome {
  return { rejected: code, column: column + 1, value, message };
}

export interface Numbers {
  readonly strength?: number;
  readonly trust?: number;
  readonly knowledge?: number;
}

const FIELDS = ['strength', 'trust', 'knowledge'] as const;

/** What a row says that gives none of them. */
export const NO_NUMBERS: Numbers = Object.freeze({});

export function readNumbers(
  cells: readonly string[],
  columns: TieColumns,
  decimalComma: boolean,
  largest: number,
): Numbers | Exclude<Outcome, string | { excluded: unknown }> {
  let numbers: { strength?: number; trust?: number; knowledge?: number } = NO_NUMBERS;
  for (const field of FIELDS) {
    if (columns[field] < 0) continue;
    const text = content(cells, columns[field]);
    if (text === undefined) continue;
    const parsed = parseNumber(text, decimalComma);
    const outcome = (
      code: 'bad-number' | 'out-of-range',
      message: string,
    ): Exclude<Outcome, string | { excluded: unknown }> =>
      rejected(code, columns[field], text, message) as Exclude<Outcome, string | { excluded: unknown }>;
    if (!parsed.ok)
      return outcome('bad-number', 'this is no finite decimal number; write 0.5, or leave the cell empty');
    if (parsed.value < 0) return outcome('out-of-range', `${field} cannot be negative`);
    if (field !== 'strength' && parsed.value > 1)
      return outcome('out-of-range', `${field} lies between 0 and 1`);
    if (numbers === NO_NUMBERS) numbers = {};
    numbers[field] = field === 'strength' ? parsed.value / largest : parsed.value;
  }
  return numbers;
}

/** A decimal comma is a number only where `;` or tab delimits and the column holds no decimal point. */
export function usesDecimalComma(table: Table, columns: TieColumns): boolean {
  if (table.delimiter !== ';' && table.delimiter !== '\t') return false;
  let comma = false;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    for (const column of [columns.strength, columns.trust, columns.knowledge]) {
      const text = content(row.cells, column) ?? '';
      if (text.includes('.')) return false;
      if (text.includes(',')) comma = true;
    }
  }
  return comma;
}

export function largestStrength(table: Table, columns: TieColumns, decimalComma: boolean): number {
  let largest = 0;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const parsed = parseNumber(content(row.cells, columns.strength) ?? '', decimalComma);
    if (parsed.ok && parsed.value > largest) largest = parsed.value;
  }
  return largest > 0 ? largest : 1;
}
