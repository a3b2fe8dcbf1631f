import {
  type Evidence,
  type FileReport,
  importFilesStreaming,
  parseNetworkFile,
  TertiusError,
} from '@tertius/core';
import { union } from '@tertius/core/network';
import { refusal, type StreamedFile } from '@tertius/core/read';
import { NETWORK_FILE } from './network-file.ts';
import { errorText } from './wording/error-text.ts';
import type { ShareFacts } from './wording/share-words.ts';

/** One file of an import, with whose it is as far as anybody said. */
export interface BatchFile {
  readonly file: File;
  readonly self?: string;
}

export interface BatchEntry extends BatchFile {
  readonly report: FileReport;
  /** Somebody's own export: whose, or null where nobody said; undefined where a file has no owner. */
  readonly owner: string | null | undefined;
  /** What a share says of itself. */
  readonly share?: ShareFacts | undefined;
}

/** Files imported together; kept with what was there before, so that an answer given later can be taken in. */
export interface Batch {
  readonly before: Evidence;
  readonly entries: readonly BatchEntry[];
  /** A network file that was opened instead of read in. */
  readonly opened: string | null;
}

export interface BatchResult {
  readonly evidence: Evidence;
  readonly entries: readonly BatchEntry[];
  readonly opened: string | null;
}

/** How far the files of a batch are read. */
export interface BatchProgress {
  readonly file: string;
  readonly bytes: number;
  readonly size: number;
  /** Files before this one, and all of them. */
  readonly done: number;
  readonly files: number;
}

interface Hooks {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: BatchProgress) => void;
}

/** Reads files piece by piece; a network file among them is opened. Throws `cancelled` where it is told to stop. */
export async function importBatch(
  before: Evidence,
  files: readonly BatchFile[],
  { signal, progress }: Hooks = {},
): Promise<BatchResult> {
  let evidence = before;
  let opened: string | null = null;
  const entries: BatchEntry[] = [];
  for (const group of await groups(files)) {
    const [first] = group.files;
    if (group.network) {
      const { file } = first!;
      progress?.({ file: file.name, bytes: 0, size: file.size, done: entries.length, files: files.length });
      const result = await open(file);
      if (result instanceof TertiusError)
        entries.push({ ...first!, report: refusal(file.name, result), owner: undefined });
      else {
        evidence = union(evidence, result);
        opened = file.name;
      }
      continue;
    }
    const done = entries.length;
    const result = await importFilesStreaming(
      evidence,
      group.files.map(({ file }) => streamed(file)),
      {
        ...(first!.self === undefined ? {} : { self: first!.self }),
        ...(signal === undefined ? {} : { signal }),
        progress(name, bytes) {
          const at = group.files.findIndex(({ file }) => file.name === name);
          const { size } = group.files[at]!.file;
          progress?.({ file: name, bytes, size, done: done + at, files: files.length });
        },
      },
    );
    const known = new Set(evidence.imports.map(({ key }) => key));
    evidence = result.evidence;
    group.files.forEach((one, at) => {
      const made = evidence.imports.find(
        ({ key, files }) => !known.has(key) && files.includes(one.file.name),
      );
      entries.push({ ...one, report: result.report.files[at]!, owner: made?.owner, share: made?.share });
    });
  }
  return { evidence, entries, opened };
}

interface Group {
  readonly network: boolean;
  readonly files: BatchFile[];
}

/** Files that one call can read: of one owner, each of another name. A network file stands alone. */
async function groups(files: readonly BatchFile[]): Promise<readonly Group[]> {
  const found: Group[] = [];
  for (const given of files) {
    const one = { ...given, file: await unpacked(given.file) };
    const network = await startOf(one.file).then((start) => NETWORK_FILE.test(start));
    const last = found.at(-1);
    const fits = (other: BatchFile): boolean => other.self === one.self && other.file.name !== one.file.name;
    if (last !== undefined && !network && !last.network && last.files.every(fits)) last.files.push(one);
    else found.push({ network, files: [one] });
  }
  return found;
}

/** A network file that is packed by gzip as it was before; any other file as it is. */
async function unpacked(file: File): Promise<File> {
  if (!/\.json\.gz$/i.test(file.name)) return file;
  try {
    const plain = file.stream().pipeThrough(new DecompressionStream('gzip'));
    return new File([await new Response(plain).blob()], file.name);
  } catch {
    return file;
  }
}

/** Empty where the file cannot be read; reading it as a whole says why. */
const startOf = (file: File): Promise<string> =>
  file
    .slice(0, 64)
    .text()
    .catch(() => '');

function streamed(file: File): StreamedFile {
  return {
    name: file.name,
    size: file.size,
    async *stream() {
      const reader = file.stream().getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          yield value;
        }
      } catch (error) {
        throw unreadable(file, error);
      } finally {
        void reader.cancel().catch(() => undefined);
      }
    },
  };
}

function unreadable(file: File, cause: unknown): TertiusError {
  const why = errorText(cause);
  return new TertiusError(
    'unreadable',
    `the browser could not read the file (${why}); if it was changed or moved, choose it again`,
    { place: { file: file.name }, cause },
  );
}

async function open(file: File): Promise<Evidence | TertiusError> {
  try {
    return parseNetworkFile(await file.text(), file.name);
  } catch (error) {
    return error instanceof TertiusError ? error : unreadable(file, error);
  }
}
