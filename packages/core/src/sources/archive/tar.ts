import { Gunzip } from 'fflate';
import { TertiusError } from '../../errors.ts';
import { joined } from '../reading/joined.ts';

const BLOCK = 512;
/** No archive may unpack to more than this, nor hold more members. */
const LIMIT = 512 * 1024 * 1024;
const MEMBERS = 20_000;
const PIECE = 1 << 16;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Unpacks gzip piece by piece, so that a small file that would fill the memory is refused before it does. */
export function gunzip(bytes: Uint8Array, limit: number = LIMIT): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((piece) => {
    size += piece.length;
    if (size > limit)
      throw new TertiusError(
        'too-large',
        'the archive unpacks to more than 512 MB; unpack it yourself and import the files you need',
      );
    pieces.push(piece);
  });
  for (let at = 0; at < bytes.length; at += PIECE)
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return joined(pieces);
}

/** The files of a tar by name, undefined where the bytes are none; names are labels only, never paths, and links are left out. */
export function tarMembers(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const decoder = new TextDecoder();
  const text = (from: number, length: number): string =>
    decoder.decode(bytes.subarray(from, from + length)).replace(/\0[\s\S]*$/, '');
  if (text(257, 5) !== 'ustar') return undefined;
  const members = new Map<string, Uint8Array>();
  let longName: string | undefined;
  for (let at = 0; at < bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    const start = at + BLOCK;
    if (start > bytes.length || !(size >= 0) || start + size > bytes.length || members.size >= MEMBERS)
      throw new TertiusError('unreadable', 'the archive is damaged or cut short; download it again');
    const type = text(at + 156, 1) || '0';
    const prefix = text(at + 345, 155);
    const name = longName ?? (prefix === '' ? text(at, 100) : `${prefix}/${text(at, 100)}`);
    longName = undefined;
    if (type === 'L') longName = text(start, size);
    else if (type === 'x') longName = /(?:^|\n)\d{1,9} path=([^\n]{0,4000})\n/.exec(text(start, size))?.[1];
    else if (type === '0') members.set(name, bytes.subarray(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return members;
}
