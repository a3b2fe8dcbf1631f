import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { TertiusError } from '@tertius/core';

/** What a network file holds: its bytes, or what gzip unpacks of them. Throws `damaged` where it cannot. */
export function unpacked(bytes: Uint8Array, path: string): Uint8Array {
  if (!isPacked(bytes)) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new TertiusError('damaged', 'this file is packed by gzip and damaged or cut short', {
      place: { file: path },
      cause,
    });
  }
}

/** The beginning of what a file holds, from its first bytes. */
export function unpackedHead(bytes: Uint8Array): Uint8Array {
  if (!isPacked(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

/** Pieces as a file of this name holds them: `.gz` is packed, the same content to the same bytes. */
export function packedFor(path: string, pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  return /\.gz$/i.test(path) ? [gzipSync(Buffer.concat(pieces))] : pieces;
}

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
