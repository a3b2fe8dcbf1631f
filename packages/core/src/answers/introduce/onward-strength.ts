import type { Network } from '../../model/network.ts';
import type { JudgedTies } from '../ground/judgement.ts';
import { FLOOR } from '../support/closeness.ts';

/** What a tie is worth where somebody passes on who asks: a rated judgement stands for their trust, and below the floor nothing is left. */
export function onwardStrength(
  judged: JudgedTies,
  network: Network,
  broker: number,
  pair: number,
  strength: number,
): number {
  if (!judged.brokers.has(broker)) return strength;
  const side = network.pairs.a[pair] === broker ? 0 : 1;
  const found = judged.strength.get(2 * pair + side) ?? strength;
  return found < FLOOR - 1e-12 ? 0 : found;
}
