import { CHANNELS, type Channel } from '../../model/channel.ts';
import { type Network, PAIR } from '../../model/network.ts';

/** Channels on which one accepts or watches somebody without talking with them. */
const SILENT = new Set<Channel>(['connection', 'follow', 'like', 'repost']);

/**
 * Whether anything tells how close two people are: a stated strength, trust or knowledge, or a conversation. A connection, an entry
 * in an address book and a reporting line do not. Cost: the interactions of the pair until the first conversation.
 */
export function closenessIsKnown({ pairs, interactions }: Network, p: number): boolean {
  const flags = pairs.flags[p]!;
  const assumed = [PAIR.assumedForward, PAIR.assumedBackward];
  const stated = [0, 1].some((side) => {
    const given = !Number.isNaN(pairs.strength[side as 0 | 1][p]) && (flags & assumed[side]!) === 0;
    return given || [pairs.trust, pairs.knowledge].some((column) => !Number.isNaN(column[side as 0 | 1][p]));
  });
  if (stated) return true;
  for (let k = pairs.eventStart[p]!; k < pairs.eventStart[p + 1]!; k++)
    if (!SILENT.has(CHANNELS[interactions.channel[pairs.event[k]!]!]!)) return true;
  return false;
}

/** A tie weaker than this carries no request. */
export const FLOOR = 0.05;

/** Whether one of the two said that they do not trust the other at all. */
export function isDistrusted({ pairs }: Network, p: number): boolean {
  return pairs.trust[0][p] === 0 || pairs.trust[1][p] === 0;
}
