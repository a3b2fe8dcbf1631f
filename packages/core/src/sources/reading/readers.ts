import type { DocumentFormat } from './document.ts';
import type { FileRead } from './read-file.ts';
import type { Reading, SourceFile, TableFormat } from './reader.ts';

/** What a program reads: kinds of tables, of documents, and of packed files where it unpacks any. */
export interface Readers {
  /** The surest recognition wins. */
  readonly tables: readonly TableFormat[];
  /** The first that recognises a file reads it. */
  readonly documents: readonly DocumentFormat[];
  /** Reads a packed file; undefined for a file that is not packed. `text` reads what is packed as a file by itself. */
  readonly packed?: (
    file: SourceFile,
    reading: Reading,
    text: (bytes: Uint8Array, reading: Reading) => FileRead,
  ) => FileRead | undefined;
}
