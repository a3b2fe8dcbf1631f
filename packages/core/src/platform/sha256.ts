import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { builtin } from './builtin.ts';

/** SHA-256 in hex, of bytes that come in pieces: by the platform, ten times as fast, where it answers at once. */
export function sha256Hex(...pieces: readonly Uint8Array[]): string {
  const hash = sha256Running();
  for (const piece of pieces) hash.update(piece);
  return hash.hex();
}

export interface RunningHash {
  update(bytes: Uint8Array): void;
  hex(): string;
}

export function sha256Running(): RunningHash {
  const native = builtin('node:crypto')?.createHash('sha256');
  if (native !== undefined)
    return { update: (bytes) => void native.update(bytes), hex: () => native.digest('hex') };
  const plain = sha256.create();
  return { update: (bytes) => void plain.update(bytes), hex: () => bytesToHex(plain.digest()) };
}
