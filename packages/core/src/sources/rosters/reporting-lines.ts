import { idSpace } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import type { Reading } from '../reader.ts';

/** Says where reporting lines lead nowhere, to oneself or round in a circle; all people are kept. */
export function reportManagers(reading: Reading, column: number, format = 'people'): void {
  const byKey = new Map<string, PersonRecord>();
  for (const person of reading.draft.people) {
    if (person.id !== undefined) byKey.set(`${idSpace(format)}:${person.id}`, person);
    for (const address of person.emails ?? []) byKey.set(`mail:${address.toLowerCase()}`, person);
  }
  const bossOf = (person: PersonRecord): PersonRecord | undefined =>
    person.manager === undefined ? undefined : byKey.get(person.manager);
  const value = (person: PersonRecord): string => (person.manager ?? '').replace(/^[a-z]+:/, '');
  const warn = (
    person: PersonRecord,
    code: 'self-manager' | 'dangling-manager' | 'manager-cycle',
    message: string,
  ): void => reading.ledger.warn({ line: person.line, column, code, value: value(person), message });

  const reported = new Set<PersonRecord>();
  for (const person of reading.draft.people) {
    if (person.manager === undefined) continue;
    const boss = bossOf(person);
    if (boss === undefined)
      warn(person, 'dangling-manager', 'nobody in this file has this id or address; the line is left out');
    else if (boss === person)
      warn(person, 'self-manager', 'a person who reports to themselves; the line is left out');
    else if (!reported.has(person)) {
      const cycle = cycleThrough(person, bossOf);
      if (cycle === undefined) continue;
      for (const member of cycle) reported.add(member);
      const path = [...cycle, person].map((member) => member.id ?? member.name ?? '').join(' -> ');
      warn(person, 'manager-cycle', `reporting lines run in a circle: ${path}; correct one of them`);
    }
  }
}

function cycleThrough(
  start: PersonRecord,
  bossOf: (person: PersonRecord) => PersonRecord | undefined,
): PersonRecord[] | undefined {
  const path = [start];
  const seen = new Set(path);
  for (let at = bossOf(start); at !== undefined; at = bossOf(at)) {
    if (at === start) return path;
    if (seen.has(at)) return undefined;
    seen.add(at);
    path.push(at);
  }
  return undefined;
}
