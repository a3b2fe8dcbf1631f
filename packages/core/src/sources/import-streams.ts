import { TertiusError } from '../errors.ts';
import type { Evidence } from '../model/evidence.ts';
import { growColumn } from '../model/grow-column.ts';
import { sha256Running } from '../platform/sha256.ts';
import { type ImportResult, importResult } from './import-report.ts';
import type { StreamedMail } from './mail/streamed-mail.ts';
import { mailboxOf, readInParts } from './readers-for.ts';
import { Draft } from './reading/draft.ts';
import { Ledger } from './reading/ledger.ts';
import type { ImportOptions } from './reading/reader.ts';
import { type ReadFile, RunningImport } from './running-import.ts';

/** A file that comes in pieces; a mailbox of many gigabytes is never held as a whole. */
export interface StreamedFile {
  readonly name: string;
  /** How many bytes it has, where that is known: room is made once. */
  readonly size?: number;
  readonly stream: () => AsyncIterable<Uint8Array>;
}

export interface StreamOptions extends ImportOptions {
  readonly signal?: AbortSignal;
  /** Told how many bytes of a file are read. */
  readonly progress?: (file: string, bytes: number) => void;
}

/** No other kind of file may be larger, because it is held as a whole. */
const LIMIT = 2 ** 31 - 1;

/**
 * Reads files that come in pieces into evidence, as `importFiles` does those that are there as a whole.
 * Mailboxes are read piece by piece in memory that does not grow with the file; anything else is put together first.
 */
export async function importFilesStreaming(
  evidence: Evidence,
  files: readonly StreamedFile[],
  options: StreamOptions = {},
): Promise<ImportResult> {
  const { signal, progress, ...plain } = options;
  const running = new RunningImport(evidence, plain);
  for (const file of files) {
    let read: ReadFile | TertiusError;
    try {
      read = await readStream(file, running.given(), { signal, progress });
    } catch (error) {
      if (!(error instanceof TertiusError) || error.code === 'cancelled') throw error;
      read = error;
    }
    running.add(file.name, () => {
      if (read instanceof TertiusError) throw read;
      return read;
    });
  }
  const learned = running.namesLearned();
  if (learned !== undefined && files.every(({ name }) => name !== '-'))
    return importFilesStreaming(evidence, files, { ...options, selfNames: learned });
  return importResult(running.finish());
}

async function readStream(
  { name, size: expected = 0, stream }: StreamedFile,
  [options, today]: readonly [ImportOptions, number],
  { signal, progress }: { signal: AbortSignal | undefined; progress: StreamOptions['progress'] | undefined },
): Promise<ReadFile> {
  const hash = sha256Running();
  let held = new Uint8Array(0);
  let size = 0;
  let mail: StreamedMail | undefined;
  let decided = false;
  for await (const piece of stream()) {
    if (signal?.aborted) throw new TertiusError('cancelled', 'reading was stopped; nothing was changed');
    hash.update(piece);
    const before = size;
    size += piece.length;
    progress?.(name, size);
    if (mail !== undefined) {
      mail.push(piece);
      continue;
    }
    if (size > LIMIT)
      throw new TertiusError('too-large', 'only a mailbox may be larger than 2 GB; split the file', {
        place: { file: name },
      });
    held = growColumn(held, decided ? Math.max(size, Math.min(expected, LIMIT)) : size);
    held.set(piece, before);
    if (decided || size < 4096) continue;
    decided = true;
    const start = held.subarray(0, size);
    mail = await mailboxOf(start, {
      file: name,
      size,
      options,
      ledger: new Ledger(),
      draft: new Draft(options.mostPeople),
      today,
    });
    if (mail === undefined) continue;
    mail.push(start.slice());
    held = new Uint8Array(0);
  }
  const content = hash.hex();
  if (mail !== undefined) return { read: mail.finish(), content };
  return { read: await readInParts({ name, bytes: held.subarray(0, size) }, options, today), content };
}
