import type { Evidence } from '../model/evidence.ts';
import { ALL_READERS } from './all-readers.ts';
import { type ImportResult, importResult } from './import-report.ts';
import { importWith } from './import-with.ts';
import type { ImportOptions, SourceFile } from './reading/reader.ts';

export type { ImportReport, ImportResult } from './import-report.ts';
export type { FileReport } from './running-import.ts';

/**
 * Reads files into evidence. What is given is not changed; importing the same again gives the same evidence.
 * A file that is refused as a whole is named in the report and the others still load.
 */
export function importFiles(
  evidence: Evidence,
  files: readonly SourceFile[],
  options: ImportOptions = {},
): ImportResult {
  return importResult(importWith(ALL_READERS, evidence, files, options));
}
