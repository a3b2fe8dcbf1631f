import { csvOf } from './cells.ts';
import type { Columnar } from './table.ts';

/** A table in columns as CSV. Throws whatever its reader says of a damaged one. */
export async function tableCsv(bytes: Uint8Array, kind: Columnar): Promise<Uint8Array> {
  if (kind === 'parquet') return csvOf(await (await import('./read-parquet.ts')).readParquet(bytes));
  return csvOf((await import('./read-arrow.ts')).readArrow(bytes));
}
