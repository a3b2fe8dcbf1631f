import { isCurrent, type Network, type Person } from '../../../model/network.ts';
import { numeral } from '../../ground/numeral.ts';
import type { Limit } from '../limit.ts';

/** Where under half of the insiders have a unit, units cannot be told apart. */
export function unitLimit(insiders: readonly Person[], asOf: number): Limit[] {
  if (insiders.length < 3) return [];
  const placed = insiders.filter(({ memberships, attributes }) => {
    const unit = memberships.some((m) => m.unit !== undefined && isCurrent(m, asOf));
    return unit || attributes.some(([key]) => /^(unit|department|team|abteilung)$/i.test(key));
  }).length;
  if (placed * 2 >= insiders.length) return [];
  return [
    {
      code: 'no-units',
      message: `the unit of ${insiders.length - placed} of ${insiders.length} colleagues is not known, so units cannot be compared`,
      cure: 'the roster with a column for the unit or department',
    },
  ];
}

/** Where most people outside have no organisation, some of them may be colleagues. */
export function organisationLimit(network: Network, insiders: readonly Person[]): Limit[] {
  if (network.own === undefined || insiders.length === 0) return [];
  const inside = new Set(insiders.map(({ index }) => index));
  const outside = network.people.filter(
    ({ index, noPerson }) => !inside.has(index) && noPerson === undefined,
  );
  const unknown = outside.filter(({ memberships }) => memberships.length === 0).length;
  if (outside.length === 0 || unknown * 2 <= outside.length) return [];
  return [
    {
      code: 'organisations-unknown',
      message:
        outside.length === 1
          ? 'no organisation is known of the one person who counts as outside, who may be a colleague'
          : `no organisation is known of ${numeral(unknown)} of the ${numeral(outside.length)} people who count as outside; some may be colleagues`,
      cure: 'the roster, and contacts with a column for the organisation',
    },
  ];
}
