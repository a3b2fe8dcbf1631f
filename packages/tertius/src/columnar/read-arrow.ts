import { CompressionType, type DataType, setCompressionCodec, Type, tableFromIPC } from '@uwdata/flechette';
import { decompress as unpackZstd } from 'fzstd';
import type { ReadColumn } from './cells.ts';
import { clockText, durationText } from './clock.ts';
import { lz4Frame } from './lz4.ts';
import { refuseUnsoundArrow } from './sound-arrow.ts';
import { refuseTooMany } from './table.ts';

/** The columns of an Arrow (Feather) file or stream, packed by LZ4, Zstandard or not at all. */
export function readArrow(bytes: Uint8Array): ReadColumn[] {
  setCompressionCodec(CompressionType.ZSTD, {
    decode: (packed, size) => unpackZstd(packed, new Uint8Array(size)),
    encode: neverWritten,
  });
  setCompressionCodec(CompressionType.LZ4_FRAME, {
    decode: (packed, size) => lz4Frame(packed, size),
    encode: neverWritten,
  });
  refuseUnsoundArrow(bytes);
  const table = tableFromIPC(bytes, { useDate: true, useBigInt: true });
  refuseTooMany(table.numRows, bytes.length);
  return table.schema.fields.map(({ name, type }, k) => ({
    name,
    days: type.typeId === Type.Date,
    values: told([...table.getChildAt(k)], type),
  }));
}

/** Times of day and spans of time as text, everything else as it is. */
function told(values: readonly unknown[], type: DataType): readonly unknown[] {
  if (type.typeId === Type.Time) {
    const perSecond = 1000 ** type.unit;
    return values.map((value) => clockText(value, perSecond));
  }
  if (type.typeId !== Type.Interval) return values;
  return values.map((value) => {
    if (value === null || value === undefined) return value;
    const [months = 0, days = 0, nanoseconds = 0] = ArrayBuffer.isView(value)
      ? [...(value as Float64Array)]
      : [Number(value)];
    return durationText(months, days, nanoseconds / 1e9);
  });
}

function neverWritten(): never {
  throw new TypeError('tables are written as they are, never packed');
}
