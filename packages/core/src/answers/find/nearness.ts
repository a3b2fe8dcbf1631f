import { isInsider, type Network } from '../../model/network.ts';
import { isMassMailOnly } from '../../model/strength/mass-mail.ts';
import { type StrengthOptions, strengths } from '../../model/strength/strength.ts';
import { isOldLine } from '../ground/line-only.ts';

/**
 * How near everybody is to you: 1 for yourself, else the warmest way of at most two ties, the product of their mutual strengths;
 * without a known user from the owners of the exports, else from the insiders. An old reporting line alone and mass mail alone bring nobody near.
 * Undefined where none of these is known.
 * Strengths above 1 count as 1. Cost: linear in ties.
 */
export function nearness(network: Network, options: StrengthOptions): Float64Array | undefined {
  const sources = sourcesOf(network, options.asOf);
  if (sources.length === 0) return undefined;
  const near = new Float64Array(network.people.length);
  const ties = strengths(network, options).filter(
    ({ pair, known }) =>
      !isOldLine(network, pair, options.asOf) && (known || !isMassMailOnly(network, pair, options.asOf)),
  );
  const first = new Float64Array(network.people.length);
  for (const source of sources) first[source] = 1;
  const isSource = first.slice();
  for (const { a, b, mutual } of ties) {
    const strength = Math.min(1, mutual);
    if (isSource[a] === 1 && isSource[b] === 0) first[b] = Math.max(first[b]!, strength);
    if (isSource[b] === 1 && isSource[a] === 0) first[a] = Math.max(first[a]!, strength);
  }
  near.set(first);
  for (const { a, b, mutual } of ties) {
    const strength = Math.min(1, mutual);
    near[b] = Math.max(near[b]!, first[a]! * strength);
    near[a] = Math.max(near[a]!, first[b]! * strength);
  }
  return near;
}

function sourcesOf(network: Network, asOf: number): number[] {
  if (network.self !== undefined) return [network.self];
  const owners = network.people.filter(({ owner }) => owner);
  const sources = owners.length > 0 ? owners : network.people.filter((one) => isInsider(network, one, asOf));
  return sources.map(({ index }) => index);
}
