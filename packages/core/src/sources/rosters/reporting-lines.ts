import type { IdSpace } from '../../conventions/formats/facts.ts';
import { mailKey } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { forEachOf, type PersonRecords } from '../../model/people/person-records.ts';
import type { Reading } from '../reading/reader.ts';
import { circles } from './circles.ts';

/** Who is meant by an id or address: the first record of each person, by every key of all their records. */
function peopleByKey(people: PersonRecords, idSpace: IdSpace): ReadonlyMap<string, number> {
  const byKey = new Map<string, number>();
  forEachOf(people, (person, index) => {
    const keys = (person.emails ?? []).map(mailKey);
    if (person.id !== undefined) keys.push(`${idSpace}:${person.id}`);
    const first = keys.map((key) => byKey.get(key)).find((known) => known !== undefined) ?? index;
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, first);
  });
  return byKey;
}

/** The first record of the person whom a record is about. */
function personAt(person: PersonRecord, index: number, byKey: ReadonlyMap<string, number>, idSpace: IdSpace) {
  const key = person.id === undefined ? undefined : `${idSpace}:${person.id}`;
  const mail = person.emails?.[0];
  return byKey.get(key ?? (mail === undefined ? '' : mailKey(mail))) ?? index;
}

function isAnyManaged(people: PersonRecords): boolean {
  for (const { manager } of people) if (manager !== undefined) return true;
  return false;
}

/** Says where reporting lines lead nowhere, to oneself or round in a circle; all people are kept. */
export function reportManagers(reading: Reading, column: number, idSpace: IdSpace): void {
  const { people } = reading.draft;
  if (!isAnyManaged(people)) return;
  const byKey = peopleByKey(people, idSpace);
  const arrows: number[][] = Array.from(people, () => []);
  const warn = (
    { line, manager = '' }: PersonRecord,
    code: 'self-manager' | 'dangling-manager' | 'manager-cycle',
    message: string,
  ): void => reading.ledger.warn({ line, column, code, value: manager.replace(/^[a-z]+:/, ''), message });

  forEachOf(people, (person, index) => {
    if (person.manager === undefined) return;
    const from = personAt(person, index, byKey, idSpace);
    const to = byKey.get(person.manager);
    if (to === undefined)
      warn(
        person,
        'dangling-manager',
        'nobody in this file has this id or address; the reporting line is left out',
      );
    else if (to === from)
      warn(person, 'self-manager', 'a person who reports to themselves; the reporting line is left out');
    else arrows[from]?.push(to);
  });
  for (const circle of circles(arrows)) {
    const members = circle.map((index) => people.at(index));
    const path = [...members, members[0] as PersonRecord].map(({ id, name }) => id ?? name ?? '');
    const message = `reporting lines run in a circle: ${path.join(' -> ')}; correct one of them`;
    warn(members[0] as PersonRecord, 'manager-cycle', message);
  }
}

/** One organisational tie for each reporting line that leads to somebody else in the file. */
export function reportingTies(reading: Reading): void {
  const { people } = reading.draft;
  if (!isAnyManaged(people)) return;
  const byKey = peopleByKey(people, 'employee');
  forEachOf(people, (person, source) => {
    const target = person.manager === undefined ? undefined : byKey.get(person.manager);
    if (target === undefined || target === personAt(person, source, byKey, 'employee')) return;
    reading.draft.tie({ line: person.line, source, target, kind: 'reports-to', directed: true });
  });
}
