import { unzipSync } from 'fflate';
import { TertiusError } from '../errors.ts';
import type { Layer } from '../model/evidence.ts';
import type { Reading } from './reader.ts';

/** A zip whose members are named; none is unpacked before it is wanted. */
export interface Archive {
  readonly names: readonly string[];
  readonly unpack: (wanted: (name: string) => boolean) => ReadonlyMap<string, Uint8Array>;
}

/** A kind of archive that is read as one file. */
export interface ArchiveFormat {
  readonly format: string;
  /** Whether it is somebody's own export; `if-named`: only where `--self` says whose. */
  readonly personal: boolean | 'if-named';
  readonly layer: Layer;
  readonly recognise: (names: readonly string[]) => boolean;
  readonly read: (archive: Archive, reading: Reading) => void;
}

/** The last part of a member's name. */
export function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

/** No archive may unpack to more than this, nor hold more members. */
const LIMIT = 512 * 1024 * 1024;
const MEMBERS = 20_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The members of a zip that are wanted; names are labels only, never paths. */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  let count = 0;
  const members = unzipSync(bytes, {
    filter(member) {
      if (++count > MEMBERS) throw tooLarge(`more than ${MEMBERS} members`);
      if (member.name.endsWith('/') || !wanted(member.name)) return false;
      size += member.originalSize;
      if (size > LIMIT) throw tooLarge('more than 512 MB unpacked');
      return true;
    },
  });
  let real = 0;
  for (const member of Object.values(members)) real += member.length;
  if (real > LIMIT) throw tooLarge('more than 512 MB unpacked');
  return new Map(Object.entries(members));
}

/** The names of all members, unpacking none. */
export function memberNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter(member) {
      if (names.length >= MEMBERS) throw tooLarge(`more than ${MEMBERS} members`);
      if (!member.name.endsWith('/')) names.push(member.name);
      return false;
    },
  });
  return names;
}

function tooLarge(what: string): TertiusError {
  return new TertiusError(
    'too-large',
    `the archive holds ${what}; unpack it yourself and import the files you need`,
  );
}
