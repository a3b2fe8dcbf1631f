import { basename } from 'node:path';
import {
  type Evidence,
  type FileReport,
  type ImportOptions,
  type ImportResult,
  importFiles,
  type SourceFile,
  TertiusError,
} from '@tertius/core';
import { readBytes } from './read.ts';

/**
 * Reads files of the disk into evidence. Evidence keeps the last part of a path, so that it is the same wherever a
 * file lies; the report names the path as given. A file that cannot be opened is refused, the others load.
 */
export function importPaths(
  evidence: Evidence,
  paths: readonly string[],
  options: ImportOptions,
): ImportResult {
  const opened = paths.map(open);
  const sources = opened.filter((file): file is SourceFile => 'bytes' in file);
  const { evidence: next, report } = importFiles(evidence, sources, options);
  let read = 0;
  const files = opened.map(
    (file, at): FileReport => ({
      ...('bytes' in file ? (report.files[read++] as FileReport) : file),
      file: shown(paths[at] as string),
    }),
  );
  return { evidence: next, report: { ...report, files } };
}

const shown = (path: string): string => (path === '-' ? 'stdin' : path);

function open(path: string): SourceFile | FileReport {
  try {
    return { name: path === '-' ? 'stdin' : basename(path), bytes: readBytes(path) };
  } catch (error) {
    if (!(error instanceof TertiusError)) throw error;
    return { ...EMPTY, file: path, refused: { code: error.code, message: error.message } };
  }
}

const EMPTY: Omit<FileReport, 'file'> = {
  format: null,
  encoding: null,
  delimiter: null,
  headerLine: null,
  rows: 0,
  accepted: 0,
  merged: 0,
  excluded: 0,
  rejected: 0,
  blank: 0,
  excludedByCode: [],
  people: 0,
  organisations: 0,
  ties: 0,
  interactions: 0,
  byChannel: [],
  rejects: [],
  warnings: [],
};
