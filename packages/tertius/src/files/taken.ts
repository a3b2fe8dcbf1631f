import { existsSync } from 'node:fs';
import { type Evidence, type FileReport, type ImportOptions, NO_EVIDENCE, TertiusError } from '@tertius/core';
import { filesWithin } from './folder.ts';
import { headOf } from './head.ts';
import { unpackedHead } from './packed.ts';

/** Networks that stand in memory for this one command, by the path that names them. */
const taken = new Map<string, Evidence | undefined>();

export function takenEvidence(path: string): Evidence | undefined {
  return taken.get(path);
}

/** Whether a path names what stands in memory, no network file. */
export function isTaken(path: string): boolean {
  return taken.has(path);
}

/** Lets go of what stands in memory under a path, for commands that need its network alone. */
export function letGo(path: string): void {
  if (taken.has(path)) taken.set(path, undefined);
}

/** Puts evidence in the place of a file for this one command. */
export function keepInMemory(path: string, evidence: Evidence): void {
  taken.set(path, evidence);
}

export interface Taken {
  /** What became of each file; empty where a network file was named and nothing had to be read. */
  readonly files: readonly FileReport[];
}

/**
 * Lets a command work on any files that `import` reads: they are read in memory under the name of the first, and
 * nothing is saved. One network file may be among them; alone it is left to be opened as usual.
 */
export async function takeFiles(
  given: readonly string[],
  options: ImportOptions,
  load: (path: string) => Evidence,
): Promise<Taken> {
  const [first] = given;
  if (first === undefined) return { files: [] };
  const paths = given.flatMap(filesWithin);
  const networks = paths.filter(isNetworkFile);
  if (networks.length === 1 && paths.length === 1) return nothingRead(first, networks[0] as string, load);
  if (networks.length > 1)
    throw new TertiusError('usage', 'only one network file at a time', { value: networks.join(' ') });
  const others = paths.filter((path) => !networks.includes(path));
  const start = networks[0] === undefined ? NO_EVIDENCE : load(networks[0]);
  // Loaded here, since most commands open a network file and need no reader.
  const { importPaths } = await import('./import-paths.ts');
  const { evidence, report } = await importPaths(start, others, { ...options, rowsAlone: true });
  const read = report.files.filter((file) => file.refused === undefined);
  if (read.length === 0 && networks.length === 0) {
    const { file, refused } = report.files[0] as FileReport;
    const unknown = refused?.code !== 'unreadable';
    if (unknown && given.length === 1 && /\.json(\.gz)?$/i.test(first)) return { files: [] };
    throw new TertiusError('unreadable', refused?.message ?? 'this could not be read', {
      place: { file, ...placeOf(refused) },
      cure: refused?.cure,
    });
  }
  taken.set(first, evidence);
  return { files: report.files };
}

/** A network file in a folder that was named is opened under the folder's name. */
function nothingRead(first: string, path: string, load: (path: string) => Evidence): Taken {
  if (first !== path) taken.set(first, load(path));
  return { files: [] };
}

const HEAD = 512;

export function isNetworkFile(path: string): boolean {
  if (path !== '-' && existsSync(`${path}.bak`)) return true;
  return /^﻿?\s*\{\s*"format"\s*:\s*"tertius"/.test(
    Buffer.from(unpackedHead(headOf(path, HEAD))).toString('utf8'),
  );
}

/** Line and column of what is to blame, where one place is. */
function placeOf(refused: FileReport['refused']): { readonly line?: number; readonly column?: number } {
  const { line, column } = refused ?? {};
  return { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
