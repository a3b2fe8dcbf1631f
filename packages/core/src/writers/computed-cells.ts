import type { Network } from '../model/network.ts';
import { type PairStrength, strengths } from '../model/strength/strength.ts';
import { numberText } from './number-text.ts';

const NONE = ['', '', '', '', ''];

/** Names of both ends and the strength of the source towards the target on a day with its parts, in the order of `COMPUTED_COLUMNS`. */
export function computedCells(
  network: Network,
  asOf: number,
): (source: number, target: number) => readonly string[] {
  const { people } = network;
  const byPair = new Map<number, PairStrength>();
  for (const found of strengths(network, { asOf })) byPair.set(found.a * people.length + found.b, found);
  return (source, target) => {
    const [a, b] = source < target ? [source, target] : [target, source];
    const found = byPair.get(a * people.length + b);
    const names = [people[source]?.name ?? '', people[target]?.name ?? ''];
    if (found === undefined) return [...names, ...NONE];
    const side = found.sides[source < target ? 0 : 1];
    const { strength, trust, knowledge } = side;
    return [...names, ...[strength, trust, knowledge, found.history, found.mutual].map(numberText)];
  };
}
