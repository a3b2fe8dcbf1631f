import { ALWAYS, type Fields, isOf, type Kind } from './kinds.ts';

type Plain = Exclude<Kind, { readonly list: unknown }>;

/** What is wrong with a column, and in which. */
export class WrongColumn extends Error {}

/** Records from the columns that hold them; of `fields` not all need be there. Throws `WrongColumn` where a column is not what it should be. */
export function readRecords(stored: unknown, fields: Fields, where: string): Record<string, unknown>[] {
  const columns = fieldsOf(stored, where);
  return recordsOf(columns, fields, rowsOf(columns, where), where);
}

/** How many rows the columns have; it is taken out of them. */
export function rowsOf(columns: Map<string, unknown>, where: string): number {
  const rows = columns.get('rows');
  if (!isOf('count', rows) || (rows as number) > MOST) throw wrong(where, 'rows is no number of rows');
  columns.delete('rows');
  return rows as number;
}

/** Far more than any file holds: a damaged number must not fill the memory. */
const MOST = 200_000_000;

function recordsOf(
  columns: ReadonlyMap<string, unknown>,
  fields: Fields,
  rows: number,
  where: string,
): Record<string, unknown>[] {
  const read = readFields(columns, fields, rows, where);
  return Array.from({ length: rows }, (_, k) => {
    const record: Record<string, unknown> = {};
    for (const [name, values] of read) if (values[k] !== undefined) record[name] = values[k];
    return record;
  });
}

/** The columns of a table by name, each checked; those that are not there are left out. Throws `WrongColumn`. */
export function readFields(
  columns: ReadonlyMap<string, unknown>,
  fields: Fields,
  rows: number,
  where: string,
): (readonly [name: string, values: readonly unknown[]])[] {
  const unknown = [...columns.keys()].find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw wrong(where, `${JSON.stringify(unknown)} is no column`);
  return Object.entries(fields).flatMap(([name, kind]): [string, readonly unknown[]][] => {
    const at = `${where}.${name}`;
    if (!columns.has(name)) {
      if (ALWAYS.has(name) && rows > 0) throw wrong(at, 'the column is missing');
      return [];
    }
    const values =
      typeof kind === 'object' && 'list' in kind
        ? readLists(columns.get(name), kind.list, rows, at)
        : readColumn(columns.get(name), kind, rows, at);
    if (ALWAYS.has(name) && values.includes(undefined)) throw wrong(at, 'a value is missing');
    return [[name, values]];
  });
}

function readLists(
  stored: unknown,
  of: Extract<Kind, { readonly list: unknown }>['list'],
  rows: number,
  where: string,
): (readonly unknown[] | undefined)[] {
  const columns = fieldsOf(stored, where);
  const counts = readColumn(columns.get('count'), 'count', rows, `${where}.count`);
  columns.delete('count');
  let sum = 0;
  for (const count of counts) sum += (count as number | undefined) ?? 0;
  if (sum > MOST) throw wrong(where, 'more items than a file can hold');
  const items = sum === 0 ? [] : itemsOf(columns, of, sum, where);
  let at = 0;
  return counts.map((count) => {
    if (count === undefined) return undefined;
    at += count as number;
    return items.slice(at - (count as number), at);
  });
}

function itemsOf(
  columns: ReadonlyMap<string, unknown>,
  of: Extract<Kind, { readonly list: unknown }>['list'],
  sum: number,
  where: string,
): readonly unknown[] {
  if (typeof of === 'object') return recordsOf(columns, of, sum, where);
  const texts = whole(readColumn(columns.get('text'), 'text', sum, `${where}.text`), where);
  if (of === 'text') return texts;
  const names = whole(readColumn(columns.get('name'), 'text', sum, `${where}.name`), where);
  return names.map((name, k) => [name, texts[k]]);
}

function whole(values: readonly unknown[], where: string): readonly unknown[] {
  if (values.includes(undefined)) throw wrong(where, 'a value is missing');
  return values;
}

/** The values of a column in any of its forms, undefined where there is none. */
export function readColumn(stored: unknown, kind: Plain, rows: number, where: string): unknown[] {
  if (Array.isArray(stored)) return dense(stored, kind, rows, where);
  const form = fieldsOf(stored, where);
  if (form.has('all')) return new Array<unknown>(rows).fill(checked(form.get('all'), kind, where));
  if (form.has('from')) {
    const from = checked(form.get('from'), kind, where);
    if (!isOf('whole', from)) throw wrong(where, 'from is no whole number');
    return Array.from({ length: rows }, (_, k) => (from as number) + k);
  }
  if (form.has('runs')) return runsOf(form.get('runs'), 1, kind, rows, where);
  if (form.has('each')) return runsOf(form.get('each'), 0, kind, rows, where);
  const is = form.get('is');
  if (!Array.isArray(is)) throw wrong(where, 'the column has none of the forms of one');
  if (form.has('texts')) {
    const list = form.get('texts');
    const texts = dense(list, kind, Array.isArray(list) ? list.length : 0, where);
    return dense(is, 'count', rows, where).map((k) => {
      if (k !== undefined && (k as number) >= texts.length) throw wrong(where, 'there is no such text');
      return k === undefined ? undefined : texts[k as number];
    });
  }
  const at = dense(form.get('at'), 'count', is.length, where);
  const values = new Array<unknown>(rows).fill(undefined);
  at.forEach((k, nth) => {
    if (k === undefined || (k as number) >= rows) throw wrong(where, 'there is no such row');
    values[k as number] = checked(is[nth], kind, where);
  });
  return values;
}

function runsOf(stored: unknown, growing: 0 | 1, kind: Plain, rows: number, where: string): unknown[] {
  const runs = dense(stored, 'whole', Array.isArray(stored) ? stored.length : 0, where) as number[];
  const values: number[] = [];
  for (let k = 0; k < runs.length; k += 2) {
    const [first, many = 0] = [checked(runs[k], kind, where) as number, runs[k + 1]];
    if (many < 1 || many > rows - values.length) throw wrong(where, 'the runs are not the rows');
    for (let nth = 0; nth < many; nth++) values.push(first + nth * growing);
  }
  if (values.length !== rows) throw wrong(where, 'the runs are not the rows');
  return values;
}

function dense(stored: unknown, kind: Plain, rows: number, where: string): unknown[] {
  if (!Array.isArray(stored) || stored.length !== rows)
    throw wrong(where, `the column has not ${rows} values`);
  return stored.map((value: unknown) => (value === null ? undefined : checked(value, kind, where)));
}

function checked(value: unknown, kind: Plain, where: string): unknown {
  if (!isOf(kind, value)) throw wrong(where, `${JSON.stringify(value)?.slice(0, 60)} is not allowed here`);
  return value;
}

/** The fields of an object, whatever they are called. */
export function fieldsOf(stored: unknown, where: string): Map<string, unknown> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    throw wrong(where, 'this is no set of columns');
  return new Map(Object.entries(stored));
}

const wrong = (where: string, what: string): WrongColumn => new WrongColumn(`${where}: ${what}`);
