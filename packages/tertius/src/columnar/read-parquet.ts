import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decompress as unpackZstd } from 'fzstd';
import { type Compressors, parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import type { ReadColumn } from './cells.ts';
import { lz4Block } from './lz4.ts';

/** The columns of a Parquet file, whatever it is packed with. */
export async function readParquet(bytes: Uint8Array): Promise<ReadColumn[]> {
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  const columns = parquetSchema(metadata).children.map(({ element }) => element);
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
  return columns.map(({ name, converted_type, logical_type }, k) => ({
    name,
    days: converted_type === 'DATE' || logical_type?.type === 'DATE',
    values: rows.map((row) => row[k]),
  }));
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
