import type { TertiusError } from '../errors.ts';
import { CHANNELS } from '../model/channel.ts';
import type { Import } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { countTies } from '../model/tie-list.ts';
import type { Finding, Reject } from './ledger.ts';
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
  readonly byChannel: readonly (readonly [string, number])[];
  readonly rejects: readonly Reject[];
  readonly warnings: readonly Finding[];
  readonly refused?: { readonly code: string; readonly message: string };
}

/** The account of a file, with what it gives when it stands alone. */
export function reportOf(name: string, read: FileRead, made: Import, alone: Network): FileReport {
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
    warnings: [],
    refused: { code: error.code, message: error.message },
  };
}
