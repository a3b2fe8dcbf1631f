import { looksLikeMail } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { type DateOrder, dateOrderOf, type ParsedDate, parseDate } from '../text/cells.ts';
import type { Outcome, Reading, Rejection, Table } from './reader.ts';
import { said } from './said.ts';

export { said };

/** Trimmed content, undefined where there is none. */
export function content(cells: readonly string[], column: number): string | undefined {
  if (column < 0) return undefined;
  const text = (cells[column] ?? '').trim();
  return text === '' ? undefined : text;
}

export function personRecord(
  fields: {
    [K in keyof PersonRecord]: PersonRecord[K] | undefined;
  },
): PersonRecord {
  return said<PersonRecord>(fields);
}

/** The rejection of an address without @ or with blanks in it. */
export function badEmail(column: number, value: string): Rejection {
  return {
    rejected: 'bad-email',
    column: column + 1,
    value,
    message: 'this is no e-mail address; correct it or leave the cell empty',
  };
}

/** The first address among several that is none. */
export function wrongEmail(addresses: readonly string[]): string | undefined {
  return addresses.find((address) => !looksLikeMail(address));
}

const NO_REPLY = /^(no-?reply|do-?not-?reply)/i;

/** Addresses nobody reads: local part or domain begins noreply, no-reply or donotreply. */
export function isNoReply(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  return NO_REPLY.test(local) || NO_REPLY.test(domain);
}

/** The day order of a column, decided by all of its dates. */
export function columnOrder(table: Table, column: number): DateOrder | undefined {
  if (column < 0) return undefined;
  return dateOrderOf(dates(table, column));
}

function* dates(table: Table, column: number): Generator<string> {
  for (const row of table.rows()) if (!('broken' in row)) yield row.cells[column] ?? '';
}

export interface DateCell {
  readonly date?: Extract<ParsedDate, { kind: 'date' }>;
  readonly rejected?: Outcome;
  /** The text, where it is kept because it cannot be read. */
  readonly kept?: string;
}

/** A date cell: read, kept with a warning, or the reason to reject its row. */
export function dateCell(
  reading: Reading,
  cells: readonly string[],
  line: number,
  column: number,
  order: DateOrder | undefined,
): DateCell {
  const value = content(cells, column);
  if (value === undefined) return {};
  const parsed = parseDate(value, order);
  const warn = (code: 'odd-date' | 'ambiguous-date' | 'future-date', message: string): void =>
    reading.ledger.warn({
      line,
      column: column + 1,
      code,
      value,
      message,
      ...(reading.member === undefined ? {} : { member: reading.member }),
    });
  if (parsed.kind === 'empty') return {};
  if (parsed.kind === 'impossible') {
    const message = 'the calendar has no such day; correct it or leave the cell empty';
    return { rejected: { rejected: 'bad-date', column: column + 1, value, message } };
  }
  if (parsed.kind === 'ambiguous') {
    warn(
      'ambiguous-date',
      'day and month cannot be told apart here or elsewhere in the column; write 2024-02-01',
    );
    return { kept: value };
  }
  if (parsed.kind === 'odd') {
    warn('odd-date', 'this form of date is not read; it is kept as text, write 2024-02-01');
    return { kept: value };
  }
  if (parsed.day > reading.today) warn('future-date', 'this day is still to come');
  else if (parsed.day < EARLIEST) warn('odd-date', 'this is before 1990; is the clock or the format wrong?');
  return { date: parsed };
}

/** 1 January 1990: earlier dates in exports are almost always a clock that was never set. */
export const EARLIEST = 7305;
