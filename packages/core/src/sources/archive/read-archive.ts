import { TertiusError } from '../../errors.ts';
import { ARCHIVE_FORMATS } from '../archive-formats.ts';
import type { Ledger } from '../reading/ledger.ts';
import { type FileRead, warnIfNothing } from '../reading/read-file.ts';
import type { Reading, SourceFile } from '../reading/reader.ts';
import { type Archive, isZip, memberNames, newestMember, unpack } from './archive.ts';
import { folderOf } from './archive-folder.ts';
import { gunzip, isGzip, tarMembers } from './tar.ts';

/** Reads a zip or a file packed by gzip, refuses a repository and a table in columns; undefined for any other file. `text` reads what is packed as a file by itself. */
export function readPacked(
  file: SourceFile,
  reading: Reading,
  text: (bytes: Uint8Array, reading: Reading) => FileRead,
): FileRead | undefined {
  if (isZip(file.bytes)) return readArchive(file, reading);
  if (isRepository(file.bytes)) throw repository(file.name);
  if (isColumnar(file.bytes)) throw columnar(file.name);
  return isGzip(file.bytes) ? readGzip(file, reading, text) : undefined;
}

/** A repository of the AT protocol (Bluesky): a CAR file, whose header is CBOR with the words roots and version. */
function isRepository(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  return bytes[1] === 0xa2 && start.includes('eroots') && start.includes('gversion');
}

function repository(file: string): TertiusError {
  return new TertiusError(
    'unknown-format',
    'this is a Bluesky repository (CAR), which names people by number alone and is not read; export the accounts that you follow as people.csv (name, url), or save the feed of a person (their profile address followed by /rss)',
    { place: { file, line: 1, column: 1 } },
  );
}

/** A Parquet, Arrow or Feather table, by how such files begin. */
function isColumnar(bytes: Uint8Array): boolean {
  return /^(PAR1|ARROW1)/.test(String.fromCharCode(...bytes.subarray(0, 6)));
}

function columnar(file: string): TertiusError {
  return new TertiusError(
    'unknown-format',
    'this is a table in columns (Parquet or Arrow), which only the command line reads; save it as CSV',
    { place: { file, line: 1, column: 1 } },
  );
}

function readArchive(file: SourceFile, reading: Reading): FileRead {
  const opened = intact(file.name, () => memberNames(file.bytes));
  const read = readMembers(opened, reading, (wanted) => intact(file.name, () => unpack(file.bytes, wanted)));
  const entriesDay = newestMember(file.bytes);
  return entriesDay === undefined ? read : { ...read, entriesDay };
}

/** A tar that was packed by gzip is read as a zip of the same files would be; any other packed file as itself. */
function readGzip(
  file: SourceFile,
  reading: Reading,
  text: (bytes: Uint8Array, reading: Reading) => FileRead,
): FileRead {
  const bytes = intact(file.name, () => gunzip(file.bytes));
  const members = intact(file.name, () => tarMembers(bytes));
  if (members === undefined) return text(bytes, { ...reading, file: file.name.replace(/\.gz$/i, '') });
  return readMembers(
    [...members.keys()],
    reading,
    (wanted) => new Map([...members].filter(([name]) => wanted(name))),
  );
}

function readMembers(all: readonly string[], reading: Reading, open: Archive['unpack']): FileRead {
  const place = { file: reading.file };
  const names = all.filter((name) => !/(^|\/)(__MACOSX\/|\.(?!\.?\/))/.test(name));
  const known = ARCHIVE_FORMATS.find((format) => format.recognise(names)) ?? folderOf(names);
  if (known === undefined)
    throw new TertiusError('unknown-format', `no archive known holds ${names.slice(0, 8).join(', ')}`, {
      place,
    });
  const kept = new Set(names);
  const opened = new Set<string>();
  const unpack: Archive['unpack'] = (wanted) => {
    const members = open((name) => kept.has(name) && wanted(name));
    for (const name of members.keys()) opened.add(name);
    return members;
  };
  known.read({ names, unpack }, reading);
  sayUnread(
    names.filter((name) => !opened.has(name)),
    reading.ledger,
  );
  warnIfNothing(reading.ledger, 0);
  const { ledger, draft } = reading;
  return { format: known.format, encoding: null, delimiter: null, headerLine: null, ledger, draft };
}

/** The files of an archive that nobody reads; of a folder of many the folder alone. */
function sayUnread(names: readonly string[], ledger: Ledger): void {
  const folders = new Map<string, string[]>();
  for (const name of names) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [name]);
    else known.push(name);
  }
  for (const [folder, files] of folders)
    if (folder !== '' && files.length > 3)
      ledger.notUsed(folder, `${files.length} files that are not read`, files[0] ?? '');
    else for (const name of files) ledger.notUsed(name, 'a file that is not read', '');
}

function intact<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    throw damaged(cause, { file });
  }
}

function damaged(cause: unknown, place: { readonly file: string }): TertiusError {
  if (cause instanceof TertiusError) return cause;
  return new TertiusError('unreadable', 'the archive is damaged or cut short; download it again', {
    place,
    cause,
  });
}
