import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TertiusError } from '@tertius/core';
import { Failure } from './failure.ts';

const unfinished = new Set<string>();
process.on('exit', () => {
  for (const temp of unfinished) rmSync(temp, { force: true });
});

// A limit on the size of files is an error to report, not a signal to die of.
process.on('SIGXFSZ', () => {});

export interface SaveOptions {
  /** Runs just before the new file takes the old one's place; throws to leave everything as it is. */
  readonly check?: () => void;
  /** Keep the previous generation beside the file as `.bak`. */
  readonly backup?: boolean;
}

/**
 * Puts bytes in the place of a file so that whoever looks finds the old file or the new one, never half of one.
 * Does not hold against power loss on disks that lie about fsync.
 */
export function saveFile(
  path: string,
  content: Uint8Array | readonly Uint8Array[],
  options: SaveOptions = {},
): void {
  const temp = tempName(path);
  unfinished.add(temp);
  try {
    writeTemp(temp, content instanceof Uint8Array ? [content] : content, path);
    options.check?.();
    if (options.backup === true) keepPrevious(path);
    renameSync(temp, path);
    unfinished.delete(temp);
  } finally {
    if (unfinished.delete(temp)) rmSync(temp, { force: true });
  }
  try {
    syncFolder(dirname(path));
  } catch (error) {
    throw new Failure(
      `the new version is in place, but the disk did not confirm that it is written (${(error as Error).message}); check the disk and keep a copy`,
      path,
      error,
    );
  }
}

/** Removes what a killed process left half-written; only while the lock of the file is held. */
export function sweepTemps(path: string): void {
  const start = `.${basename(path)}.`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length)))
      rmSync(join(dirname(path), name), { force: true });
}

function tempName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

function writeTemp(temp: string, pieces: readonly Uint8Array[], path: string): void {
  const file = openSync(temp, 'wx', 0o600);
  try {
    const mode = modeOf(path);
    if (mode !== undefined) fchmodSync(file, mode);
    for (const piece of pieces) writeFileSync(file, piece);
    fsyncSync(file);
    if (fstatSync(file).size !== pieces.reduce((size, piece) => size + piece.length, 0))
      throw new TertiusError('unreadable', 'the disk took only a part of the file; nothing was changed', {
        place: { file: path },
      });
  } finally {
    closeSync(file);
  }
}

function modeOf(path: string): number | undefined {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & 0o777;
}

function keepPrevious(path: string): void {
  if (modeOf(path) === undefined) return;
  const temp = tempName(path);
  unfinished.add(temp);
  try {
    try {
      linkSync(path, temp);
    } catch {
      copyFileSync(path, temp);
    }
    renameSync(temp, `${path}.bak`);
  } finally {
    if (unfinished.delete(temp)) rmSync(temp, { force: true });
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
