import { isCurrent } from '@tertius/core/network';
import type { Holding } from '../holding.ts';
import { nameOf, otherEnd, type Readings } from '../readings.ts';

export interface OrganisationRow {
  readonly name: string;
  readonly own: boolean;
  readonly people: number;
  /** Of its people, those somebody inside holds. */
  readonly reached: number;
  /** Insiders who hold somebody there, the one with the strongest tie first. */
  readonly through: readonly number[];
  readonly throughNames: string;
  /** Insiders with any tie there and the strongest of it, strongest first. */
  readonly tiedNames: string;
  readonly tied: readonly (readonly [insider: number, strength: number])[];
  readonly strongest: number;
}

/** One row for each organisation that anybody belongs to. */
export function organisationRows(readings: Readings, holding: Holding): readonly OrganisationRow[] {
  const members = new Map<string, number[]>();
  for (const { index } of readings.network.people)
    for (const name of organisationsOf(readings, index)) {
      const list = members.get(name);
      if (list === undefined) members.set(name, [index]);
      else list.push(index);
    }
  const own = readings.network.organisations[readings.network.own ?? -1]?.name;
  return [...members].map(([name, people]) => rowOf(readings, holding, name, people, name === own));
}

function rowOf(
  readings: Readings,
  holding: Holding,
  name: string,
  people: readonly number[],
  own: boolean,
): OrganisationRow {
  const best = new Map<number, number>();
  const tied = new Map<number, number>();
  let strongest = Number.NaN;
  for (const person of own ? [] : people)
    for (const pair of readings.pairsOf(person)) {
      const other = otherEnd(pair, person);
      if (!readings.insider[other]) continue;
      strongest = Math.max(Number.isNaN(strongest) ? 0 : strongest, pair.mutual);
      tied.set(other, Math.max(tied.get(other) ?? 0, pair.mutual));
      if (holding.holders.get(person)?.includes(other))
        best.set(other, Math.max(best.get(other) ?? 0, pair.mutual));
    }
  const through = [...best].sort(([x, a], [y, b]) => b - a || x - y).map(([insider]) => insider);
  const byStrength = [...tied].sort(([x, a], [y, b]) => b - a || x - y);
  return {
    name,
    own,
    people: people.length,
    reached: people.filter((person) => holding.holders.has(person)).length,
    through,
    throughNames: through.map((insider) => nameOf(readings, insider)).join(', '),
    strongest,
    tied: byStrength,
    tiedNames: byStrength.map(([insider]) => nameOf(readings, insider)).join(', '),
  };
}

/** The row of one organisation; undefined where nobody belongs to it. */
export function organisationRow(
  readings: Readings,
  holding: Holding,
  name: string,
): OrganisationRow | undefined {
  const people = membersOf(readings, name);
  const own = readings.network.organisations[readings.network.own ?? -1]?.name;
  return people.length === 0 ? undefined : rowOf(readings, holding, name, people, name === own);
}

export const membersOf = (readings: Readings, name: string): readonly number[] =>
  readings.network.people.flatMap(({ index }) =>
    organisationsOf(readings, index).includes(name) ? [index] : [],
  );

/** Where somebody works on the day: insiders in the own organisation, outsiders wherever they are members. */
function organisationsOf(
  { network, asOf, insider, organisation }: Readings,
  person: number,
): readonly string[] {
  const { memberships, noPerson } = network.people[person]!;
  if (noPerson !== undefined) return [];
  const main = organisation[person];
  if (insider[person]) return main === null || main === undefined ? [] : [main];
  const current = memberships.filter((membership) => isCurrent(membership, asOf));
  return [...new Set(current.map((membership) => network.organisations[membership.organisation]!.name))];
}
