import { formatOf } from '../../conventions/formats.ts';
import { foldName, foldOrganisation } from '../../identity/fold.ts';
import { strongKeys } from '../../identity/keys.ts';
import type { Evidence, Import, PersonRecord } from '../../model/evidence.ts';
import { byDate, commonShare, isOneSeries } from '../import-order.ts';

/**
 * Earlier imports of the same list that say something else of somebody, and whose dates do not tell which is the later one:
 * what is imported later is taken as newer, and that is to be kept as a statement that the user can take back.
 */
export function takenAsNewer(made: Import, { imports, statements }: Evidence): readonly Import[] {
  const said = new Set(
    statements.flatMap((s) => (s.kind === 'newer' ? [`${s.newer} ${s.older}`, `${s.older} ${s.newer}`] : [])),
  );
  return imports.filter((other) => {
    if (other.content === made.content || said.has(`${made.content} ${other.content}`)) return false;
    return (
      byDate(made, other) === 0 &&
      made.format === other.format &&
      isOneSeries(made, other) &&
      commonShare(made, other) >= 0.5 &&
      (formatOf(made).rowTellsOf !== 'person' || areNamedAlike(made, other)) &&
      differ(made, other)
    );
  });
}

/**
 * Dated imports of the same list that are newer than one of which only what stands in it tells the day, though they say something else
 * of somebody: an export is never older than its newest entry, but it may be newer.
 */
export function takenAsOlder(made: Import, { imports }: Evidence): readonly Import[] {
  if (made.dated?.by !== 'content') return [];
  return imports.filter(
    (other) =>
      other.content !== made.content &&
      byDate(made, other) < 0 &&
      other.dated?.by !== 'content' &&
      made.format === other.format &&
      isOneSeries(made, other) &&
      commonShare(made, other) >= 0.5 &&
      differ(made, other),
  );
}

/** Whether two plain lists have one name but for numbers and words such as old and new. */
function areNamedAlike(one: Import, other: Import): boolean {
  const stem = ({ files }: Import): string =>
    foldName((files[0] ?? '').slice(0, 200).replace(/\.\w+$/, ''))
      .split(' ')
      .filter((word) => !/^(\p{N}+|old|new|alt|neu|export|copy|kopie|v\d+)$/u.test(word))
      .join(' ');
  return stem(one) === stem(other);
}

/** Whether two lists name different organisations, titles or units for somebody. */
function differ(one: Import, other: Import): boolean {
  const known = new Map<string, string>();
  for (const person of other.people)
    for (const key of keysOf(person, other.format)) known.set(key, placesOf(person));
  return one.people.some((person) => {
    const places = placesOf(person);
    return (
      places !== '' &&
      keysOf(person, one.format).some((key) => {
        const before = known.get(key);
        return before !== undefined && before !== '' && before !== places;
      })
    );
  });
}

function keysOf(person: PersonRecord, format: string): string[] {
  const keys = strongKeys(person, formatOf({ format }).idSpace);
  return keys.length > 0 || person.name === undefined ? keys : [`name:${foldName(person.name)}`];
}

function placesOf({ memberships = [] }: PersonRecord): string {
  return memberships
    .map(({ organisation, role, unit }) =>
      JSON.stringify([organisation === undefined ? null : foldOrganisation(organisation), role, unit]),
    )
    .sort()
    .join();
}
