import { CHANNELS } from '../channel.ts';
import { NO_DAY } from '../day.ts';
import { type Network, PAIR } from '../network.ts';

/** A mail or message to more people than this at once is mass mail: lists and newsletters, not people who talk. A convention of ours. */
export const MOST_RECEIVERS = 4;

const WRITTEN: ReadonlySet<number> = new Set([CHANNELS.indexOf('mail'), CHANNELS.indexOf('message')]);

type Written = Pick<Network, 'interactions' | 'absent'>;

/** Whether interaction e is a mail or message to more than four people at once. */
export function isMassMail({ interactions, absent }: Written, e: number): boolean {
  if (!WRITTEN.has(interactions.channel[e]!)) return false;
  return interactions.toStart[e + 1]! - interactions.toStart[e]! + (absent?.[e] ?? 0) > MOST_RECEIVERS;
}

/**
 * Whether all that is known of a pair by a day is mass mail of one of them, never answered: it shows that one had the other's address,
 * not that they know each other. Such a pair is a tie to every measure, and nobody's acquaintance to every answer about people.
 * Cost: the interactions of the pair until one that is something else.
 */
export function isMassMailOnly(network: Written & Pick<Network, 'pairs'>, p: number, asOf: number): boolean {
  const { pairs, interactions } = network;
  if ((pairs.flags[p]! & PAIR.stated) !== 0) return false;
  let from = -1;
  for (let k = pairs.eventStart[p]!; k < pairs.eventStart[p + 1]!; k++) {
    const e = pairs.event[k]!;
    const day = interactions.day[e]!;
    if (day !== NO_DAY && day > asOf) continue;
    if (!isMassMail(network, e) || (from >= 0 && interactions.from[e] !== from)) return false;
    from = interactions.from[e]!;
  }
  return from >= 0;
}
