import { TertiusError } from '@tertius/core';
import { csvOf } from './cells.ts';
import { columnarKind } from './table.ts';

/** A table in columns as CSV. Throws `unreadable` where it is damaged or packed in a way that is not read. */
export async function readColumnar(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const kind = columnarKind(bytes);
  try {
    if (kind === 'parquet') return csvOf(await (await import('./read-parquet.ts')).readParquet(bytes));
    return csvOf((await import('./read-arrow.ts')).readArrow(bytes));
  } catch (cause) {
    const name = kind === 'parquet' ? 'Parquet' : 'Arrow';
    throw new TertiusError(
      'unreadable',
      `this ${name} table is damaged, or packed in a way that is not read (${(cause as Error).message}); write it again, without compression`,
      { place: { file }, cause },
    );
  }
}
