import type { Evidence, Level } from '../../model/evidence.ts';
import { labelOf, type Person } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { ownContacts } from '../own-contacts.ts';
import { keysOf, LEVELS, levelsOf, setLevels, strictest } from './levels.ts';
import { levelsShown } from './levels-shown.ts';

/** A contact of whom others see more than before. */
export interface ShownMore {
  readonly person: Person;
  readonly name: string;
  /** `private` where the contact was not there before. */
  readonly from: Level;
  readonly to: Level;
  /** The strictest level that a rule or a setting gave to an entry of them before; null where none was said. */
  readonly said: Level | null;
}

/**
 * Of which contacts others see more with the evidence `after` than with `before`: by a new rule, by rows that came in, or by entries
 * that were joined, where the strictest entry counts. Who is held back, since a private contact may be the same person, is not seen.
 * `asOf` is a day number. Cost: linear in contacts and statements, in contacts for each rule, and that of `levelsShown`.
 */
export function shownMore(
  before: Evidence,
  after: Evidence,
  { asOf }: { readonly asOf: number },
): ShownMore[] {
  const found = levelledMore(before, after, asOf);
  if (found.length === 0) return found;
  const { held } = levelsShown(resolve(after), after, asOf);
  return found.filter(({ person }) => !held.has(person.index));
}

function levelledMore(before: Evidence, after: Evidence, asOf: number): ShownMore[] {
  const was = levelsByKey(before, asOf);
  const network = resolve(after);
  const { people } = levelsOf(network, after, asOf);
  return [...ownContacts(network, asOf).keys()].flatMap((index): ShownMore[] => {
    const to = people.get(index) ?? 'private';
    if (to === 'private') return [];
    const person = network.people[index]!;
    const entries = [...keysOf(person)].flatMap((key) =>
      was.has(key) ? [was.get(key) as Level | null] : [],
    );
    const from = entries.length === 0 ? 'private' : strictest(entries.map((one) => one ?? 'private'));
    if (LEVELS.indexOf(to) <= LEVELS.indexOf(from)) return [];
    const explicit = entries.filter((one) => one !== null);
    const said = explicit.length === 0 ? null : strictest(explicit);
    return [{ person, name: labelOf(person), from, to, said }];
  });
}

/** Joins people without showing more of them: whoever was private or on request under one entry stays so; and who that is. */
export function joinedStrictly(
  before: Evidence,
  joined: Evidence,
  { asOf }: { readonly asOf: number },
): { readonly evidence: Evidence; readonly kept: readonly ShownMore[] } {
  const kept = levelledMore(before, joined, asOf).filter(
    ({ said, to }) => said !== null && LEVELS.indexOf(said) < LEVELS.indexOf(to),
  );
  const evidence = LEVELS.reduce((next, level) => {
    const people = kept.filter(({ said }) => said === level).map(({ person }) => person);
    return people.length === 0 ? next : setLevels(next, people, level);
  }, joined);
  return { evidence, kept };
}

/** The level of each entry of a contact by its keys; null where nobody said any. */
function levelsByKey(evidence: Evidence, asOf: number): ReadonlyMap<string, Level | null> {
  const network = resolve(evidence);
  const { people } = levelsOf(network, evidence, asOf);
  const levels = new Map<string, Level | null>();
  for (const index of ownContacts(network, asOf).keys())
    for (const key of keysOf(network.people[index]!)) levels.set(key, people.get(index) ?? null);
  return levels;
}
