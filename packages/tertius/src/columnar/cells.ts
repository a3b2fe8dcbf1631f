import { guardCell } from '@tertius/core/writers';

/** A column as a file gives it: values of any type that such files know. */
export interface ReadColumn {
  readonly name: string;
  /** Whether its dates are days without a time. */
  readonly days: boolean;
  readonly values: readonly unknown[];
}

/** A table of columns as CSV, which the readers of tables take: row k of the table is line k + 1. */
export function csvOf(columns: readonly ReadColumn[]): Uint8Array {
  const texts = columns.map(({ values, days }) => {
    const onDays = days || isOnDays(values);
    return values.map((value) => textOf(value, onDays));
  });
  const lines = [columns.map(({ name }) => cell(name)).join(',')];
  const rows = texts[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) lines.push(texts.map((column) => cell(column[row] ?? '')).join(','));
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** Times that are all at midnight are days: a table of days often has no other type for them. */
function isOnDays(values: readonly unknown[]): boolean {
  const dates = values.filter((value): value is Date => value instanceof Date);
  return dates.length > 0 && dates.every((date) => date.getTime() % 86_400_000 === 0);
}

function textOf(value: unknown, onDays: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const text = value.toISOString();
    return onDays ? text.slice(0, 10) : text.replace('.000Z', 'Z');
  }
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return [...(value as Iterable<unknown>)].map((item) => textOf(item, onDays)).join(';');
  if (typeof value === 'object') return JSON.stringify(value, plainNumber);
  return String(value);
}

/** Large numbers that a number cannot hold stay texts inside structures. */
function plainNumber(_: string, value: unknown): unknown {
  if (typeof value !== 'bigint') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

function cell(value: string): string {
  const text = guardCell(value.replaceAll('\0', ''));
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
