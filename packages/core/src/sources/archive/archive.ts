import { strFromU8, unzipSync } from 'fflate';
import { TertiusError } from '../../errors.ts';
import { dayOf } from '../../model/day.ts';
import type { Reading } from '../reading/reader.ts';
import { crc32 } from './crc32.ts';

/** A zip whose members are named; none is unpacked before it is wanted. */
export interface Archive {
  readonly names: readonly string[];
  readonly unpack: (wanted: (name: string) => boolean) => ReadonlyMap<string, Uint8Array>;
}

/** A kind of archive that is read as one file. */
export interface ArchiveFormat {
  /** Its id in the catalogue of formats. */
  readonly format: string;
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
      const name = withSlashes(member.name);
      if (name.endsWith('/') || !wanted(name)) return false;
      size += member.originalSize;
      if (size > LIMIT) throw tooLarge('more than 512 MB unpacked');
      return true;
    },
  });
  let real = 0;
  for (const member of Object.values(members)) real += member.length;
  if (real > LIMIT) throw tooLarge('more than 512 MB unpacked');
  refuseWrongSums(bytes, members);
  return new Map(Object.entries(members).map(([name, content]) => [withSlashes(name), content]));
}

/** Some programs for Windows part folders with the other slash. */
const withSlashes = (name: string): string => name.replaceAll('\\', '/');

/** The names of all members, unpacking none; refuses a zip that a password locks. */
export function memberNames(bytes: Uint8Array): string[] {
  for (const { locked } of directoryOf(bytes)) if (locked) throw withPassword();
  const names: string[] = [];
  unzipSync(bytes, {
    filter(member) {
      if (names.length >= MEMBERS) throw tooLarge(`more than ${MEMBERS} members`);
      const name = withSlashes(member.name);
      if (!name.endsWith('/')) names.push(name);
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

function withPassword(): TertiusError {
  return new TertiusError(
    'unreadable',
    'the archive is locked by a password; unpack it with the password and import what is in it',
  );
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The newest day, from 1970, on which a member of a zip was written; undefined where its directory cannot be read. */
export function newestMember(bytes: Uint8Array): number | undefined {
  let newest: number | undefined;
  for (const { written } of directoryOf(bytes))
    if (written !== undefined && (newest === undefined || written > newest)) newest = written;
  return newest;
}

interface Listed {
  readonly name: string;
  readonly sum: number;
  readonly written: number | undefined;
  /** Whether a password is needed to unpack it. */
  readonly locked: boolean;
}

/** What the directory at the end of a zip lists. */
function* directoryOf(bytes: Uint8Array): Generator<Listed> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 22 - 0x10000 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return;
  let at = view.getUint32(end + 16, true);
  for (let k = view.getUint16(end + 10, true); k > 0; k--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const label = bytes.subarray(at + 46, at + 46 + name);
    const flags = view.getUint16(at + 8, true);
    const date = view.getUint16(at + 14, true);
    yield {
      name: strFromU8(label, (flags & 2048) === 0),
      locked: (flags & 1) !== 0,
      sum: view.getUint32(at + 16, true),
      written: dayOf(1980 + (date >> 9), (date >> 5) & 15, date & 31),
    };
    at += 46 + name + extra + comment;
  }
}

/** A member whose bytes are not those that were packed is damaged, whatever it looks like. */
function refuseWrongSums(bytes: Uint8Array, members: Readonly<Record<string, Uint8Array>>): void {
  const sums = new Map([...directoryOf(bytes)].map(({ name, sum }) => [name, sum]));
  for (const [name, content] of Object.entries(members)) {
    const sum = sums.get(name);
    if (sum !== undefined && sum !== crc32(content))
      throw new TertiusError(
        'unreadable',
        `${JSON.stringify(name.slice(0, 100))} in the archive is damaged: its checksum is wrong; download it again`,
        { value: name },
      );
  }
}
