import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { TertiusError } from '@tertius/core';

/** Networks pack to a tenth or a thirtieth; what unpacks to far more is none. */
const UNPACKED = 300;
const ALWAYS = 64 << 20;

/** What a network file holds: its bytes, or what gzip unpacks of them. Throws `damaged` where it cannot, `too-large` for far too much. */
export function unpacked(bytes: Uint8Array, path: string): Uint8Array {
  if (!isPacked(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: ALWAYS + UNPACKED * bytes.length });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new TertiusError(
        'too-large',
        'this packed file would unpack to far more than a network of its size',
        {
          place: { file: path },
          cause,
        },
      );
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
