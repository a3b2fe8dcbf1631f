import { isCurrent, type Network } from '../../model/network.ts';

const kept = new WeakMap<Network, { readonly key: string; readonly found: ReadonlySet<number> }>();

/**
 * People who left the own organisation and of whom no other is known: outside by the rules, yet colleagues know them already, so
 * nobody hands them on or introduces anybody to them. Cost: linear in memberships, kept.
 */
export function formerColleagues(network: Network, own: number, asOf: number): ReadonlySet<number> {
  const key = `${own} ${asOf}`;
  const known = kept.get(network);
  if (known?.key === key) return known.found;
  const found = new Set(
    network.people
      .filter(
        ({ memberships }) =>
          memberships.some(({ organisation }) => organisation === own) &&
          !memberships.some((membership) => isCurrent(membership, asOf)),
      )
      .map(({ index }) => index),
  );
  kept.set(network, { key, found });
  return found;
}
