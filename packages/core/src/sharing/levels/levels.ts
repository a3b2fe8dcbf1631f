import { isMarkedPrivate } from '../../identity/marked-private.ts';
import type { Evidence, Level, RuleStatement, Statement } from '../../model/evidence.ts';
import { type Network, type Person, personsByKey } from '../../model/network.ts';
import { ownContacts } from '../own-contacts.ts';
import { matchesOf, type RuleGround, rulesOf } from './rules.ts';

/** How much of a contact others may see, from least to most. */
export const LEVELS: readonly Level[] = ['private', 'on-request', 'shared'];

const stricterOf = (one: Level, other: Level): Level =>
  LEVELS.indexOf(one) < LEVELS.indexOf(other) ? one : other;

/** The least that any of these levels shows; `shared` where there is none. */
export const strictest = (levels: readonly Level[]): Level => levels.reduce(stricterOf, 'shared');

/** All keys by which statements and imports name a person. */
export const keysOf = (person: Person): ReadonlySet<string> =>
  new Set([...person.keys, person.key, ...person.records.map(({ key }) => key)]);

/** Evidence in which a person of the personal layer has a level of their own. Cost: linear in statements. */
export function setLevel(evidence: Evidence, person: Person, level: Level): Evidence {
  return setLevels(evidence, [person], level);
}

/** Evidence in which each of these people has this level of their own. Cost: linear in people and statements. */
export function setLevels(evidence: Evidence, people: readonly Person[], level: Level): Evidence {
  const settings = people.map(({ key }): Statement => ({ kind: 'level', person: key, level }));
  return { ...evidence, statements: [...withoutLevels(evidence, people).statements, ...settings] };
}

/** Evidence in which only rules say what level a person has. Cost: linear in statements. */
export function withoutLevel(evidence: Evidence, person: Person): Evidence {
  return withoutLevels(evidence, [person]);
}

/** Evidence in which only rules say what level these people have. Cost: linear in people and statements. */
export function withoutLevels(evidence: Evidence, people: readonly Person[]): Evidence {
  const keys = new Set(people.flatMap((person) => [...keysOf(person)]));
  return {
    ...evidence,
    statements: evidence.statements.filter((s) => !(s.kind === 'level' && keys.has(s.person))),
  };
}

/** Evidence in which the tie of two people has a level of its own; the stricter of it and of the person's level holds. */
export function setTieLevel(evidence: Evidence, one: Person, other: Person, level: Level): Evidence {
  const [x, y] = [keysOf(one), keysOf(other)];
  const kept = evidence.statements.filter(
    (s) => !(s.kind === 'tie-level' && ((x.has(s.a) && y.has(s.b)) || (x.has(s.b) && y.has(s.a)))),
  );
  const [a, b] = [one.key, other.key].sort() as [string, string];
  return { ...evidence, statements: [...kept, { kind: 'tie-level', a, b, level }] };
}

/** The levels of people and ties on a day. */
export interface Levels {
  /** Everybody who has a level, by a setting of their own or else by the last rule that is about them. */
  readonly people: ReadonlyMap<number, Level>;
  /** The level of a tie alone; undefined where only the levels of its ends count. */
  readonly tie: (a: number, b: number) => Level | undefined;
  /** Whom an address book marks as private, and who have no setting of their own: private, whatever rules say. */
  readonly marked: ReadonlySet<number>;
  /** The rule that gives a person their level; none for those with a setting of their own. */
  readonly decidedBy: ReadonlyMap<number, RuleStatement>;
  /** How many contacts each rule is about, and for how many it decides. */
  readonly rules: readonly RuleCounts[];
}

export interface RuleCounts {
  readonly rule: RuleStatement;
  readonly about: number;
  readonly decides: number;
}

/**
 * The level of everybody who was given one: rules in order, later ones win; private whom an address book marks as private; and a
 * setting of their own wins over both; where two
 * records of one person differ, the stricter setting holds. Cost: linear in statements, and in contacts for each rule.
 */
export function levelsOf(network: Network, evidence: Pick<Evidence, 'statements'>, asOf: number): Levels {
  const byRule = new Map<number, RuleStatement>();
  const rules = rulesOf(evidence);
  const on: RuleGround | undefined =
    rules.length === 0 ? undefined : { network, asOf, contacts: ownContacts(network, asOf) };
  const about = rules.map((rule) => {
    const matches = matchesOf(rule, on as RuleGround);
    for (const person of matches) byRule.set(person, rule);
    return matches.length;
  });
  const byKey = personsByKey(network);
  const own = new Map<number, Level>();
  const ties = new Map<string, Level>();
  for (const s of evidence.statements) {
    if (s.kind === 'level') {
      const person = byKey.get(s.person);
      if (person !== undefined) own.set(person, stricterOf(s.level, own.get(person) ?? 'shared'));
    } else if (s.kind === 'tie-level') {
      const [a, b] = [byKey.get(s.a), byKey.get(s.b)];
      if (a === undefined || b === undefined) continue;
      ties.set(pairKey(a, b), stricterOf(s.level, ties.get(pairKey(a, b)) ?? 'shared'));
    }
  }
  const marked = network.people.flatMap((person) =>
    isMarkedPrivate(person) && !own.has(person.index) ? [person.index] : [],
  );
  const isMarked = new Set(marked);
  const decided = [...byRule].filter(([person]) => !own.has(person) && !isMarked.has(person));
  return {
    people: new Map([
      ...decided.map(([person, { level }]) => [person, level] as const),
      ...marked.map((person) => [person, 'private'] as const),
      ...own,
    ]),
    marked: isMarked,
    tie: (a, b) => ties.get(pairKey(a, b)),
    decidedBy: new Map(decided),
    rules: rules.map((rule, k) => ({
      rule,
      about: about[k] as number,
      decides: decided.filter(([, decider]) => decider === rule).length,
    })),
  };
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What others may see of the tie between the user and a contact: the stricter of both levels, `private` without any. */
export function levelOfContact(levels: Levels, owner: number, person: number): Level {
  const own = levels.people.get(person) ?? 'private';
  const tie = levels.tie(owner, person);
  return tie === undefined ? own : stricterOf(own, tie);
}
