import { TertiusError } from '../errors.ts';
import type { StreamedMail } from './mail/streamed-mail.ts';
import { startOf } from './reading/document.ts';
import { type FileRead, readFile } from './reading/read-file.ts';
import type { ImportOptions, Reading, SourceFile } from './reading/reader.ts';
import { TABLE_FORMATS } from './table-formats.ts';

/** How files begin that are no table with a header, whatever they are called. */
const NO_TABLE =
  /^\uFEFF?\s*(?:BEGIN:|From |[{[<*%#\d]|\p{Cc}|PK|PAR1|ARROW1|(?:di)?graph\b|strict\b|dl\b)/iu;

/** How packed files begin: zip, gzip, CAR, Parquet, Arrow. */
const PACKED = /^(?:PK|\p{Cc}\x8b|[\s\S]\xa2|PAR1|ARROW1)/u;

/**
 * Reads a file as `readFile` does with all readers, loading those that few files ask for when a file asks: a table is read by the readers of
 * tables, any other file by those of documents too, a packed one by those of archives.
 */
export async function readInParts(
  file: SourceFile,
  options: ImportOptions,
  today: number,
): Promise<FileRead> {
  const isTable = /\.[ct]sv$/i.test(file.name) && !NO_TABLE.test(startOf(file.bytes));
  if (options.format === undefined && isTable)
    try {
      return readFile(file, options, today, { tables: TABLE_FORMATS, documents: [] });
    } catch (error) {
      if (!(error instanceof TertiusError) || error.code !== 'unknown-format') throw error;
    }
  const { DOCUMENT_FORMATS } = await import('./document-formats.ts');
  const readers = { tables: TABLE_FORMATS, documents: DOCUMENT_FORMATS };
  if (!PACKED.test(String.fromCharCode(...file.bytes.subarray(0, 8))))
    return readFile(file, options, today, readers);
  const { readPacked } = await import('./archive/read-archive.ts');
  return readFile(file, options, today, { ...readers, packed: readPacked });
}

/** A mailbox is read piece by piece; undefined for any other file. */
export async function mailboxOf(start: Uint8Array, reading: Reading): Promise<StreamedMail | undefined> {
  const { options, file } = reading;
  if (options.format === undefined && !/^\s*From /.test(startOf(start))) return undefined;
  const { isMailbox, StreamedMail } = await import('./mail/streamed-mail.ts');
  return isMailbox(start, file, options) ? new StreamedMail(reading) : undefined;
}
