import { isDamagedName } from '../../identity/damaged-name.ts';
import { foldName } from '../../identity/fold.ts';
import { proposals } from '../../identity/proposals/proposals.ts';
import type { Evidence, Level } from '../../model/evidence.ts';
import { labelOf, type Network, personsByKey } from '../../model/network.ts';
import { type Levels, levelsOf } from './levels.ts';

/** The levels by which something leaves, and who is held back. */
export interface LevelsShown {
  readonly levels: Levels;
  /** Who may be the same person as a contact of whom others see less: by the one held back, the other one. */
  readonly held: ReadonlyMap<number, number>;
}

/**
 * The levels, but private whom a rule shares and who may be the same person as a contact who is private, or has the name of one on
 * request: one person can stand in two exports, and nobody joined the two yet. A setting of their own shares them all the same.
 * Cost: that of `levelsOf`; that of `proposals` where rules share some and others are kept back.
 */
export function levelsShown(network: Network, evidence: Evidence, asOf: number): LevelsShown {
  const levels = levelsOf(network, evidence, asOf);
  const settled = settledPeople(network, evidence);
  const all = [...levels.people];
  const byRule = all.some(([person, level]) => level === 'shared' && !settled.has(person));
  if (!byRule || all.every(([, level]) => level === 'shared')) return { levels, held: new Map() };
  const held = new Map<number, number>();
  for (const { a, b } of [...proposals(network, evidence.statements), ...damagedPairs(network, levels)]) {
    const [one, other] = levels.people.get(a) === 'shared' ? [a, b] : [b, a];
    if (levels.people.get(one) !== 'shared' || settled.has(one) || held.has(one)) continue;
    const level = levels.people.get(other);
    if (level === 'private' || (level === 'on-request' && haveOneName(network, a, b))) held.set(one, other);
  }
  if (held.size === 0) return { levels, held };
  const people = new Map<number, Level>(levels.people);
  for (const person of held.keys()) people.set(person, 'private');
  return { levels: { ...levels, people }, held };
}

/** Who is held back by `levelsShown`, and the entry that may be the same person, by name. Cost: that of `levelsShown`. */
export function heldBack(
  evidence: Evidence,
  network: Network,
  asOf: number,
): { readonly name: string; readonly other: string }[] {
  return namesOfHeld(network, levelsShown(network, evidence, asOf).held);
}

/** The same of those who were found. */
export const namesOfHeld = (
  { people }: Network,
  held: LevelsShown['held'],
): { readonly name: string; readonly other: string }[] =>
  [...held].map(([person, other]) => ({ name: labelOf(people[person]!), other: labelOf(people[other]!) }));

/** Contacts on request hold back only who has their name: that somebody else is named says too little of them. */
const haveOneName = ({ people }: Network, a: number, b: number): boolean =>
  foldName(people[a]!.name) === foldName(people[b]!.name);

/** Who has a setting of their own. */
function settledPeople(network: Network, { statements }: Evidence): ReadonlySet<number> {
  const byKey = personsByKey(network);
  return new Set(
    statements.flatMap((statement) =>
      statement.kind === 'level' ? (byKey.get(statement.person) ?? []) : [],
    ),
  );
}

/** Contacts whose name lost letters, each with everybody whose name is theirs with letters in these places, if one is kept back. */
function damagedPairs({ people }: Network, levels: Levels): { readonly a: number; readonly b: number }[] {
  const damaged = people.filter(
    ({ name }) => isDamagedName(name) && (name.match(/\p{L}/gu) ?? []).length >= 3 && lostRuns(name) <= 6,
  );
  return damaged.flatMap((one) => {
    const pattern = patternOf(one.name);
    return people.flatMap((other) =>
      other.index !== one.index &&
      levels.people.get(one.index) !== levels.people.get(other.index) &&
      pattern.test(foldName(other.name))
        ? [{ a: one.index, b: other.index }]
        : [],
    );
  });
}

const LOST_RUN = /[?\ufffd]+/gu;
const lostRuns = (name: string): number => name.match(LOST_RUN)?.length ?? 0;

/** A name of which each lost letter may be one or two. */
function patternOf(name: string): RegExp {
  const runs = [...name.matchAll(LOST_RUN)].map(([run]) => `[^ ]{${run.length},${2 * run.length}}`);
  const parts = name.split(LOST_RUN).map((part) => foldName(`x${part}x`).slice(1, -1));
  return new RegExp(`^${parts.map((part, k) => part + (runs[k] ?? '')).join('')}$`, 'u');
}
