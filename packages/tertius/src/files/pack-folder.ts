import { join } from 'node:path';
import { packed } from '@tertius/core/read';
import { readBytes } from './read.ts';
import { archiveFiles } from './unpacked-archive.ts';

/** An unpacked archive as the zip it came in. */
export function packedFolder(folder: string): Uint8Array {
  const files = archiveFiles(folder) ?? [];
  return packed(new Map(files.map((name) => [name, readBytes(join(folder, name))])));
}
