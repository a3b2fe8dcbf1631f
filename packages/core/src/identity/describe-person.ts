import { TertiusError } from '../errors.ts';
import type { DetailField, DetailStatement, Evidence } from '../model/evidence.ts';
import type { Person } from '../model/network.ts';

/** What the user writes of a person; null takes what they wrote back, and a field left out stays as it was. */
export interface Described {
  readonly name?: string | null;
  readonly organisation?: string | null;
  readonly role?: string | null;
  readonly unit?: string | null;
  /** All labels that the user gives, in place of those given before; labels of files stay. */
  readonly labels?: readonly string[];
  readonly topics?: readonly string[];
}

const SINGLE = ['name', 'organisation', 'role', 'unit'] as const;
const SEVERAL = [
  ['labels', 'label'],
  ['topics', 'topic'],
] as const;

/** A text that is longer was pasted by mistake. */
const LONGEST = 200;

/**
 * Evidence in which the user writes a person's name, organisation, role or unit in place of what files say, or gives labels and
 * topics besides theirs. Throws `out-of-range` for a text of more than 200 characters. Cost: linear in statements.
 */
export function describePerson(evidence: Evidence, person: Person, described: Described): Evidence {
  const keys = new Set([person.key, ...person.keys, ...person.records.map(({ key }) => key)]);
  const fresh: DetailStatement[] = [];
  const replaced = new Set<DetailField>();
  const add = (field: DetailField, text: string): void => {
    const value = text.trim().replace(/\s+/gu, ' ');
    if (value.length > LONGEST)
      throw new TertiusError('out-of-range', `a ${field} has at most ${LONGEST} characters`, {
        value: `${value.slice(0, 40)}…`,
      });
    const known = fresh.some((one) => one.field === field && one.value === value);
    if (value !== '' && !known) fresh.push({ kind: 'detail', person: person.key, field, value });
  };
  for (const field of SINGLE) {
    const value = described[field];
    if (value === undefined) continue;
    replaced.add(field);
    if (value !== null) add(field, value);
  }
  for (const [plural, field] of SEVERAL) {
    const values = described[plural];
    if (values === undefined) continue;
    replaced.add(field);
    for (const value of values) add(field, value);
  }
  const kept = evidence.statements.filter(
    (s) => !(s.kind === 'detail' && keys.has(s.person) && replaced.has(s.field)),
  );
  return { ...evidence, statements: [...kept, ...fresh] };
}
