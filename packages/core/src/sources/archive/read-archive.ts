import { TertiusError } from '../../errors.ts';
import { ARCHIVE_FORMATS } from '../archive-formats.ts';
import type { Ledger } from '../reading/ledger.ts';
import { sayOddDays } from '../reading/odd-days.ts';
import { type FileRead, warnIfNothing } from '../reading/read-file.ts';
import type { Reading, SourceFile } from '../reading/reader.ts';
import { isWorkbook, readWorkbook } from '../workbooks/workbook.ts';
import { type Archive, baseName, isZip, memberNames, newestMember, unpack } from './archive.ts';
import { folderOf } from './archive-folder.ts';
import { gunzip, isGzip, tarMembers } from './tar.ts';

/** Reads what is packed as a file by itself. */
type ReadText = (bytes: Uint8Array, reading: Reading) => FileRead;

/** Reads a zip, a workbook or a file packed by gzip, refuses a repository and a table in columns; undefined for any other file. */
export function readPacked(file: SourceFile, reading: Reading, text: ReadText): FileRead | undefined {
  if (isZip(file.bytes)) return readArchive(file, reading, text);
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

function readArchive(file: SourceFile, reading: Reading, text: ReadText): FileRead {
  const opened = intact(file.name, () => memberNames(file.bytes));
  const open: Archive['unpack'] = (wanted) => intact(file.name, () => unpack(file.bytes, wanted));
  if (isWorkbook(opened)) return readWorkbook(open, reading, text);
  const read = readMembers(opened, reading, open, text);
  const entriesDay = newestMember(file.bytes);
  return entriesDay === undefined ? read : { ...read, entriesDay };
}

/** A tar that was packed by gzip is read as a zip of the same files would be; any other packed file as itself. */
function readGzip(file: SourceFile, reading: Reading, text: ReadText): FileRead {
  const bytes = intact(file.name, () => gunzip(file.bytes));
  const members = intact(file.name, () => tarMembers(bytes));
  if (members === undefined) return text(bytes, { ...reading, file: file.name.replace(/\.gz$/i, '') });
  return readMembers(
    [...members.keys()],
    reading,
    (wanted) => new Map([...members].filter(([name]) => wanted(name))),
    text,
  );
}

function readMembers(
  all: readonly string[],
  reading: Reading,
  open: Archive['unpack'],
  text: ReadText,
): FileRead {
  const names = [...new Set(all)].filter((name) => !/(^|\/)(__MACOSX\/|\.(?!\.?\/))/.test(name));
  if (names.length < all.length) sayTwice(all, reading.ledger);
  const known = ARCHIVE_FORMATS.find((format) => format.recognise(names)) ?? folderOf(names);
  if (known === undefined) return readOnly(names, reading, open, text);
  const kept = new Set(names);
  const opened = new Set<string>();
  const unpack: Archive['unpack'] = (wanted) => {
    const members = open((name) => kept.has(name) && wanted(name));
    for (const name of members.keys()) opened.add(name);
    return members;
  };
  known.read({ names, unpack }, reading);
  sayOddDays(reading);
  sayUnread(
    names.filter((name) => !opened.has(name)),
    reading.ledger,
  );
  warnIfNothing(reading.ledger, 0);
  const { ledger, draft } = reading;
  return { format: known.format, encoding: null, delimiter: null, headerLine: null, ledger, draft };
}

/** An archive that is only one packed file is read as that file. */
function readOnly(
  names: readonly string[],
  reading: Reading,
  open: Archive['unpack'],
  text: ReadText,
): FileRead {
  if (names.length > 0 && names.every((member) => member.trim() === ''))
    throw new TertiusError(
      'unreadable',
      'the archive is damaged: its files have no names; download it again',
      {
        place: { file: reading.file, line: 1, column: 1 },
      },
    );
  const [name = '', ...more] = names.filter((name) => !NOTES.test(name));
  const sheet = SPREADSHEET.test(names.join('\n'));
  if (name === '' || more.length > 0 || sheet)
    throw new TertiusError(
      'unknown-format',
      sheet
        ? 'this is a spreadsheet of a program other than Excel, which is not read; save it as .xlsx or CSV'
        : `no archive known holds ${names.slice(0, 8).join(', ') || 'nothing'}; unpack it and import the files that you need`,
      { place: { file: reading.file, line: 1, column: 1 } },
    );
  const bytes = open((member) => member === name).get(name) ?? new Uint8Array(0);
  for (const other of names) if (other !== name) reading.ledger.notUsed(other, 'a file that is not read', '');
  if (bytes.length === 0)
    throw new TertiusError(
      'empty',
      `${JSON.stringify(name.slice(0, 100))} in the archive is empty; export it again`,
      {
        place: { file: reading.file },
      },
    );
  return text(bytes, { ...reading, member: name, file: baseName(name) });
}

/** An archive that was written to again may hold a file twice, of which unpacking leaves the last. */
function sayTwice(names: readonly string[], ledger: Ledger): void {
  const seen = new Set<string>();
  for (const name of names)
    if (seen.has(name)) ledger.notUsed(name, 'an earlier file of this name; the last is read', '');
    else seen.add(name);
}

/** What stands beside a file to explain it. */
const NOTES = /(^|\/)(readme|licen[cs]e|notes?)(\.\w+)?$|\.(md|pdf|html?|docx?)$/i;
const SPREADSHEET = /^(content\.xml|Index\/Document\.iwa)$/m;

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
