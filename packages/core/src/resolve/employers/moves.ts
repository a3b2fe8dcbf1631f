import { idsLater } from '../../identity/changes/difference.ts';
import { type PeopleMoves, peopleMoves } from '../../identity/changes/people-changes.ts';
import type { Evidence, Import } from '../../model/evidence.ts';
import { importOrder, isExportedAgain, isOneSeries } from '../import-order.ts';
import { resolve } from '../resolve.ts';

/** Who changed what by what newer lists say, and by which lists. */
export interface Moves extends PeopleMoves {
  /** Files of the lists that say what was before, and of those that are newer, each with its day. */
  readonly older: readonly DatedFile[];
  readonly newer: readonly DatedFile[];
}

export interface DatedFile {
  readonly file: string;
  readonly day: string | null;
}

/**
 * Who changed name, employer or title by the lists of a day and later, compared with all that older files say; lists are what people
 * export again, such as connections, address books and staff lists. Nobody is listed where one of the two kinds is not there.
 * Cost: two networks of the evidence.
 */
export function movesSince(evidence: Evidence, since: string, asOf: number): Moves {
  const isNewer = (source: Import): boolean =>
    isExportedAgain(source) && source.dated !== undefined && source.dated.day >= since;
  return movesBetween(evidence, isNewer, asOf);
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

function movesBetween(evidence: Evidence, isNewer: (source: Import) => boolean, asOf: number): Moves {
  const dated = (sources: readonly Import[]): DatedFile[] =>
    sources.map(({ files, dated: day }) => ({ file: files[0] ?? '', day: day?.day ?? null }));
  const older = evidence.imports.filter((source) => !isNewer(source));
  const files = {
    older: dated(older.filter(isExportedAgain)),
    newer: dated(evidence.imports.filter(isNewer)),
  };
  if (files.older.length === 0 || files.newer.length === 0)
    return { names: [], employers: [], respelled: [], titles: [], units: [], left: [], ...files };
  const was = resolve({ ...evidence, imports: older });
  const is = resolve(evidence);
  const renamed = idsLater(was, is);
  return { ...peopleMoves(was, is, (id) => renamed.get(id) ?? id, asOf), ...files };
}
