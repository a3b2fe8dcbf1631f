import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readBytes } from './read.ts';

/** The first bytes of a file or of standard input; none where it cannot be read. */
export function headOf(path: string, length: number): Uint8Array {
  if (path === '-') return readBytes(path).subarray(0, length);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return new Uint8Array();
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return new Uint8Array();
  }
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
