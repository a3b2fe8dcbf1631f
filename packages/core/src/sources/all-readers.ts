import { readPacked } from './archive/read-archive.ts';
import { DOCUMENT_FORMATS } from './document-formats.ts';
import type { Readers } from './reading/readers.ts';
import { TABLE_FORMATS } from './table-formats.ts';

/** Everything that tertius reads. */
export const ALL_READERS: Readers = {
  tables: TABLE_FORMATS,
  documents: DOCUMENT_FORMATS,
  packed: readPacked,
};
