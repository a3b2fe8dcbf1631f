import { bool, columnFromArray, float64, tableFromColumns, tableToIPC, utf8 } from '@uwdata/flechette';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Columnar, TypedColumn } from './table.ts';

/** A table as a Parquet or Arrow file: texts, numbers with full precision and truth; a missing value is null. */
export function columnarOf(kind: Columnar, columns: readonly TypedColumn[]): Uint8Array {
  return kind === 'parquet' ? parquetOf(columns) : arrowOf(columns);
}

const PARQUET = { text: 'STRING', number: 'DOUBLE', truth: 'BOOLEAN' } as const;

function parquetOf(columns: readonly TypedColumn[]): Uint8Array {
  const columnData = columns.map(({ name, type, values }) => ({
    name,
    type: PARQUET[type],
    data: values.map(finite),
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const ARROW = { text: utf8, number: float64, truth: bool } as const;

function arrowOf(columns: readonly TypedColumn[]): Uint8Array {
  const named = columns.map(
    ({ name, type, values }) => [name, columnFromArray(values.map(finite), ARROW[type]())] as const,
  );
  return tableToIPC(tableFromColumns(named as never), { format: 'file' }) as Uint8Array;
}

/** A number that is none is a missing value. */
const finite = (value: TypedColumn['values'][number]): TypedColumn['values'][number] =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;
