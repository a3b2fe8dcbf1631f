import { readFileSync, type Stats, statSync } from 'node:fs';
import { TertiusError } from '@tertius/core';

let standardInput: Uint8Array | undefined;

/** Reads all of standard input, for `-` among the files of a command. */
export async function readStandardInput(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  standardInput = Buffer.concat(chunks);
}

/** The bytes of a file, or of standard input for `-`; a refusal that says what to do where it cannot be read. */
export function readBytes(path: string): Uint8Array {
  if (path === '-') return standardInput ?? new Uint8Array();
  try {
    const found = statSync(path);
    if (found.isDirectory())
      throw new TertiusError(
        'unreadable',
        `this is a folder; name the files in it, for example ${path}/*.csv`,
        { place: { file: path } },
      );
    refuseDevice(path, found);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof TertiusError) throw error;
    throw new TertiusError('unreadable', reasonOf(error as NodeJS.ErrnoException), {
      place: { file: path },
      cause: error,
    });
  }
}

/** Some devices can be read without end; those that stand for standard input and for pipes are files to us. */
export function refuseDevice(
  path: string,
  found: Stats | undefined = statSync(path, { throwIfNoEntry: false }),
): void {
  if (!found?.isCharacterDevice() && !found?.isBlockDevice()) return;
  if (/^\/dev\/(?:stdin|fd\/\d+)$/.test(path)) return;
  throw new TertiusError('unreadable', 'this is a device and no file; name a file, or - for standard input', {
    place: { file: path },
  });
}

/** What a failed call of the file system means, and what to do about it. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file; check the path';
    case 'ENOTDIR':
      return 'a part of the path is a file, not a folder; check the path';
    case 'EACCES':
    case 'EPERM':
      return 'no permission; change the permissions or choose another place';
    case 'EROFS':
      return 'the disk is read-only; choose another place';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full; nothing was changed; make room and run the command again';
    case 'EFBIG':
      return 'the file would be larger than this system allows; nothing was changed';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'the file is larger than 2 GB; split it';
    default:
      return `${error.message}; nothing was changed`;
  }
}
