import type { Evidence, Level, Statement } from '../model/evidence.ts';
import { type Network, type Person, personsByKey } from '../model/network.ts';

/** How much of a contact others may see, from least to most. */
export const LEVELS: readonly Level[] = ['private', 'on-request', 'shared'];

/** Evidence in which a person of the personal layer has a level. Cost: linear in statements. */
export function setLevel(evidence: Evidence, person: Person, level: Level): Evidence {
  const keys = new Set([...person.keys, person.key, ...person.records.map(({ key }) => key)]);
  const kept = evidence.statements.filter((s) => !(s.kind === 'level' && keys.has(s.person)));
  const statement: Statement = { kind: 'level', person: person.key, level };
  return { ...evidence, statements: [...kept, statement] };
}

/** The level of everybody who was given one; where two records of one person differ, the stricter holds. */
export function levelsOf(network: Network, evidence: Evidence): ReadonlyMap<number, Level> {
  const byKey = personsByKey(network);
  const levels = new Map<number, Level>();
  for (const statement of evidence.statements) {
    if (statement.kind !== 'level') continue;
    const person = byKey.get(statement.person);
    if (person === undefined) continue;
    const known = levels.get(person) ?? 'shared';
    const stricter = LEVELS.indexOf(statement.level) < LEVELS.indexOf(known) ? statement.level : known;
    levels.set(person, stricter);
  }
  return levels;
}
