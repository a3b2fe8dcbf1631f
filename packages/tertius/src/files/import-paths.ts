import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import {
  type Evidence,
  type FileReport,
  type ImportOptions,
  type ImportResult,
  importFiles,
  importFilesStreaming,
  type SourceFile,
  TertiusError,
} from '@tertius/core';
import { refusal, type StreamedFile } from '@tertius/core/read';
import { columnarKind } from '../columnar/table.ts';
import { isFolder } from './folder.ts';
import { headOf } from './head.ts';
import { packedFolder } from './pack-folder.ts';
import { readBytes } from './read.ts';
import { isSealed } from './sealed/is-sealed.ts';
import type { SealKeys } from './sealed/sealed.ts';

/**
 * Reads files of the disk into evidence. Evidence keeps the last part of a path, so that it is the same wherever a
 * file lies; the report names the path as given. A file that cannot be opened is refused, the others load.
 */
export async function importPaths(
  evidence: Evidence,
  paths: readonly string[],
  given: ImportOptions,
  seal: SealKeys = { keys: [] },
): Promise<ImportResult> {
  const options = { mostPeople: peopleThatFit(), ...given };
  const inPieces = paths.some((path) => path !== '-' && sizeOf(path) > HELD_AT_MOST);
  const opened = await Promise.all(
    paths.map((path) => (inPieces ? openStream(path, seal) : open(path, seal))),
  );
  const readable = opened.filter((file) => !('refused' in file));
  const { evidence: next, report } = inPieces
    ? await importFilesStreaming(evidence, readable as StreamedFile[], options)
    : importFiles(evidence, readable as SourceFile[], options);
  let read = 0;
  const files = opened.map(
    (file, at): FileReport => ({
      ...('refused' in file ? file : (report.files[read++] as FileReport)),
      ...('columnar' in file ? IN_COLUMNS : {}),
      file: shown(paths[at] as string),
    }),
  );
  return { evidence: next, report: { ...report, files } };
}

/** What the program takes of the heap, and each person until the network is saved: with less room the process would end half-way. */
const BYTES = { program: 80e6, person: 2500 };

const peopleThatFit = (): number =>
  Math.max(5000, Math.floor((getHeapStatistics().heap_size_limit - BYTES.program) / BYTES.person));

/** Larger files are read in pieces: a mailbox may have many gigabytes. */
const HELD_AT_MOST = 256 * 1024 * 1024;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

async function openStream(path: string, seal: SealKeys): Promise<StreamedFile | FileReport> {
  if (sizeOf(path) <= HELD_AT_MOST || isColumnar(path)) {
    const file = await open(path, seal);
    if ('refused' in file) return file;
    const given = file as SourceFile;
    return {
      name: given.name,
      stream: async function* () {
        yield given.bytes;
      },
    };
  }
  return {
    name: basename(path),
    size: sizeOf(path),
    stream: () => createReadStream(path, { highWaterMark: 1 << 20 }),
  };
}

const shown = (path: string): string => (path === '-' ? 'stdin' : path);

/** A table in columns has no text of its own that could be so and so. */
const IN_COLUMNS = { encoding: null, delimiter: null, headerLine: null };

interface OpenedFile extends SourceFile {
  readonly columnar?: true;
}

async function open(path: string, seal: SealKeys): Promise<OpenedFile | FileReport> {
  try {
    if (isFolder(path)) return { name: `${basename(path)}.zip`, bytes: packedFolder(path) };
    const bytes = readBytes(path);
    const name = path === '-' ? 'stdin' : basename(path);
    if (columnarKind(bytes) !== undefined) {
      const { readColumnar } = await import('../columnar/read.ts');
      return { name, bytes: await readColumnar(bytes, path), columnar: true };
    }
    if (!isSealed(bytes))
      return bytes.length < LARGE || !isPlainFile(path) ? { name, bytes } : readLater(path);
    // Loaded only here: few files are encrypted.
    const { unseal } = await import('./sealed/sealed.ts');
    return { name, bytes: await unseal(bytes, path, seal) };
  } catch (error) {
    if (!(error instanceof TertiusError)) throw error;
    return refusal(path, error);
  }
}

/** A file that stands on the disk is read again when its turn comes, and is not held while others are. */
function readLater(path: string): SourceFile {
  return {
    name: basename(path),
    get bytes() {
      return readBytes(path);
    },
  };
}

const LARGE = 1 << 20;

/** A pipe gives what it holds only once. */
const isPlainFile = (path: string): boolean =>
  path !== '-' && statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Whether a file of the disk is a table in columns, which is read as a whole. */
function isColumnar(path: string): boolean {
  return path !== '-' && !isFolder(path) && columnarKind(headOf(path, 16)) !== undefined;
}
