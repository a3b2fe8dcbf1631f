import { idsLater } from '../../identity/changes/difference.ts';
import { type PeopleMoves, peopleMoves } from '../../identity/changes/people-changes.ts';
import { parseDay } from '../../model/day.ts';
import type { Evidence, Import } from '../../model/evidence.ts';
import { labelOf, type Network, type Person } from '../../model/network.ts';
import { importOrder, isExportedAgain, isOneSeries } from '../import-order.ts';
import { resolve } from '../resolve.ts';
import { type DatedMove, movesByDay, placesOf } from './moves-by-day.ts';
import { listsSince } from './no-longer-listed.ts';

/** Who changed what by what newer lists say, and by which lists. */
export interface Moves extends PeopleMoves {
  /** Files of the lists that say what was before, and of those that are newer, each with its day. */
  readonly older: readonly DatedFile[];
  readonly newer: readonly DatedFile[];
}

/** The same since a day, with who came and who went. */
export interface MovesSince extends Moves {
  /** Of each list with an earlier export, whom the newest export no longer names and whom it names for the first time. */
  readonly lists: readonly {
    readonly earlier: DatedFile;
    readonly later: DatedFile;
    readonly gone: readonly Listed[];
    readonly joined: readonly Listed[];
  }[];
  /** Whose employment ended or began in this time, by the day that a list gives for it. */
  readonly ended: readonly DatedMove[];
  readonly began: readonly DatedMove[];
}

export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly organisations: readonly string[];
}

export interface DatedFile {
  readonly file: string;
  readonly day: string | null;
}

/**
 * Who changed name, employer, title or unit by the lists of a day and later, compared with all that older files say, and who came and
 * went; lists are what people export again, such as connections, address books and staff lists. Where there is no newer or no older
 * list, only days of leaving and of entry tell anything. Cost: two networks of the evidence.
 */
export function movesSince(evidence: Evidence, since: string, asOf: number): MovesSince {
  const isNewer = (source: Import): boolean =>
    isExportedAgain(source) && source.dated !== undefined && source.dated.day >= since;
  const network = resolve(evidence);
  const moves = movesBetween(evidence, isNewer, asOf, network);
  const listed = (people: readonly Person[]): Listed[] =>
    people.map((person) => ({
      id: person.id,
      name: labelOf(person),
      organisations: placesOf(network, person, asOf),
    }));
  const lists = listsSince(evidence, network, isNewer).map(({ earlier, later, gone, joined }) => ({
    earlier: datedFile(earlier),
    later: datedFile(later),
    gone: listed(gone),
    joined: listed(joined),
  }));
  return { ...moves, lists, ...movesByDay(network, parseDay(since) ?? asOf, asOf) };
}

/** The same of several exports of one list that one import brought: the newer of them against the older. */
export function movesWithin(evidence: Evidence, before: Evidence, asOf: number): Moves {
  const old = new Set(before.imports.map(({ key }) => key));
  const order = importOrder(evidence);
  const made = evidence.imports.flatMap(({ key }, at) => (old.has(key) ? [] : [at]));
  // A dated list goes before an address book without a date too, which is no earlier export of it.
  const isAgain = (at: number, other: number): boolean =>
    order.supersedes(at, other) &&
    isOneSeries(evidence.imports[at] as Import, evidence.imports[other] as Import);
  const newer = new Set(
    made.filter((at) => made.some((other) => isAgain(at, other))).map((at) => evidence.imports[at]),
  );
  return movesBetween(evidence, (source) => newer.has(source), asOf);
}

const datedFile = ({ files, dated }: Import): DatedFile => ({
  file: files[0] ?? '',
  day: dated?.day ?? null,
});

function movesBetween(
  evidence: Evidence,
  isNewer: (source: Import) => boolean,
  asOf: number,
  now?: Network,
): Moves {
  const older = evidence.imports.filter((source) => !isNewer(source));
  const files = {
    older: older.filter(isExportedAgain).map(datedFile),
    newer: evidence.imports.filter(isNewer).map(datedFile),
  };
  if (files.older.length === 0 || files.newer.length === 0)
    return { names: [], employers: [], respelled: [], titles: [], units: [], left: [], ...files };
  const was = resolve({ ...evidence, imports: older });
  const is = now ?? resolve(evidence);
  const renamed = idsLater(was, is);
  return { ...peopleMoves(was, is, (id) => renamed.get(id) ?? id, asOf), ...files };
}
