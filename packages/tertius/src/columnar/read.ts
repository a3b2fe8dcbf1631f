import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TertiusError } from '@tertius/core';
import { type Columnar, columnarKind } from './table.ts';
import { tableCsv } from './table-csv.ts';

/**
 * A table in columns as CSV, read by a process of its own: what is damaged in one may ask for any amount of memory or time. Throws
 * `unreadable` where it is damaged, packed in a way that is not read, or asks for far more than a table of its size needs.
 */
export async function readColumnar(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const kind = columnarKind(bytes) ?? 'arrow';
  try {
    return existsSync(READER) ? await readApart(bytes, kind) : await tableCsv(bytes, kind);
  } catch (cause) {
    const name = kind === 'parquet' ? 'Parquet' : 'Arrow';
    throw new TertiusError(
      'unreadable',
      `this ${name} table is damaged, or packed in a way that is not read (${(cause as Error).message}); write it again, without compression`,
      { place: { file }, cause },
    );
  }
}

/** Beside this module where it is built; bundlers look for addresses written out. */
const here = import.meta.url;
const READER = fileURLToPath(new URL('./table-reader.js', here));

const MB = 1 << 20;
const ASKS_TOO_MUCH = 'it asks for far more memory or time than a table of its size needs';

/** Memory and time grow with the size: half a gigabyte and a minute for the smallest. */
function readApart(bytes: Uint8Array, kind: Columnar): Promise<Uint8Array> {
  const size = Math.ceil(bytes.length / MB);
  const heap = Math.min(512 + 100 * size, 8192);
  return new Promise((done, refuse) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, READER, kind], {
      stdio: 'pipe',
      timeout: (60 + 20 * size) * 1000,
      killSignal: 'SIGKILL',
    });
    const csv: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (piece: Buffer) => csv.push(piece));
    child.stderr.on('data', (piece: Buffer) => {
      said = `${said}${piece}`.slice(0, 500);
    });
    child.on('error', refuse);
    // A reader that ended before it had all is told of by its code.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
    child.on('close', (code) => {
      if (code === 0) done(new Uint8Array(Buffer.concat(csv)));
      else refuse(new RangeError(code === 3 ? said : ASKS_TOO_MUCH));
    });
  });
}
