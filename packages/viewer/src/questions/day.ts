import { type Network, type Person, strengths } from '@tertius/core';
import { isInsider, mainMembership } from '@tertius/core/network';
import { type Day, pairRows } from './readings.ts';

/** What a network is on a day. Cost: strengths, and sorting the pairs. */
export function dayOf(network: Network, asOf: number): Day {
  const pairs = strengths(network, { asOf }).filter((pair) => pair.a !== pair.b);
  const insider = network.people.map((person) => isInsider(network, person, asOf));
  const places = network.people.map((person, i) => positionOf(network, person, insider[i]!, asOf));
  return {
    asOf,
    pairs,
    ...pairRows(pairs, network.people.length),
    insider,
    organisation: places.map(({ organisation }) => organisation),
    unit: places.map(({ unit }) => unit),
    role: places.map(({ role }) => role),
  };
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
