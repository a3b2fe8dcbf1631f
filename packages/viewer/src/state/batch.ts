import {
  type Evidence,
  type FileReport,
  importFiles,
  parseNetworkFile,
  type SourceFile,
  TertiusError,
} from '@tertius/core';

/** One file of an import, with whose it is as far as anybody said. */
export interface BatchFile {
  readonly file: SourceFile;
  readonly self?: string;
}

export interface BatchEntry extends BatchFile {
  readonly report: FileReport;
  /** Somebody's own export: whose, or null where nobody said; undefined where a file has no owner. */
  readonly owner: string | null | undefined;
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
  readonly batch: Batch;
}

const NETWORK_FILE = /^\s*\{\s*"format"\s*:\s*"tertius"/;

export function importBatch(before: Evidence, files: readonly BatchFile[]): BatchResult {
  let evidence = before;
  let opened: string | null = null;
  const entries: BatchEntry[] = [];
  for (const one of files) {
    const { file, self } = one;
    const text = networkText(file.bytes);
    if (text !== null) {
      const result = open(text, file.name);
      if ('evidence' in result) {
        evidence = joined(evidence, result.evidence);
        opened = file.name;
      } else entries.push({ ...one, report: result.report, owner: undefined });
      continue;
    }
    const result = importFiles(evidence, [file], self === undefined ? {} : { self });
    const known = new Set(evidence.imports.map((source) => source.key));
    const made = result.evidence.imports.find((source) => !known.has(source.key));
    evidence = result.evidence;
    entries.push({ ...one, report: result.report.files[0]!, owner: made?.owner });
  }
  return { evidence, batch: { before, entries, opened } };
}

function networkText(bytes: Uint8Array): string | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 64));
  return NETWORK_FILE.test(start) ? new TextDecoder().decode(bytes) : null;
}

function open(text: string, name: string): { evidence: Evidence } | { report: FileReport } {
  try {
    return { evidence: parseNetworkFile(text, name) };
  } catch (error) {
    if (!(error instanceof TertiusError)) throw error;
    const refused = { code: error.code, message: error.message };
    const empty = importFiles({ settings: {}, imports: [], statements: [] }, [
      { name, bytes: new Uint8Array() },
    ]);
    return { report: { ...empty.report.files[0]!, refused } };
  }
}

/** Two bodies of evidence as one; what both hold is kept once. */
function joined(one: Evidence, other: Evidence): Evidence {
  if (one.imports.length === 0 && one.statements.length === 0) return other;
  const imports = new Map([...one.imports, ...other.imports].map((source) => [source.key, source]));
  const statements = new Map([...other.statements, ...one.statements].map((s) => [JSON.stringify(s), s]));
  return {
    settings: { ...other.settings, ...one.settings },
    imports: [...imports.values()].sort((x, y) => (x.key < y.key ? -1 : 1)),
    statements: [...statements.values()],
  };
}
