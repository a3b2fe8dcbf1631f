import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decompress as unpackZstd } from 'fzstd';
import {
  type ColumnMetaData,
  type Compressors,
  type FileMetaData,
  parquetMetadata,
  parquetRead,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet';
import type { ReadColumn } from './cells.ts';
import { clockText, durationText } from './clock.ts';
import { lz4Block } from './lz4.ts';
import { refuseTooMany } from './table.ts';

/** The columns of a Parquet file, whatever it is packed with. */
export async function readParquet(bytes: Uint8Array): Promise<ReadColumn[]> {
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  refuseUnsound(metadata, bytes.length);
  const columns = parquetSchema(metadata).children.map(({ element }) => ({ ...element }));
  // Spans of time are read as the bytes that they are.
  for (const element of metadata.schema)
    if (element.converted_type === 'INTERVAL') delete element.converted_type;
  let rows: readonly (readonly unknown[])[] = [];
  await parquetRead({
    file,
    metadata,
    compressors: COMPRESSORS,
    rowFormat: 'array',
    onComplete: (read: unknown) => {
      rows = read as readonly (readonly unknown[])[];
    },
  });
  return columns.map((element, k) => {
    const { name, converted_type, logical_type } = element;
    const read = valueReader(element);
    return {
      name,
      days: converted_type === 'DATE' || logical_type?.type === 'DATE',
      values: rows.map((row) => read(row[k])),
    };
  });
}

const CLOCK = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 } as const;

/** Times of day and spans of time as text, everything else as it is. */
function valueReader({
  converted_type,
  logical_type,
  num_children,
}: SchemaElement): (value: unknown) => unknown {
  if (num_children !== undefined) return (value) => value;
  if (logical_type?.type === 'TIME') return (value) => clockText(value, CLOCK[logical_type.unit]);
  if (converted_type === 'TIME_MILLIS') return (value) => clockText(value, 1e3);
  if (converted_type === 'TIME_MICROS') return (value) => clockText(value, 1e6);
  if (converted_type !== 'INTERVAL') return (value) => value;
  return (value) => {
    if (!(value instanceof Uint8Array) || value.length !== 12) return value;
    const view = new DataView(value.buffer, value.byteOffset);
    const [months, days, milliseconds] = [0, 4, 8].map((at) => view.getUint32(at, true));
    return durationText(months as number, days as number, (milliseconds as number) / 1e3);
  };
}

/** Numbers of rows that do not fit each other or the size of the file would fill the memory. */
function refuseUnsound({ num_rows, row_groups }: FileMetaData, size: number): void {
  let rows = 0n;
  for (const group of row_groups) {
    rows += group.num_rows;
    for (const { meta_data } of group.columns)
      if (meta_data !== undefined && !isSound(meta_data, group.num_rows, size))
        throw new RangeError('a column does not fit its rows');
  }
  if (rows !== num_rows) throw new RangeError('the groups of rows do not add up');
  refuseTooMany(Number(num_rows), size);
}

function isSound(column: ColumnMetaData, rows: bigint, size: number): boolean {
  const flat = column.path_in_schema.length === 1;
  const inside = column.total_compressed_size >= 0n && column.total_compressed_size <= BigInt(size);
  return inside && column.num_values >= 0n && (!flat || column.num_values === rows);
}

const COMPRESSORS: Compressors = {
  GZIP: (packed) => gunzipSync(packed),
  BROTLI: (packed) => brotliDecompressSync(packed),
  ZSTD: (packed) => unpackZstd(packed),
  LZ4_RAW: (packed, size) => {
    const out = new Uint8Array(size);
    lz4Block(packed, out, 0);
    return out;
  },
};
