import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TertiusError } from '@tertius/core';
import { isUnpackedArchive } from './unpacked-archive.ts';

/** Whether a path is a folder. */
export function isFolder(path: string): boolean {
  return path !== '-' && existsSync(path) && statSync(path).isDirectory();
}

/**
 * The files of a folder in the order of their names, without hidden ones and what tertius keeps beside its own files; a file is
 * itself, and so is an archive that somebody unpacked. Folders in it are not looked into.
 */
export function filesWithin(path: string): string[] {
  if (path === '-') return [path];
  if (!existsSync(path))
    throw new TertiusError('unreadable', 'there is no such file; check the path', { place: { file: path } });
  if (!isFolder(path) || isUnpackedArchive(path)) return [path];
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|\.(bak|cache|lock|tmp|ledger)$/.test(entry.name))
    .map((entry) => join(path, entry.name));
  if (files.length === 0)
    throw new TertiusError('unreadable', 'this folder holds no files', { place: { file: path } });
  return files.sort();
}
