import { isCurrent, type Network } from '../../model/network.ts';

/**
 * People who left the own organisation and of whom no other is known: outside by the rules, yet colleagues know them already, so
 * nobody hands them on or introduces anybody to them. Cost: linear in memberships.
 */
export function formerColleagues(network: Network, own: number, asOf: number): ReadonlySet<number> {
  return new Set(
    network.people
      .filter(
        ({ memberships }) =>
          memberships.some(({ organisation }) => organisation === own) &&
          !memberships.some((membership) => isCurrent(membership, asOf)),
      )
      .map(({ index }) => index),
  );
}
