import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { TertiusError } from '../errors.ts';
import { proposals } from '../identity/proposals.ts';
import { CHANNELS } from '../model/channel.ts';
import { today as currentDay } from '../model/day.ts';
import type { Evidence, Import, Settings } from '../model/evidence.ts';
import { interactionRows } from '../model/interaction-table.ts';
import type { Network } from '../model/network.ts';
import { countTies } from '../model/tie-list.ts';
import { resolve } from '../resolve/resolve.ts';
import { fingerprint } from './draft.ts';
import type { Finding, Reject } from './ledger.ts';
import { type FileRead, readFile } from './read-file.ts';
import type { ImportOptions, SourceFile } from './reader.ts';

/** The account of one file; rows are the sum of the five kinds of row. */
export interface FileReport {
  readonly file: string;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerLine: number | null;
  readonly rows: number;
  readonly accepted: number;
  readonly merged: number;
  readonly excluded: number;
  readonly rejected: number;
  readonly blank: number;
  readonly excludedByCode: readonly (readonly [string, number])[];
  readonly people: number;
  readonly organisations: number;
  readonly ties: number;
  readonly interactions: number;
  readonly byChannel: readonly (readonly [string, number])[];
  readonly rejects: readonly Reject[];
  readonly warnings: readonly Finding[];
  readonly refused?: { readonly code: string; readonly message: string };
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  readonly network: {
    readonly people: number;
    readonly organisations: number;
    readonly ties: number;
    readonly interactions: number;
  };
  /** Pairs that may be one person, for the user to say. */
  readonly proposals: number;
}

export interface ImportResult {
  readonly evidence: Evidence;
  readonly report: ImportReport;
}

/**
 * Reads files into evidence. What is given is not changed; importing the same again gives the same evidence.
 * A file that is refused as a whole is named in the report and the others still load.
 */
export function importFiles(
  evidence: Evidence,
  files: readonly SourceFile[],
  options: ImportOptions = {},
): ImportResult {
  const running = new RunningImport(evidence, options);
  for (const file of files)
    running.add(file.name, (given, today) => ({
      read: readFile(file, given, today),
      content: bytesToHex(sha256(file.bytes)),
    }));
  return running.finish();
}

/** A file that is read, and the SHA-256 of its bytes. */
export interface ReadFile {
  readonly read: FileRead;
  readonly content: string;
}

/** An import of several files, one after the other. */
export class RunningImport {
  readonly #options: ImportOptions;
  readonly #today: number;
  readonly #reports: FileReport[] = [];
  #evidence: Evidence;
  #alone: Network | undefined;

