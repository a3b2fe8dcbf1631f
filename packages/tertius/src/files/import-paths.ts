import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Evidence,
  type FileReport,
  type ImportOptions,
  type ImportResult,
  importFiles,
  importFilesStreaming,
  refusal,
  type SourceFile,
  type StreamedFile,
  TertiusError,
} from '@tertius/core';
import { readBytes } from './read.ts';

/**
 * Reads files of the disk into evidence. Evidence keeps the last part of a path, so that it is the same wherever a
 * file lies; the report names the path as given. A file that cannot be opened is refused, the others load.
 */
export async function importPaths(
  evidence: Evidence,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const inPieces = paths.some((path) => path !== '-' && sizeOf(path) > HELD_AT_MOST);
  const opened = paths.map((path) => (inPieces ? openStream(path) : open(path)));
  const readable = opened.filter((file) => !('refused' in file));
  const { evidence: next, report } = inPieces
    ? await importFilesStreaming(evidence, readable as StreamedFile[], options)
    : importFiles(evidence, readable as SourceFile[], options);
  let read = 0;
  const files = opened.map(
    (file, at): FileReport => ({
      ...('refused' in file ? file : (report.files[read++] as FileReport)),
      file: shown(paths[at] as string),
    }),
  );
  return { evidence: next, report: { ...report, files } };
}

/** Larger files are read in pieces: a mailbox may have many gigabytes. */
const HELD_AT_MOST = 256 * 1024 * 1024;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function openStream(path: string): StreamedFile | FileReport {
  if (sizeOf(path) <= HELD_AT_MOST) {
    const file = open(path);
    if ('refused' in file) return file;
    const { name, bytes } = file as SourceFile;
    return {
      name,
      stream: async function* () {
        yield bytes;
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

function open(path: string): SourceFile | FileReport {
  try {
    return { name: path === '-' ? 'stdin' : basename(path), bytes: readBytes(path) };
  } catch (error) {
    if (!(error instanceof TertiusError)) throw error;
    return refusal(path, error);
  }
}
