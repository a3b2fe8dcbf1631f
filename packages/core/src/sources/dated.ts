import { formatDay, parseDay } from '../model/day.ts';
import type { Dated, Evidence, Import, Statement } from '../model/evidence.ts';
import { takenAsNewer, takenAsOlder } from '../resolve/employers/taken-as-newer.ts';
import type { Draft } from './reading/draft.ts';
import type { Ledger } from './reading/ledger.ts';

/** 1 January 2003: no export that is read here is older. */
const EARLIEST_EXPORT = 12_053;

/**
 * The day that a file's content was current: what the user says, else what a row above its header says, else the date in the file's
 * name, else the newest date of the files packed in it, else the newest date inside; none of them is still to come.
 */
export function datedBy(
  name: string,
  told: string | undefined,
  entries: number | undefined,
  draft: Draft,
  today: number,
): Dated | undefined {
  if (told !== undefined) return { day: told, by: 'user' };
  const sound = (day: number | undefined): day is number =>
    day !== undefined && day >= EARLIEST_EXPORT && day <= today;
  if (sound(draft.statedDay)) return { day: formatDay(draft.statedDay), by: 'title' };
  const named = dayInName(name);
  if (sound(named)) return { day: formatDay(named), by: 'name' };
  if (sound(entries)) return { day: formatDay(entries), by: 'entries' };
  const inside = newestInside(draft, today);
  return sound(inside) ? { day: formatDay(inside), by: 'content' } : undefined;
}

/** `…Export_11-28-2026.zip` (month first, as LinkedIn writes it), `contacts-2026-11-28.csv`, `takeout-20261128T…`, `28.11.2026`. */
function dayInName(name: string): number | undefined {
  const text = name.slice(0, 300);
  const [, year, month, day] =
    /(?:^|\D)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?:\D|$)/.exec(text) ?? ([] as (string | undefined)[]);
  if (year !== undefined) return parseDay(`${year}-${month}-${day}`);
  const german = /(?:^|\D)(\d\d)\.(\d\d)\.(20\d\d)(?:\D|$)/.exec(text);
  if (german !== null) return parseDay(`${german[3]}-${german[2]}-${german[1]}`);
  const american = /(?:^|\D)(\d\d)-(\d\d)-(20\d\d)(?:\D|$)/.exec(text);
  return american === null ? undefined : parseDay(`${american[3]}-${american[1]}-${american[2]}`);
}

function newestInside({ interactions, people }: Draft, today: number): number | undefined {
  let newest = interactions.newestUpTo(today);
  for (const { memberships } of people)
    for (const { from, to } of memberships ?? [])
      for (const text of [from, to]) {
        const day = text === undefined ? undefined : parseDay(text);
        if (day !== undefined && day <= today) newest = Math.max(newest, day);
      }
  return newest === Number.NEGATIVE_INFINITY ? undefined : newest;
}

/** That a file is newer than others, where nothing but the order of import says so. */
export function newerThanOthers(made: Import, evidence: Evidence, ledger: Ledger): Statement[] {
  return takenAsNewer(made, evidence).map((other): Statement => {
    const older = other.files[0] ?? other.key.slice(0, 8);
    ledger.warn({
      line: 0,
      column: 0,
      code: 'taken-as-newer',
      value: older,
      message: `no date says whether this file or ${older} is newer, so this one, imported later, is taken as newer; if it is not, import it again and say of which day its content is`,
    });
    return { kind: 'newer', newer: made.content, older: other.content };
  });
}

/** Says that a file is taken as older than others by what stands in it, which may be wrong. */
export function sayOlder(made: Import, evidence: Evidence, ledger: Ledger): void {
  for (const other of takenAsOlder(made, evidence))
    ledger.warn({
      line: 0,
      column: 0,
      code: 'taken-as-older',
      value: other.files[0] ?? other.key.slice(0, 8),
      message: `the newest day in this file is ${made.dated?.day ?? 'unknown'}, so it is taken as older than ${other.files[0] ?? 'another export of the list'} of ${other.dated?.day ?? 'a later day'}, and what it says otherwise of employers and titles is past; if it is newer, import it again and say of which day its content is`,
    });
}

/** What the user says of a file's day holds; else the surer way to know it. */
export function redated(before: Import, made: Import): { readonly dated?: Dated } {
  const sure = (dated: Dated | undefined): number =>
    ['content', 'entries', 'name', 'title', 'user'].indexOf(dated?.by ?? '');
  const dated =
    made.dated?.by === 'user' || sure(made.dated) > sure(before.dated) ? made.dated : before.dated;
  return dated === undefined ? {} : { dated };
}
