import { type Network, PAIR } from '../../../model/network.ts';
import type { StrengthColumns } from '../../../model/strength/strength-columns.ts';
import type { Limit } from '../limit.ts';
import { DIRECTED } from '../measures-limited.ts';

/** Where no tie has a direction. Cost: linear in pairs. */
export function directionLimit(network: Network, { pair }: StrengthColumns): Limit[] {
  if (!pair.every((p) => (network.pairs.flags[p]! & PAIR.undirected) !== 0)) return [];
  return [
    {
      code: 'no-directions',
      message: 'no tie has a direction, so who turns to whom is not known',
      measures: DIRECTED,
      cure: 'a tie file in which source names or asks target, or mail and messages with senders',
    },
  ];
}
