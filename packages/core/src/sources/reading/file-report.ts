import type { Cure, ErrorCode, TertiusError } from '../../errors.ts';
import { CHANNELS, type Channel } from '../../model/channel.ts';
import type { Import, Settings, ShareFacts } from '../../model/evidence.ts';
import { labelOf } from '../../model/network.ts';
import { recordsOf } from '../../model/people/person-records.ts';
import { resolve } from '../../resolve/resolve.ts';
import type { StandingAlone } from '../../resolve/standing-alone.ts';
import type { Finding, Reject, Unused } from './ledger.ts';
import type { FileRead } from './read-file.ts';

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
  /** Meetings of which no file says how are among the calls. */
  readonly byChannel: readonly (readonly [string, number])[];
  /** How many meetings of which the file does not say how. */
  readonly howNotRecorded?: number;
  /** How many mails and messages went to more than four people at once: unanswered, these tell nothing of who knows whom. */
  readonly massMails?: number;
  readonly rejects: readonly Reject[];
  readonly rejectedByCode: readonly (readonly [string, number])[];
  /** The first thousand of each kind. */
  readonly warnings: readonly Finding[];
  /** How many warnings of each kind there are. */
  readonly warningsByCode: readonly (readonly [string, number])[];
  /** Columns, fields and parts of the file that were not used. */
  readonly unused: readonly Unused[];
  /** Of a share: whose contacts it shows, and of when. */
  readonly share?: ShareFacts & { readonly owner: string };
  /** Why the file was refused as a whole, and what to do about it. */
  readonly refused?: Refused;
}

/** Why a file was refused; line and column where one place of it is to blame. */
export interface Refused {
  readonly code: ErrorCode;
  readonly message: string;
  readonly cure?: Cure;
  readonly line?: number;
  readonly column?: number;
}

const NONE: readonly never[] = [];

/** The account of a file, with what it gives when it stands alone. */
export function reportOf(
  name: string,
  read: FileRead,
  made: Import,
  settings: Settings,
  alone: StandingAlone,
): FileReport {
  const { ledger } = read;
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
    people: alone.people,
    organisations: Number.isNaN(alone.people) ? Number.NaN : spellingsIn(made),
    ties: alone.ties + read.draft.affiliations,
    interactions: alone.interactions,
    ...byChannel(alone.perChannel),
    ...(alone.massMails > 0 ? { massMails: alone.massMails } : {}),
    rejects: ledger.rejects,
    rejectedByCode: counted(ledger.rejects),
    warnings: inOrder(ledger.warnings),
    warningsByCode: ledger.warned,
    unused: ledger.unused,
    ...shareOf(made, settings),
  };
}

function spellingsIn(made: Import): number {
  const spellings = new Set<string>();
  for (const { memberships = NONE } of recordsOf(made))
    for (const { organisation } of memberships) if (organisation !== undefined) spellings.add(organisation);
  for (const { name } of made.organisations) spellings.add(name);
  return spellings.size;
}

function byChannel(perChannel: readonly number[]): Pick<FileReport, 'byChannel' | 'howNotRecorded'> {
  const counts = new Map<Channel, number>();
  for (const [number, channel] of CHANNELS.entries()) {
    const as = channel === 'unrecorded' ? 'call' : channel;
    const count = (counts.get(as) ?? 0) + perChannel[number]!;
    if (count > 0) counts.set(as, count);
  }
  const howNotRecorded = perChannel[CHANNELS.indexOf('unrecorded')]!;
  return { byChannel: [...counts].sort(), ...(howNotRecorded > 0 ? { howNotRecorded } : {}) };
}

/** Of a share: its facts, and what its owner is called. */
function shareOf(made: Import, settings: Settings): Pick<FileReport, 'share'> {
  if (made.share === undefined) return {};
  const { imports, people } = resolve({ settings, imports: [made], statements: [] });
  const owner = people[imports[0]?.owner ?? -1];
  return owner === undefined ? {} : { share: { ...made.share, owner: labelOf(owner) } };
}

function counted(findings: readonly Finding[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort();
}

/** By line where all lines count in one file; members of an archive keep the order in which they were read. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.some((finding) => finding.member !== undefined)) return findings;
  return findings.toSorted((x, y) => x.line - y.line || x.column - y.column);
}

/** The account of a file that is refused as a whole. */
export function refusal(file: string, error: TertiusError): FileReport {
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
    rejectedByCode: [],
    warnings: [],
    warningsByCode: [],
    unused: [],
    refused: {
      code: error.code,
      message: error.problem,
      ...(error.cure === undefined ? {} : { cure: error.cure }),
      ...placeOf(error),
    },
  };
}

/** The first character of a file stands for all of it. */
function placeOf({ place: { line, column } = { file: '' } }: TertiusError): Pick<Refused, 'line' | 'column'> {
  if (line === undefined || (line === 1 && (column ?? 1) === 1)) return {};
  return column === undefined ? { line } : { line, column };
}
