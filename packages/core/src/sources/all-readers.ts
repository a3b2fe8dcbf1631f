import { readPacked } from './archive/read-archive.ts';
import { DOCUMENT_FORMATS, TABLE_FORMATS } from './formats.ts';
import type { Readers } from './reading/readers.ts';

/** Everything that tertius reads. */
export const ALL_READERS: Readers = {
  tables: TABLE_FORMATS,
  documents: DOCUMENT_FORMATS,
  packed: readPacked,
};
