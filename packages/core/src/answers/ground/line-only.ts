import { type Network, PAIR } from '../../model/network.ts';

/** Whether a reporting line alone tells of a pair: nothing on record says that the two are in contact, or how well they know each other. */
export function knownByLineOnly({ pairs }: Pick<Network, 'pairs'>, p: number): boolean {
  return (pairs.flags[p]! & PAIR.besides) === 0 && pairs.eventStart[p] === pairs.eventStart[p + 1];
}
