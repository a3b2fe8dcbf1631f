import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TertiusError } from '@tertius/core';
import { asFailure } from './failure.ts';
import { saveFile } from './save.ts';

/** Writes a file that is not there yet; one that is there stays unless forced. A link is never written through. */
export function writeNew(path: string, bytes: Uint8Array, force: boolean): void {
  refuseExisting(path, force);
  try {
    saveFile(path, bytes);
  } catch (error) {
    throw asFailure(error, path);
  }
}

/** Writes a folder of files; names are ours, never from the data. */
export function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>, force: boolean): void {
  for (const name of files.keys()) refuseExisting(join(folder, name), force);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, bytes] of files) saveFile(join(folder, name), bytes);
  } catch (error) {
    throw asFailure(error, folder);
  }
}

export function refuseExisting(path: string, force: boolean): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory())
    throw new TertiusError('usage', 'this is a folder; name a file', { place: { file: path } });
  if (force || (there === undefined && !existsSync(path))) return;
  throw new TertiusError('usage', 'the file exists; choose another name, or --force to replace it', {
    place: { file: path },
  });
}
