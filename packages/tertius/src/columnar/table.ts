/** Text, numbers, truth, or a mixture as an analyst's table has it; null where nothing stands. */
export type ColumnValue = string | number | boolean | null;

/** A column whose values are all of one type. */
export interface TypedColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'truth';
  readonly values: readonly ColumnValue[];
}

/** How a table of columns is packed. */
export type Columnar = 'parquet' | 'arrow';

/** Whether bytes are a table in columns, by how such files begin; a stream of Arrow has no name of its own. */
export function columnarKind(bytes: Uint8Array): Columnar | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 6));
  if (start.startsWith('PAR1')) return 'parquet';
  if (start === 'ARROW1') return 'arrow';
  const [a, b, c, d] = bytes;
  const stream = bytes.length > 8 && a === 0xff && b === 0xff && c === 0xff && d === 0xff;
  return stream ? 'arrow' : undefined;
}

/** The type that holds all values: numbers, truth, or else text. */
export function typedColumn(name: string, values: readonly (ColumnValue | undefined)[]): TypedColumn {
  const there = values.filter((value) => value !== null && value !== undefined);
  const all = (kind: string): boolean => there.length > 0 && there.every((value) => typeof value === kind);
  if (all('number')) return { name, type: 'number', values: values.map((value) => value ?? null) };
  if (all('boolean')) return { name, type: 'truth', values: values.map((value) => value ?? null) };
  return {
    name,
    type: 'text',
    values: values.map((value) => (value === null || value === undefined ? null : String(value))),
  };
}

/** Packing makes a thousand rows of a byte at most; a damaged number of rows must not fill the memory. */
const ROWS_OF_A_BYTE = 1000;

export function refuseTooMany(rows: number, size: number): void {
  if (!(rows >= 0 && rows <= size * ROWS_OF_A_BYTE))
    throw new RangeError('it says that it has far more rows than it can hold');
}
