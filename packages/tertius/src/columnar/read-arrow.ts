import { CompressionType, setCompressionCodec, Type, tableFromIPC } from '@uwdata/flechette';
import { decompress as unpackZstd } from 'fzstd';
import type { ReadColumn } from './cells.ts';
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
  const table = tableFromIPC(bytes, { useDate: true });
  refuseTooMany(table.numRows, bytes.length);
  return table.schema.fields.map(({ name, type }, k) => ({
    name,
    days: type.typeId === Type.Date,
    values: [...table.getChildAt(k)],
  }));
}

function neverWritten(): never {
  throw new TypeError('tables are written as they are, never packed');
}
