import {
  type Evidence,
  isInsider,
  labelOf,
  mainMembership,
  type Network,
  type PairStrength,
  type Person,
  resolve,
  strengths,
} from '@tertius/core';

/** Everything that views read about a network on one day, worked out once. */
export interface Readings {
  readonly evidence: Evidence;
  readonly network: Network;
  readonly asOf: number;
  readonly pairs: readonly PairStrength[];
  /** Pairs of each person, strongest first. */
  readonly pairsOf: readonly (readonly PairStrength[])[];
  readonly insider: readonly boolean[];
  /** The organisation somebody is shown under: the own one for insiders. */
  readonly organisation: readonly (string | null)[];
  readonly unit: readonly (string | null)[];
  readonly role: readonly (string | null)[];
  readonly byId: ReadonlyMap<string, number>;
}

export function readingsOf(evidence: Evidence, asOf: number): Readings {
  const network = resolve(evidence);
  const pairs = strengths(network, { asOf }).filter((pair) => pair.a !== pair.b);
  const pairsOf: PairStrength[][] = network.people.map(() => []);
  for (const pair of pairs) {
    pairsOf[pair.a]!.push(pair);
    pairsOf[pair.b]!.push(pair);
  }
  for (const list of pairsOf) list.sort((x, y) => y.mutual - x.mutual || x.pair - y.pair);
  const insider = network.people.map((person) => belongs(network, person, asOf));
  const places = network.people.map((person, i) => positionOf(network, person, insider[i]!, asOf));
  return {
    evidence,
    network,
    asOf,
    pairs,
    pairsOf,
    insider,
    organisation: places.map(({ organisation }) => organisation),
    unit: places.map(({ unit }) => unit),
    role: places.map(({ role }) => role),
    byId: new Map(network.people.map((person) => [person.id, person.index])),
  };
}

/** The owner of an export of whom no membership is known works for the own organisation. */
function belongs(network: Network, person: Person, asOf: number): boolean {
  if (network.own === undefined) return false;
  return isInsider(network, person, asOf) || (person.owner && person.memberships.length === 0);
}

interface Place {
  readonly organisation: string | null;
  readonly unit: string | null;
  readonly role: string | null;
}

function positionOf(network: Network, person: Person, insider: boolean, asOf: number): Place {
  const main = mainMembership(network, person, asOf);
  const own = insider
    ? (person.memberships.find((m) => m.organisation === network.own && m.unit !== undefined) ??
      person.memberships.find((m) => m.organisation === network.own))
    : undefined;
  const shown = own ?? main;
  return {
    organisation:
      network.organisations[shown?.organisation ?? (insider ? network.own : -1) ?? -1]?.name ?? null,
    unit: shown?.unit ?? null,
    role: shown?.role ?? null,
  };
}

/** What to call somebody on the page. */
export function nameOf(readings: Readings, index: number): string {
  const person = readings.network.people[index];
  if (person === undefined) return '';
  if (person.name === '' && person.owner && person.keys.every((key) => key.startsWith('owner:')))
    return 'Owner of the export';
  return labelOf(person);
}

/** Role, unit and organisation, each said once. */
export function placeOf({ role, unit, organisation }: Readings, index: number): string {
  const [has, of] = [role[index] ?? '', unit[index] ?? ''];
  return [has, has.includes(of) ? '' : of, organisation[index]].filter(Boolean).join(', ');
}

export const otherEnd = (pair: PairStrength, person: number): number => (pair.a === person ? pair.b : pair.a);

/** Side of a person in a pair: 0 where they are its a. */
export const sideOf = (pair: PairStrength, person: number): 0 | 1 => (pair.a === person ? 0 : 1);
