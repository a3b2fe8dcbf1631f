import type { Evidence } from '../model/evidence.ts';
import { CONTACT_READERS } from './contact-readers.ts';
import { importWith } from './import-with.ts';
import type { ImportOptions, SourceFile } from './reading/reader.ts';
import type { ReadReport } from './running-import.ts';

export type { ReadReport };

/** Evidence with the report of what was read. */
export interface ReadContacts {
  readonly evidence: Evidence;
  readonly report: ReadReport;
}

/** `importFiles` for contacts, cards and tables of people and ties alone; other files are refused. */
export function importContacts(
  evidence: Evidence,
  files: readonly SourceFile[],
  options: ImportOptions = {},
): ReadContacts {
  const { evidence: read, report } = importWith(CONTACT_READERS, evidence, files, options);
  return { evidence: read, report };
}
