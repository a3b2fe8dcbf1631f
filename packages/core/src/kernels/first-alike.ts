import { HashIndex } from './hash-index.ts';

/**
 * For each row the first row of the same content, itself where it is the first; undefined where no row repeats another.
 * `hashes` has a number a row, equal where the content is, and `same` tells whether two rows of one hash are the same;
 * `only` leaves rows out. Rows whose hash nobody shares, as most do, are seen by two bits in a table that fits the cache,
 * and never compared. Cost: linear in rows.
 */
export function firstAlike(
  hashes: Int32Array,
  same: (row: number, other: number) => boolean,
  only?: Uint8Array,
): Int32Array | undefined {
  const shared = sharedHashes(hashes, only);
  if (shared === undefined) return undefined;
  const mask = shared.length * 32 - 1;
  let first: Int32Array | undefined;
  const index = new HashIndex((row) => hashes[row] as number, same);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] as number;
    if (((shared[(hash & mask) >>> 5] as number) & (1 << (hash & 31))) === 0) continue;
    if (only !== undefined && !only[row]) continue;
    const one = index.firstOf(row);
    if (one === row) continue;
    first ??= Int32Array.from({ length: hashes.length }, (_, itself) => itself);
    first[row] = one;
  }
  return first;
}

/** A bit for each hash that came more than once; others may share its place. Undefined where none did. */
function sharedHashes(hashes: Int32Array, only: Uint8Array | undefined): Uint32Array | undefined {
  const bits = 2 ** Math.ceil(Math.log2(Math.max(hashes.length, 64) * 8));
  const once = new Uint32Array(bits / 32);
  const twice = new Uint32Array(bits / 32);
  const mask = bits - 1;
  let any = false;
  for (let row = 0; row < hashes.length; row++) {
    if (only !== undefined && !only[row]) continue;
    const hash = hashes[row] as number;
    const place = (hash & mask) >>> 5;
    const bit = 1 << (hash & 31);
    const before = once[place] as number;
    once[place] = before | bit;
    if ((before & bit) === 0) continue;
    twice[place]! |= bit;
    any = true;
  }
  return any ? twice : undefined;
}