  constructor(evidence: Evidence, options: ImportOptions) {
    this.#options = options;
    this.#today = options.today ?? currentDay();
    this.#evidence = {
      ...evidence,
      settings: {
        ...evidence.settings,
        ...(options.own === undefined ? {} : { own: options.own }),
        ...(options.self === undefined || evidence.settings.self !== undefined ? {} : { self: options.self }),
      },
    };
  }

  /** The options and the day that readers work with; whose file it is may be known from before. */
  given(): readonly [options: ImportOptions, today: number] {
    const self = this.#options.self ?? this.#evidence.settings.self;
    return [{ ...this.#options, ...(self === undefined ? {} : { self }) }, this.#today];
  }

  /** Reads a file and enters it; a refusal is entered too, and the next file is read. */
  add(name: string, open: (options: ImportOptions, today: number) => ReadFile): void {
    let file: ReadFile;
    try {
      file = open(...this.given());
    } catch (error) {
      if (!(error instanceof TertiusError)) throw error;
      this.#alone = undefined;
      this.#reports.push(refusal(name, error));
      return;
    }
    const result = importOne(this.#evidence, name, file, this.#options);
    this.#evidence = result.evidence;
    this.#alone = result.alone;
    this.#reports.push(result.report);
  }

  finish(): ImportResult {
    const evidence = this.#evidence;
    const onlyOne = evidence.imports.length === 1 && evidence.statements.length === 0;
    const network = onlyOne && this.#alone !== undefined ? this.#alone : resolve(evidence);
    return {
      evidence,
      report: {
        files: this.#reports,
        network: {
          people: network.people.length,
          organisations: network.organisations.length,
          ties: countTies(network),
          interactions: network.interactions.length,
        },
        proposals: proposals(network).length,
      },
    };
  }
}

function importOne(
  evidence: Evidence,
  name: string,
  { read, content }: ReadFile,
  options: ImportOptions,
): { readonly evidence: Evidence; readonly report: FileReport; readonly alone: Network } {
  const owner = read.personal ? (options.self ?? evidence.settings.self ?? null) : undefined;
  const layer = options.layer ?? read.layer;
  const ownPeople = read.draft.people.some((person) =>
    person.memberships?.some((m) => m.organisation === undefined),
  );
  const own = ownPeople ? (options.own ?? evidence.settings.own) : undefined;
  const told = toldBy(options);
  const shape = JSON.stringify([
    read.format,
    layer,
    owner,
    own,
    [...(options.map ?? [])],
    options.scale,
    options.encoding,
  ]);
  const made = read.draft.build({
    key: bytesToHex(sha256(utf8ToBytes(`${content}${shape}`))),
    content,
    files: [name],
    format: read.format,
    layer,
    ...(owner === undefined ? {} : { owner }),
    ...(own === undefined ? {} : { own }),
    ...(told === undefined ? {} : { told }),
  });
  const before = evidence.imports.find((other) => other.key === made.key);
  read.ledger.acceptedWereMerged(repeated(made, evidence.imports, read.ledger.accepted));
  const alone = resolve({ settings: evidence.settings, imports: [made], statements: [] });
  const report = reportOf(name, read, made, alone);
  if (before !== undefined) {
    const files = [...new Set([...before.files, name])].sort();
    const imports = evidence.imports.map((other) =>
      other === before ? { ...before, files, ...retold(before, told) } : other,
    );
    return { evidence: { ...evidence, imports }, report, alone };
  }
  const imports = [...evidence.imports, made].sort((x, y) => (x.key < y.key ? -1 : 1));
  return { evidence: { ...evidence, imports }, report, alone };
}

/** What the user said along with an import that is remembered for the next ones. */
function toldBy({ own, self }: Settings): Settings | undefined {
  if (own === undefined && self === undefined) return undefined;
  return { ...(own === undefined ? {} : { own }), ...(self === undefined ? {} : { self }) };
}

function retold(before: Import, told: Settings | undefined): { readonly told?: Settings } {
  const all = toldBy({ ...before.told, ...told });
  return all === undefined ? {} : { told: all };
}

/** Lines of a new import that say nothing but what earlier imports of the same kind and owner say. */
function repeated(made: Import, imports: readonly Import[], accepted: number): number {
  const alike = imports.filter(
    (other) => other.format === made.format && (other.owner ?? null) === (made.owner ?? null),
  );
  if (alike.length === 0) return 0;
  if (alike.some((other) => other.content === made.content && other.key === made.key)) return accepted;
  const known = new Set(alike.flatMap((other) => [...fingerprints(other)].map(({ text }) => text)));
  const fresh = new Set<string>();
  const all = new Set<string>();
  for (const { place, text } of fingerprints(made)) {
    all.add(place);
    if (!known.has(text)) fresh.add(place);
  }
  return Math.min(accepted, all.size - fresh.size);
}

function* fingerprints(source: Import): Generator<{ readonly place: string; readonly text: string }> {
  const nameOf = (index: number): string =>
    index < 0 ? '' : fingerprint('p', source.people[index] as Import['people'][number]);
  const placeOf = (record: { readonly line: number; readonly member?: string }): string =>
    `${record.member ?? ''}:${record.line}`;
  for (const record of source.people)
    if (record.mentioned === undefined) yield { place: placeOf(record), text: fingerprint('p', record) };
  for (const { line, name } of source.organisations) yield { place: `:${line}`, text: `o${name}` };
  for (const tie of source.ties) {
    const { source: from, target: to, ...rest } = tie;
    const text = fingerprint('t', rest) + nameOf(from) + nameOf(to);
    yield { place: placeOf(tie), text };
  }
  for (const row of interactionRows(source.interactions)) {
    const who = [row.from, ...row.to].map(nameOf).join();
    yield {
      place: `:${row.line}`,
      text: `i${row.channel},${row.day},${row.second},${row.topic ?? ''},${who}`,
    };
  }
}

function reportOf(name: string, read: FileRead, made: Import, alone: Network): FileReport {
  const { ledger } = read;
  const owner = alone.imports[0]?.owner;
  const ofFile = new Set(alone.imports[0]?.person);
  if (owner !== undefined) ofFile.delete(owner);
  const spellings = new Set(
    made.people.flatMap((person) => (person.memberships ?? []).flatMap((m) => m.organisation ?? [])),
  );
  for (const organisation of made.organisations) spellings.add(organisation.name);
  const counts = new Map<string, number>();
  for (const number of alone.interactions.channel) {
    const channel = CHANNELS[number] as string;
    counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return {
    file: name,
    format: read.format,
    encoding: read.encoding,
    delimiter: read.delimiter,
    headerLine: read.headerLine,
    rows: ledger.rows,
    accepted: ledger.accepted,
    merged: ledger.merged,
    excluded: ledger.excludedRows,
    rejected: ledger.rejects.length,
    blank: ledger.blanks,
    excludedByCode: [...ledger.excluded].sort(),
    people: ofFile.size,
    organisations: spellings.size,
    ties: countTies(alone),
    interactions: alone.interactions.length,
    byChannel: [...counts].sort(),
    rejects: ledger.rejects,
    warnings: ledger.warnings,
  };
}

function refusal(file: string, error: TertiusError): FileReport {
  return {
    file,
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
    refused: { code: error.code, message: error.message },
  };
}
