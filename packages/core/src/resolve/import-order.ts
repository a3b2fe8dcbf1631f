import { formatOf } from '../conventions/formats.ts';
import { strongKeys } from '../identity/keys.ts';
import { isSameOwner } from '../identity/same-owner.ts';
import type { Evidence, Import } from '../model/evidence.ts';

/** Which of two imports speaks later of the same people. */
export interface ImportOrder {
  /** Whether what one import says of somebody takes the place of what another says. */
  readonly supersedes: (later: number, earlier: number) => boolean;
}

/** Files that list people are exported again as time goes by: a later one takes the place of an earlier one. */
const LISTS: ReadonlySet<string> = new Set(['staff', 'person', 'contact']);

/** Whether files of a format are exported again as time goes by. */
export function isExportedAgain(source: { readonly format: string }): boolean {
  return LISTS.has(formatOf(source).rowTellsOf);
}

/** A service's list and its whole archive are one family. */
export const familyOf = ({ format }: Import): string => format.split('-', 1)[0] as string;

/** Whether two imports are exports of one list: of one owner and kind, or without an owner with half their people in common. */
export function isOneSeries(one: Import, other: Import): boolean {
  if (!isExportedAgain(one) || familyOf(one) !== familyOf(other)) return false;
  if (one.owner !== undefined || other.owner !== undefined)
    return (
      one.owner !== undefined && other.owner !== undefined && isSameOwner(one.owner ?? '', other.owner ?? '')
    );
  return commonShare(one, other) >= 0.5;
}

/** The share of the shorter list whom both name. */
export function commonShare(one: Import, other: Import): number {
  const [few, many] = one.people.length < other.people.length ? [one, other] : [other, one];
  const keysOf = ({ people, format }: Import): string[][] => {
    const { idSpace } = formatOf({ format });
    return people.map((person) => strongKeys(person, idSpace));
  };
  const known = new Set(keysOf(many).flat());
  const listed = keysOf(few).filter((keys) => keys.length > 0);
  return listed.filter((keys) => keys.some((key) => known.has(key))).length / Math.max(1, listed.length);
}

/** -1 where the first is earlier by its date, 1 where later, 0 where dates do not tell. */
export function byDate(one: Import, other: Import): number {
  const [x, y] = [one.dated?.day, other.dated?.day];
  return x === undefined || y === undefined || x === y ? 0 : x < y ? -1 : 1;
}

/** The order of a network's imports, by the dates of their content and by what the user let stand. Cost: each pair once. */
export function importOrder({ imports, statements }: Evidence): ImportOrder {
  const said = new Set(statements.flatMap((s) => (s.kind === 'newer' ? [`${s.newer} ${s.older}`] : [])));
  const known = new Map<number, boolean>();
  const isLater = (later: Import, earlier: Import): boolean => {
    if (isDatedBesideUndated(later, earlier)) return true;
    const order = byDate(later, earlier);
    if (order === 0) return isOneSeries(later, earlier) && said.has(`${later.content} ${earlier.content}`);
    return order > 0 && (isOneSeries(later, earlier) || areSureExports(later, earlier));
  };
  return {
    supersedes(later, earlier) {
      if (later === earlier || later < 0 || earlier < 0) return false;
      const at = later * imports.length + earlier;
      let found = known.get(at);
      if (found === undefined) {
        found = isLater(imports[later] as Import, imports[earlier] as Import);
        known.set(at, found);
      }
      return found;
    },
  };
}

/** Lists of one owner, of different kinds. */
function areOfOneOwner(one: Import, other: Import): boolean {
  return (
    areOwnersLists(one, other) &&
    familyOf(one) !== familyOf(other) &&
    isSameOwner(one.owner ?? '', other.owner ?? '')
  );
}

/** Lists of contacts of whom somebody is known to be the owner. */
function areOwnersLists(one: Import, other: Import): boolean {
  return (
    isExportedAgain(one) &&
    isExportedAgain(other) &&
    typeof one.owner === 'string' &&
    typeof other.owner === 'string'
  );
}

/**
 * Whether the days of two exports, of one owner or of two, tell which is later. Of one service they do; of two kinds where something
 * outside its content says the day of the earlier, since an export is never older than the newest date in it, or the user says that of
 * the later.
 */
function areSureExports(later: Import, earlier: Import): boolean {
  if (earlier.dated === undefined || later.dated === undefined || !areOwnersLists(later, earlier))
    return false;
  // A share is as old as what its owner imported, and says nothing of that.
  const isShare = later.share !== undefined || earlier.share !== undefined;
  if (isShare && later.owner !== earlier.owner) return false;
  const isOneService = familyOf(later) === familyOf(earlier);
  return isOneService || earlier.dated.by !== 'content' || later.dated.by === 'user';
}

/** A list of which nothing says how old it is, such as an address book, gives way to a dated one of the same owner. */
function isDatedBesideUndated(later: Import, earlier: Import): boolean {
  return later.dated !== undefined && earlier.dated === undefined && areOfOneOwner(later, earlier);
}
